/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module.validation;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.instruction.Immediate;
import dev.edgewright.wasm.instruction.InstructionReader;
import dev.edgewright.wasm.instruction.Operand;
import dev.edgewright.wasm.instruction.Step;
import dev.edgewright.wasm.module.Export;
import dev.edgewright.wasm.module.Expression;
import dev.edgewright.wasm.module.ExternalKind;
import dev.edgewright.wasm.module.FunctionCode;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.Limits;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.Segment;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.TagType;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks core modules by the rules of the core specification, chapter 3: WebAssembly 2.0 with
 * vectors, and the proposals for tail calls, exceptions, threads, several memories, memories of 64
 * bits and extended constants. What belongs to others is refused while it is read, by name.
 */
public final class ModuleValidator {

    private static final long MAX_PAGES = 1L << 16;
    private static final long MAX_PAGES_64 = 1L << 48;
    private static final long MAX_ELEMENTS = 0xFFFF_FFFFL;

    private static final Locals NONE = new Locals(List.of(), List.of());

    /** What constants consist of, beside numbers and references. */
    private static final Set<String> EXTENDED =
            Set.of("i32.add", "i32.sub", "i32.mul", "i64.add", "i64.sub", "i64.mul");

    private final ModuleContent content;
    private final Context context;

    private ModuleValidator(ModuleContent content) {
        this.content = content;
        this.context = new Context(content);
    }

    /**
     * Checks a module, code included.
     *
     * @throws MalformedBinaryException if code has a form that no module can have
     * @throws InvalidModuleException if a rule is broken
     */
    public static void validate(ModuleContent content)
            throws MalformedBinaryException, InvalidModuleException {
        new ModuleValidator(content).validate();
    }

    private void validate() throws MalformedBinaryException, InvalidModuleException {
        findReferable();
        definitions();
        segments();
        List<FunctionCode> codes = content.codes();
        for (int i = 0; i < codes.size(); i++) {
            function(context.importedFunctions + i, codes.get(i));
        }
    }

    /** A rule whose breach is reported at the beginning of a definition. */
    private interface Check {
        void run() throws Broken;
    }

    private static void at(int offset, String where, Check check) throws InvalidModuleException {
        try {
            check.run();
        } catch (Broken e) {
            throw e.at(offset, where);
        }
    }

    private void findReferable() throws MalformedBinaryException {
        for (Export export : content.module().exports()) {
            if (export.kind() == ExternalKind.FUNCTION) {
                context.referable.add(export.index());
            }
        }
        List<Expression> constants = new ArrayList<>(content.globalValues());
        content.tableValues().forEach(value -> value.ifPresent(constants::add));
        for (Segment.Element element : content.elements()) {
            context.referable.addAll(element.functions());
            constants.addAll(element.values());
        }
        for (Expression constant : constants) {
            for (Step step : content.steps(constant)) {
                if (step.instruction().immediate() == Immediate.FUNCTION) {
                    context.referable.add(((Operand.Index) step.operand()).index());
                }
            }
        }
    }

    private void definitions() throws MalformedBinaryException, InvalidModuleException {
        for (int i = 0; i < context.tables.size(); i++) {
            TableType table = context.tables.get(i);
            at(
                    0,
                    "table %d: ".formatted(i),
                    () -> limits(table.limits(), table.limits().address64() ? -1 : MAX_ELEMENTS));
        }
        for (int i = 0; i < context.memories.size(); i++) {
            MemoryType memory = context.memories.get(i);
            at(0, "memory %d: ".formatted(i), () -> memory(memory.limits()));
        }
        for (int i = 0; i < context.tags.size(); i++) {
            TagType tag = context.tags.get(i);
            at(
                    0,
                    "tag %d: ".formatted(i),
                    () -> {
                        if (!tag.function().results().isEmpty()) {
                            throw new Broken(
                                    Broken.Rule.DEFINITION, "the type of a tag has results");
                        }
                    });
        }
        int importedTables = context.tables.size() - content.tableValues().size();
        for (int i = 0; i < content.tableValues().size(); i++) {
            if (content.tableValues().get(i).isPresent()) {
                ValueType element = context.tables.get(importedTables + i).element();
                constant(content.tableValues().get(i).get(), element, context.importedGlobals);
            }
        }
        for (int i = 0; i < content.globalValues().size(); i++) {
            int index = context.importedGlobals + i;
            constant(content.globalValues().get(i), context.globals.get(index).value(), index);
        }
        if (content.start().isPresent()) {
            at(0, "the start function: ", this::start);
        }
    }

