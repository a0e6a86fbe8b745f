/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.instruction.Step;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.DebugNames;
import dev.edgewright.wasm.module.DebugNames.Space;
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
import dev.edgewright.wasm.module.TagType;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints one core module, section by section; used once. */
final class ModulePrinter {

    private final ModuleContent content;
    private final CoreModule module;
    private final DebugNames names;
    private final ModuleIds ids;
    private final Lines out;
    private final Map<ExternalKind, Integer> next = new EnumMap<>(ExternalKind.class);

    ModulePrinter(ModuleContent content, Lines out) {
        this.content = content;
        this.module = content.module();
        this.names = DebugNames.of(module);
        this.ids = new ModuleIds(names, module.types());
        this.out = out;
    }

    /** Prints it; the head is {@code module}, perhaps with words around it. */
    void print(String head) throws MalformedBinaryException {
        Map<Integer, String> own = Map.of();
        if (names.module().isPresent()) {
            own = Map.of(0, names.module().get());
        }
        out.open("(" + head + new Ids(own).name(0));
        for (int i = 0; i < module.types().size(); i++) {
            FunctionType type = module.types().get(i);
            out.line(
                    "(type %s (func%s))"
                            .formatted(ids.of(Space.TYPE).define(i), CoreText.signature(type)));
        }
        imports();
        for (int i = 0; i < content.codes().size(); i++) {
            function(content.codes().get(i), content.functionTypes().get(i));
        }
        for (int i = 0; i < module.tables().size(); i++) {
            table(module.tables().get(i), content.tableValues().get(i));
        }
        for (MemoryType memory : module.memories()) {
            out.line("(memory %s %s)".formatted(define(memory.kind()), CoreText.type(memory)));
        }
        for (int tag : content.tagTypes()) {
            out.line("(tag %s %s)".formatted(define(ExternalKind.TAG), ids.typeUse(tag)));
        }
        for (int i = 0; i < module.globals().size(); i++) {
            GlobalType global = module.globals().get(i);
            out.line(
                    "(global %s %s %s)"
                            .formatted(
                                    define(global.kind()),
                                    CoreText.type(global),
                                    constant(content.globalValues().get(i))));
        }
        for (Export export : module.exports()) {
            String item = "(%s %s)".formatted(export.kind(), use(export.kind(), export.index()));
            out.line("(export %s %s)".formatted(Lines.quoted(export.name()), item));
        }
        if (content.start().isPresent()) {
            int start = content.start().getAsInt();
            out.line("(start %s)".formatted(ids.of(Space.FUNCTION).use(start)));
        }
        for (int i = 0; i < content.elements().size(); i++) {
            element(i, content.elements().get(i));
        }
        for (int i = 0; i < content.data().size(); i++) {
            data(i, content.data().get(i));
        }
        out.close(")");
    }

    private String define(ExternalKind kind) {
        int index = next.merge(kind, 1, Integer::sum) - 1;
        return ids.of(space(kind)).define(index);
    }

    private String use(ExternalKind kind, int index) {
        return ids.of(space(kind)).use(index);
    }

    private static Space space(ExternalKind kind) {
        return switch (kind) {
            case FUNCTION -> Space.FUNCTION;
            case TABLE -> Space.TABLE;
            case MEMORY -> Space.MEMORY;
            case GLOBAL -> Space.GLOBAL;
            case TAG -> Space.TAG;
        };
    }

    private void imports() {
        for (int i = 0; i < module.imports().size(); i++) {
            Import each = module.imports().get(i);
            int type = content.importTypes().get(i);
            String words =
                    switch (each.type()) {
                        case FunctionType f -> ids.typeUse(type);
                        case TagType t -> ids.typeUse(type);
                        case TableType t -> CoreText.type(t);
                        case MemoryType m -> CoreText.type(m);
                        case GlobalType g -> CoreText.type(g);
                    };
            out.line(
                    "(import %s %s (%s %s %s))"
                            .formatted(
                                    Lines.quoted(each.module()),
                                    Lines.quoted(each.name()),
                                    each.kind(),
                                    define(each.kind()),
                                    words));
        }
    }

