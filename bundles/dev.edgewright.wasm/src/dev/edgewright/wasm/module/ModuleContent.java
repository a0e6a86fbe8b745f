/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.instruction.InstructionReader;
import dev.edgewright.wasm.instruction.Step;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything in a core module (core specification, section 2.5). Code is read instruction by
 * instruction when somebody asks for it. Immutable as long as the bytes of the file are.
 */
public final class ModuleContent {

    /** The parts beyond those of {@link CoreModule}, as the reader finds them. */
    static final class Parts {
        List<Integer> importTypes = new ArrayList<>();
        List<Integer> functionTypes = new ArrayList<>();
        List<Optional<Expression>> tableValues = new ArrayList<>();
        List<Expression> globalValues = new ArrayList<>();
        List<TagType> tags = new ArrayList<>();
        List<Integer> tagTypes = new ArrayList<>();
        List<Segment.Element> elements = new ArrayList<>();
        List<FunctionCode> codes = new ArrayList<>();
        List<Segment.Data> data = new ArrayList<>();
        OptionalInt start = OptionalInt.empty();
        OptionalInt dataCount = OptionalInt.empty();

        private void freeze() {
            importTypes = List.copyOf(importTypes);
            functionTypes = List.copyOf(functionTypes);
            tableValues = List.copyOf(tableValues);
            globalValues = List.copyOf(globalValues);
            tags = List.copyOf(tags);
            tagTypes = List.copyOf(tagTypes);
            elements = List.copyOf(elements);
            codes = List.copyOf(codes);
            data = List.copyOf(data);
        }
    }

    private final byte[] file;
    private final CoreModule module;
    private final Parts parts;

    ModuleContent(byte[] file, CoreModule module, Parts parts) {
        this.file = file;
        this.module = module;
        this.parts = parts;
        parts.freeze();
    }

    /**
     * Reads a module that is a whole file; the bytes must not change any more.
     *
     * @throws MalformedBinaryException if the bytes are no core module
     */
    public static ModuleContent read(byte[] binary) throws MalformedBinaryException {
        return read(binary, 0, binary.length);
    }

    /**
     * The same for a module that is part of a larger file.
     *
     * @throws MalformedBinaryException if the bytes are no core module
     */
    public static ModuleContent read(byte[] file, int start, int end)
            throws MalformedBinaryException {
        return new ModuleReader(file, start, end).read();
    }

    /** Its types, imports, exports and definitions without their code. */
    public CoreModule module() {
        return module;
    }

    /** The type index of each import that is a function or a tag; -1 for others. */
    public List<Integer> importTypes() {
        return parts.importTypes;
    }

    /** The type index of each function that the module defines. */
    public List<Integer> functionTypes() {
        return parts.functionTypes;
    }

    /** What the elements of each defined table are at first, where it says so. */
    public List<Optional<Expression>> tableValues() {
        return parts.tableValues;
    }

    /** The first value of each defined global. */
    public List<Expression> globalValues() {
        return parts.globalValues;
    }

    /** The tags that the module defines. */
    public List<TagType> tags() {
        return parts.tags;
    }

    /** The type index of each defined tag. */
    public List<Integer> tagTypes() {
        return parts.tagTypes;
    }

    /** The function that is called when the module is instantiated. */
    public OptionalInt start() {
        return parts.start;
    }

    /** The segments for tables. */
    public List<Segment.Element> elements() {
        return parts.elements;
    }

    /** The number of data segments, where the module says it before its code. */
    public OptionalInt dataCount() {
        return parts.dataCount;
    }

    /** The code of each defined function. */
    public List<FunctionCode> codes() {
        return parts.codes;
    }

    /** The segments for memories. */
    public List<Segment.Data> data() {
        return parts.data;
    }

    /** The bytes of a data segment, read-only. */
    public ByteBuffer bytes(Segment.Data data) {
        return bytes(data.start(), data.start() + data.length());
    }

    /** Bytes of the file, read-only. */
    public ByteBuffer bytes(int start, int end) {
        return ByteBuffer.wrap(file, start, end - start).slice().asReadOnlyBuffer();
    }

    /** Reads the instructions of an expression. */
    public InstructionReader instructions(Expression expression) {
        return new InstructionReader(reader(expression));
    }

    /** Reads the bytes of an expression. */
    public BinaryReader reader(Expression expression) {
        return new BinaryReader(file, expression.start(), expression.end(), "module");
    }

    /**
     * All instructions of an expression.
     *
     * @throws MalformedBinaryException if there is one that is not known
     */
    public List<Step> steps(Expression expression) throws MalformedBinaryException {
        InstructionReader in = instructions(expression);
        List<Step> steps = new ArrayList<>();
        for (int at = expression.start(); at < expression.end(); ) {
            Step step = in.next();
            steps.add(step);
            at = step.end();
        }
        return steps;
    }
}
