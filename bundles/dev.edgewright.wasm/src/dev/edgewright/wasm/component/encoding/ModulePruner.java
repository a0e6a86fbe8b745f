/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.binary.VectorSection;
import dev.edgewright.wasm.instruction.Immediate;
import dev.edgewright.wasm.instruction.Operand;
import dev.edgewright.wasm.instruction.Step;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.Export;
import dev.edgewright.wasm.module.Expression;
import dev.edgewright.wasm.module.ExternalKind;
import dev.edgewright.wasm.module.FunctionCode;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.Import;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.Segment;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.TypeWriter;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reduces an adapter to the functions that are reached from the exports that are wanted, and gives
 * it a stack of its own; used once.
 *
 * <p>Adapters live in the memory of the main module. One that was linked without data has a stack
 * pointer of 0 and gets its stack, a page, from the main module's allocator, at the first call of
 * an export, or from the memory itself where there is none.
 */
final class ModulePruner {

    private static final int FUNCTION = 0x60;

    private final ModuleContent content;
    private final CoreModule module;
    private final int importedFunctions;
    private final Set<Integer> reached = new TreeSet<>();
    private final Map<Integer, Integer> renumbered = new LinkedHashMap<>();
    private final List<FunctionType> types;

    ModulePruner(ModuleContent content) {
        this.content = content;
        this.module = content.module();
        this.importedFunctions = functionImports().size();
        this.types = new ArrayList<>(module.types());
    }

    private List<Import> functionImports() {
        return module.imports().stream().filter(i -> i.kind() == ExternalKind.FUNCTION).toList();
    }

    /**
     * The reduced module.
     *
     * @param wanted names of exports; the functions that find room in memory are always kept
     * @param mainAllocates whether the main module has such a function
     */
    byte[] prune(Set<String> wanted, boolean mainAllocates) throws MalformedBinaryException {
        List<Export> exports =
                module.exports().stream()
                        .filter(e -> wanted.contains(e.name()) || e.name().endsWith("_realloc"))
                        .toList();
        Deque<Integer> open = new ArrayDeque<>();
        exports.stream()
                .filter(e -> e.kind() == ExternalKind.FUNCTION)
                .forEach(e -> open.add(e.index()));
        content.start().ifPresent(open::add);
        for (Segment.Element element : content.elements()) {
            open.addAll(element.functions());
            for (Expression value : element.values()) {
                open.addAll(callees(value));
            }
        }
        while (!open.isEmpty()) {
            int function = open.remove();
            if (reached.add(function) && function >= importedFunctions) {
                open.addAll(callees(content.codes().get(function - importedFunctions).body()));
            }
        }
        return write(exports, mainAllocates);
    }

    private List<Integer> callees(Expression expression) throws MalformedBinaryException {
        List<Integer> callees = new ArrayList<>();
        for (Step step : content.steps(expression)) {
            if (step.instruction().immediate() == Immediate.FUNCTION) {
                callees.add(((Operand.Index) step.operand()).index());
            }
        }
        return callees;
    }

    private byte[] write(List<Export> exports, boolean mainAllocates)
            throws MalformedBinaryException {
        List<Import> imported = functionImports();
        int realloc = 0;
        while (realloc < imported.size() && !isRealloc(imported.get(realloc))) {
            realloc++;
        }
        boolean asked = mainAllocates && realloc < imported.size();
        AdapterStack stack = AdapterStack.of(content, asked);
        if (stack.isLazy()) {
            reached.add(realloc);
        }
        List<Integer> definedTypes = new ArrayList<>();
        VectorSection imports = imports(mainAllocates);
        int next = renumbered.size();
        boolean ownRealloc = false;
        for (int function : reached) {
            if (function < importedFunctions && !renumbered.containsKey(function)) {
                renumbered.put(function, next++);
                definedTypes.add(content.importTypes().get(importPosition(function)));
                ownRealloc = true;
            }
        }
        for (int function : reached) {
            if (function >= importedFunctions) {
                renumbered.put(function, next++);
                definedTypes.add(content.functionTypes().get(function - importedFunctions));
            }
        }
        if (stack.isNeeded()) {
            definedTypes.add(typeIndex(new FunctionType(List.of(), List.of())));
        }
        int lazy = stack.isLazy() ? next : -1;
        VectorSection functions = new VectorSection(3);
        definedTypes.forEach(type -> functions.item().u32(type));
        VectorSection code = new VectorSection(10);
        if (ownRealloc) {
            code.item().sized(AdapterStack.reallocByGrowing());
        }
        Set<Integer> entries = new TreeSet<>();
        exports.stream()
                .filter(e -> e.kind() == ExternalKind.FUNCTION)
                .forEach(e -> entries.add(e.index()));
        for (int function : reached) {
            if (function >= importedFunctions) {
                FunctionCode body = content.codes().get(function - importedFunctions);
                code.item().sized(body(body, entries.contains(function) ? lazy : -1));
            }
        }
        if (stack.isNeeded()) {
            code.item().sized(stack.code(renumbered.getOrDefault(realloc, -1)));
        }
        BinaryWriter out = new BinaryWriter().bytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        VectorSection typeSection = new VectorSection(1);
        types.forEach(type -> TypeWriter.signature(typeSection.item().u8(FUNCTION), type));
        typeSection.write(out);
        imports.write(out);
        functions.write(out);
        definitions(out);
        exports(exports).write(out);
        if (stack.isNeeded() && !stack.isLazy()) {
            out.u8(8).sized(new BinaryWriter().u32(next).toByteArray());
        }
        elements().write(out);
        code.write(out);
        data().write(out);
        return out.toByteArray();
    }