    private void function(FunctionCode code, int type) throws MalformedBinaryException {
        int index = next.getOrDefault(ExternalKind.FUNCTION, 0);
        FunctionType signature = module.types().get(type);
        Ids locals = new Ids(names.locals().getOrDefault(index, Map.of()));
        StringBuilder head = new StringBuilder("(func ").append(define(ExternalKind.FUNCTION));
        head.append(" (type ").append(ids.of(Space.TYPE).use(type)).append(')');
        List<ValueType> types = new ArrayList<>();
        code.locals().forEach(l -> types.addAll(Collections.nCopies((int) l.count(), l.type())));
        int parameters = signature.parameters().size();
        declare("param", signature.parameters(), locals, 0)
                .forEach(p -> head.append(' ').append(p));
        head.append(CoreText.list("result", signature.results()));
        out.open(head.toString());
        declare("local", types, locals, parameters).forEach(out::line);
        new InstructionPrinter(ids, locals, names.labels().getOrDefault(index, Map.of()), out)
                .print(content.steps(code.body()));
        out.close(")");
    }

    /**
     * Declarations of parameters or locals: one for each that has a name, one for a run of others.
     */
    private static List<String> declare(String word, List<ValueType> types, Ids names, int first) {
        List<String> declarations = new ArrayList<>();
        StringBuilder unnamed = new StringBuilder();
        for (int i = 0; i <= types.size(); i++) {
            String name = i == types.size() ? " " : names.name(first + i);
            if (!name.isEmpty() && !unnamed.isEmpty()) {
                declarations.add("(" + word + unnamed + ")");
                unnamed.setLength(0);
            }
            if (i < types.size()) {
                if (name.isEmpty()) {
                    unnamed.append(' ').append(types.get(i));
                } else {
                    declarations.add("(%s%s %s)".formatted(word, name, types.get(i)));
                }
            }
        }
        return declarations;
    }

    private void table(TableType table, Optional<Expression> value)
            throws MalformedBinaryException {
        String first = value.isPresent() ? " " + constant(value.get()) : "";
        out.line("(table %s %s%s)".formatted(define(table.kind()), CoreText.type(table), first));
    }

    /** The instructions of a constant in one line, without the last {@code end}. */
    private String constant(Expression constant) throws MalformedBinaryException {
        StringBuilder words = new StringBuilder();
        List<Step> steps = content.steps(constant);
        InstructionPrinter printer = new InstructionPrinter(ids, new Ids(Map.of()), Map.of(), out);
        for (Step step : steps.subList(0, steps.size() - 1)) {
            words.append(words.isEmpty() ? "" : " ").append(printer.words(step));
        }
        return words.toString();
    }

    private void element(int index, Segment.Element element) throws MalformedBinaryException {
        StringBuilder line = new StringBuilder("(elem ");
        line.append(ids.of(Space.ELEMENT).define(index));
        switch (element.mode()) {
            case Segment.Active active -> {
                if (active.named()) {
                    line.append(" (table ").append(ids.of(Space.TABLE).use(active.target()));
                    line.append(')');
                }
                line.append(" (offset ").append(constant(active.offset())).append(')');
            }
            case Segment.Passive p -> {}
            case Segment.Declarative d -> line.append(" declare");
        }
        line.append(' ').append(element.constants() ? element.type().toString() : "func");
        for (int function : element.functions()) {
            line.append(' ').append(ids.of(Space.FUNCTION).use(function));
        }
        for (Expression value : element.values()) {
            line.append(" (item ").append(constant(value)).append(')');
        }
        out.line(line.append(')').toString());
    }

    private void data(int index, Segment.Data data) throws MalformedBinaryException {
        StringBuilder line = new StringBuilder("(data ");
        line.append(ids.of(Space.DATA).define(index));
        if (data.mode() instanceof Segment.Active active) {
            if (active.named()) {
                line.append(" (memory ").append(ids.of(Space.MEMORY).use(active.target()));
                line.append(')');
            }
            line.append(" (offset ").append(constant(active.offset())).append(')');
        }
        out.bytes(line.toString(), content.bytes(data));
    }
}
