/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.instruction.Instruction;
import dev.edgewright.wasm.instruction.InstructionReader;
import dev.edgewright.wasm.instruction.InstructionSet;
import dev.edgewright.wasm.instruction.Operand;
import dev.edgewright.wasm.instruction.Step;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds out which features beyond the first version of WebAssembly a module uses, by the names that
 * compilers have for them, such as {@code bulk-memory}. Used once.
 */
public final class UsedFeatures {

    private static final String REFERENCES = "reference-types";
    private static final String BULK = "bulk-memory";
    private static final String VECTORS = "simd128";
    private static final String ATOMICS = "atomics";
    private static final String EXCEPTIONS = "exception-handling";
    private static final String MULTIVALUE = "multivalue";

    private final ModuleContent module;
    private final Set<String> features = new TreeSet<>();

    private UsedFeatures(ModuleContent module) {
        this.module = module;
    }

    /**
     * The features in the order of their names.
     *
     * @throws MalformedBinaryException if code cannot be read
     */
    public static Set<String> of(ModuleContent module) throws MalformedBinaryException {
        UsedFeatures used = new UsedFeatures(module);
        used.declarations();
        for (FunctionCode code : module.codes()) {
            used.code(code);
        }
        return used.features;
    }

    private void declarations() {
        CoreModule core = module.module();
        List<ExternalType> all =
                Stream.of(
                                core.imports().stream().map(Import::type),
                                core.exports().stream().map(Export::type),
                                core.memories().stream(),
                                core.tables().stream(),
                                core.globals().stream(),
                                module.tags().stream())
                        .<ExternalType>flatMap(types -> types.map(ExternalType.class::cast))
                        .toList();
        all.forEach(this::declaration);
        long memories =
                core.memories().size()
                        + core.imports().stream()
                                .filter(i -> i.type() instanceof MemoryType)
                                .count();
        note(memories > 1, "multimemory");
        for (FunctionType type : core.types()) {
            note(type.results().size() > 1, MULTIVALUE);
            type.parameters().forEach(this::type);
            type.results().forEach(this::type);
        }
        note(module.data().stream().anyMatch(d -> d.mode() instanceof Segment.Passive), BULK);
    }

    private void declaration(ExternalType type) {
        switch (type) {
            case MemoryType memory -> limits(memory.limits());
            case TableType table -> {
                limits(table.limits());
                note(table.element() != ValueType.FUNCREF, REFERENCES);
            }
            case GlobalType global -> type(global.value());
            case TagType tag -> features.add(EXCEPTIONS);
            case FunctionType function -> {
                // Its type is among all types.
            }
        }
    }

    private void limits(Limits limits) {
        note(limits.shared(), ATOMICS);
        note(limits.address64(), "memory64");
    }

    private void type(ValueType type) {
        note(type == ValueType.V128, VECTORS);
        note(type.isReference(), REFERENCES);
    }

    private void code(FunctionCode code) throws MalformedBinaryException {
        code.locals().forEach(locals -> type(locals.type()));
        InstructionReader in = module.instructions(code.body());
        for (int at = code.body().start(); at < code.body().end(); ) {
            Step step = in.next();
            instruction(step.instruction(), step.operand());
            at = step.end();
        }
    }

    private void instruction(Instruction instruction, Operand operand) {
        int code = instruction.opcode();
        switch (instruction.prefix()) {
            case InstructionSet.MISC ->
                    features.add(code < 8 ? "nontrapping-fptoint" : code < 15 ? BULK : REFERENCES);
            case InstructionSet.VECTOR -> features.add(VECTORS);
            case InstructionSet.ATOMIC -> features.add(ATOMICS);
            default -> {
                note(code >= 0xC0 && code <= 0xC4, "sign-ext");
                note(code == 0x12 || code == 0x13, "tail-call");
                note(code == 0x08 || code == 0x0A || code == 0x1F, EXCEPTIONS);
                note(code >= 0xD0 || code == 0x25 || code == 0x26, REFERENCES);
            }
        }
        switch (operand) {
            case Operand.Types types -> note(!types.types().isEmpty(), REFERENCES);
            case Operand.Pair pair ->
                    note(code == 0x11 && pair.second() > 0 && instruction.prefix() < 0, REFERENCES);
            default -> {
                // Nothing more is told by what follows.
            }
        }
    }

    private void note(boolean used, String feature) {
        if (used) {
            features.add(feature);
        }
    }
}