    private int typeIndex(FunctionType type) {
        if (!types.contains(type)) {
            types.add(type);
        }
        return types.indexOf(type);
    }

    private int importPosition(int function) {
        return module.imports().indexOf(functionImports().get(function));
    }

    private static boolean isRealloc(Import imported) {
        return imported.module().equals(AdapterNames.MAIN)
                && imported.name().equals(AdapterNames.REALLOC);
    }

    /** What is imported still; a missing allocator of the main module is replaced by our own. */
    private VectorSection imports(boolean mainAllocates) {
        VectorSection section = new VectorSection(2);
        int function = 0;
        for (int i = 0; i < module.imports().size(); i++) {
            Import each = module.imports().get(i);
            if (each.kind() == ExternalKind.FUNCTION) {
                int index = function++;
                if (!reached.contains(index) || isRealloc(each) && !mainAllocates) {
                    continue;
                }
                renumbered.put(index, renumbered.size());
            }
            BinaryWriter item = section.item().name(each.module()).name(each.name());
            item.u8(each.kind().code());
            switch (each.type()) {
                case FunctionType f -> item.u32(content.importTypes().get(i));
                case TableType t -> TypeWriter.table(item, t);
                case MemoryType m -> TypeWriter.memory(item, m);
                case GlobalType g -> TypeWriter.global(item, g);
                case dev.edgewright.wasm.module.TagType t ->
                        item.u8(0).u32(content.importTypes().get(i));
            }
        }
        return section;
    }

    private void definitions(BinaryWriter out) {
        VectorSection tables = new VectorSection(4);
        module.tables().forEach(table -> TypeWriter.table(tables.item(), table));
        tables.write(out);
        VectorSection memories = new VectorSection(5);
        module.memories().forEach(memory -> TypeWriter.memory(memories.item(), memory));
        memories.write(out);
        VectorSection globals = new VectorSection(6);
        for (int i = 0; i < module.globals().size(); i++) {
            BinaryWriter item = globals.item();
            TypeWriter.global(item, module.globals().get(i));
            Expression value = content.globalValues().get(i);
            item.bytes(bytes(content.bytes(value.start(), value.end())));
        }
        globals.write(out);
    }

    private VectorSection exports(List<Export> exports) {
        VectorSection section = new VectorSection(7);
        for (Export each : exports) {
            boolean function = each.kind() == ExternalKind.FUNCTION;
            section.item()
                    .name(each.name())
                    .u8(each.kind().code())
                    .u32(function ? renumbered.get(each.index()) : each.index());
        }
        return section;
    }

    private VectorSection elements() throws MalformedBinaryException {
        VectorSection section = new VectorSection(9);
        for (Segment.Element element : content.elements()) {
            if (!(element.mode() instanceof Segment.Active active) || element.constants()) {
                throw new MalformedBinaryException(
                        "wasm-unsupported",
                        element.offset(),
                        "The adapter has an element segment of a kind that is not supported.");
            }
            BinaryWriter item = section.item().u32(2).u32(active.target());
            item.bytes(bytes(content.bytes(active.offset().start(), active.offset().end())));
            item.u8(0).u32(element.functions().size());
            element.functions().forEach(function -> item.u32(renumbered.get(function)));
        }
        return section;
    }

    private VectorSection data() {
        VectorSection section = new VectorSection(11);
        for (Segment.Data data : content.data()) {
            int end = data.start() + data.length();
            section.item().bytes(bytes(content.bytes(data.offset(), end)));
        }
        return section;
    }

    private byte[] body(FunctionCode code, int first) throws MalformedBinaryException {
        BinaryWriter out = new BinaryWriter().u32(code.locals().size());
        code.locals().forEach(run -> out.u32(run.count()).u8(run.type().code()));
        if (first >= 0) {
            out.u8(0x10).u32(first);
        }
        for (Step step : content.steps(code.body())) {
            if (step.instruction().immediate() == Immediate.FUNCTION) {
                step.instruction().writeOpcode(out);
                out.u32(renumbered.get(((Operand.Index) step.operand()).index()));
            } else {
                out.bytes(bytes(content.bytes(step.offset(), step.end())));
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }
}