    private void start() throws Broken {
        FunctionType type = context.function(content.start().getAsInt());
        if (!type.parameters().isEmpty() || !type.results().isEmpty()) {
            throw new Broken(Broken.Rule.DEFINITION, "its type must be [] -> [], but is %s", type);
        }
    }

    private static void limits(Limits limits, long most) throws Broken {
        if (Long.compareUnsigned(limits.minimum(), most) > 0
                || limits.maximum().isPresent()
                        && Long.compareUnsigned(limits.maximum().getAsLong(), most) > 0) {
            throw new Broken(
                    Broken.Rule.LIMITS, "its size can be %s at most", Long.toUnsignedString(most));
        }
        if (limits.maximum().isPresent()
                && Long.compareUnsigned(limits.minimum(), limits.maximum().getAsLong()) > 0) {
            throw new Broken(Broken.Rule.LIMITS, "the least size is larger than the largest");
        }
    }

    private static void memory(Limits limits) throws Broken {
        limits(limits, limits.address64() ? MAX_PAGES_64 : MAX_PAGES);
        if (limits.shared() && limits.maximum().isEmpty()) {
            throw new Broken(Broken.Rule.LIMITS, "a memory that is shared needs a largest size");
        }
    }

    private void segments() throws MalformedBinaryException, InvalidModuleException {
        for (Segment.Element element : content.elements()) {
            if (element.mode() instanceof Segment.Active active) {
                at(element.offset(), "", () -> fits(active, element));
                Limits limits = context.tables.get(active.target()).limits();
                constant(active.offset(), Context.address(limits), context.globals.size());
            }
            for (int function : element.functions()) {
                at(element.offset(), "", () -> context.function(function));
            }
            for (Expression value : element.values()) {
                constant(value, element.type(), context.globals.size());
            }
        }
        for (Segment.Data data : content.data()) {
            if (data.mode() instanceof Segment.Active active) {
                at(data.offset(), "", () -> context.memory(active.target()));
                Limits limits = context.memories.get(active.target()).limits();
                constant(active.offset(), Context.address(limits), context.globals.size());
            }
        }
    }

    private void fits(Segment.Active active, Segment.Element element) throws Broken {
        TableType table = context.table(active.target());
        if (table.element() != element.type()) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "a table of %s cannot take elements of type %s",
                    table.element(),
                    element.type());
        }
    }

    /** A constant, which may use that many globals, those of them that are constants themselves. */
    private void constant(Expression constant, ValueType type, int globals)
            throws MalformedBinaryException, InvalidModuleException {
        InstructionReader in = content.instructions(constant);
        Step step = null;
        try {
            FunctionValidator validator = new FunctionValidator(context, NONE, List.of(type));
            while (!validator.isDone()) {
                step = in.next();
                requireConstant(step, globals);
                validator.check(step.instruction(), step.operand());
            }
        } catch (Broken e) {
            throw e.at(step == null ? constant.start() : step.offset(), "");
        }
    }

    private void requireConstant(Step step, int globals) throws Broken {
        String name = step.instruction().name();
        switch (step.instruction().immediate()) {
            case I32, I64, F32, F64, V128, HEAP_TYPE, END -> {}
            case GLOBAL -> {
                int index = ((Operand.Index) step.operand()).index();
                if (!name.equals("global.get")
                        || index >= globals
                        || context.globals.get(index).mutable()) {
                    throw new Broken(
                            index >= globals ? Broken.Rule.INDEX : Broken.Rule.CONSTANT,
                            "%s %d cannot stand in a constant here",
                            name,
                            index);
                }
            }
            default -> {
                if (!name.equals("ref.func") && !EXTENDED.contains(name)) {
                    throw new Broken(Broken.Rule.CONSTANT, "%s cannot stand in a constant", name);
                }
            }
        }
    }

    private void function(int index, FunctionCode code)
            throws MalformedBinaryException, InvalidModuleException {
        FunctionType type = context.functions.get(index);
        Locals locals = new Locals(type.parameters(), code.locals());
        InstructionReader in = content.instructions(code.body());
        int at = code.body().start();
        String name = "";
        try {
            FunctionValidator validator = new FunctionValidator(context, locals, type.results());
            int next = at;
            while (!validator.isDone()) {
                Step step = in.next();
                at = step.offset();
                name = step.instruction().name();
                next = step.end();
                validator.check(step.instruction(), step.operand());
            }
            if (next != code.body().end()) {
                throw content.reader(code.body())
                        .fault(next, "function %d goes on after its end".formatted(index));
            }
        } catch (Broken e) {
            throw e.at(at, "in function %d, at %s, ".formatted(index, name));
        }
    }
}
