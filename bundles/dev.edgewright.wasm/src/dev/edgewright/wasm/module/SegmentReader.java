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
import dev.edgewright.wasm.instruction.Immediate;
import dev.edgewright.wasm.instruction.InstructionReader;
import java.util.ArrayList;
import java.util.List;

/** Reads code, segments and constants (core specification, sections 5.5.12 to 5.5.14). */
final class SegmentReader {

    private static final int MANY = 1_000_000;
    private static final int MAX_LOCALS = 50_000;
    private static final long MAX_U32 = 0xFFFF_FFFFL;

    private final BinaryReader in;

    SegmentReader(BinaryReader in) {
        this.in = in;
    }

    Segment.Element element() throws MalformedBinaryException {
        int start = in.position();
        int flags = in.u32("the kind of a segment");
        if (flags > 7) {
            throw in.fault(start, "there is no kind %d of element segment".formatted(flags));
        }
        boolean active = (flags & 1) == 0;
        boolean explicit = (flags & 2) != 0;
        boolean constants = (flags & 4) != 0;
        Segment.Mode mode =
                active
                        ? new Segment.Active(
                                explicit ? in.u32("the index of a table") : 0, constant(), explicit)
                        : explicit ? new Segment.Declarative() : new Segment.Passive();
        ValueType type = ValueType.FUNCREF;
        if (!active || explicit) {
            int at = in.position();
            if (constants) {
                type = TypeReader.valueType(in);
                if (!type.isReference()) {
                    throw in.fault(at, "a table cannot hold " + type);
                }
            } else if (in.u8() != 0) {
                throw in.fault(at, "the kind of elements is not 0");
            }
        }
        List<Integer> functions = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int n = in.count("elements", MANY); n > 0; n--) {
            if (constants) {
                values.add(constant());
            } else {
                functions.add(in.u32("the index of a function"));
            }
        }
        return new Segment.Element(start, mode, type, functions, values, constants);
    }

    Segment.Data data() throws MalformedBinaryException {
        int start = in.position();
        int flags = in.u32("the kind of a segment");
        Segment.Mode mode =
                switch (flags) {
                    case 0 -> new Segment.Active(0, constant(), false);
                    case 1 -> new Segment.Passive();
                    case 2 -> new Segment.Active(in.u32("the index of a memory"), constant(), true);
                    default ->
                            throw in.fault(
                                    start, "there is no kind %d of data segment".formatted(flags));
                };
        int length = in.u32("the length of a segment");
        int at = in.position();
        if (length > in.remaining()) {
            throw in.fault(at, "a data segment is longer than its section");
        }
        in.skip(length);
        return new Segment.Data(start, mode, at, length);
    }

    /** A constant; which instructions it may have is a rule of validity. */
    Expression constant() throws MalformedBinaryException {
        int start = in.position();
        InstructionReader instructions = new InstructionReader(in);
        int depth = 0;
        while (depth >= 0) {
            Immediate immediate = instructions.next().instruction().immediate();
            if (immediate == Immediate.BLOCK || immediate == Immediate.TRY_TABLE) {
                depth++;
            } else if (immediate == Immediate.END) {
                depth--;
            }
        }
        return new Expression(start, in.position());
    }

    FunctionCode code() throws MalformedBinaryException {
        int offset = in.position();
        int length = in.u32("the length of a function body");
        if (length > in.remaining()) {
            throw in.fault(offset, "a function body is longer than its section");
        }
        BinaryReader body = in.part(length, "a function body");
        List<FunctionCode.Locals> locals = new ArrayList<>();
        long total = 0;
        for (int n = body.count("runs of locals", MANY); n > 0; n--) {
            int at = body.position();
            long count = body.leb(32);
            total += count;
            if (total > MAX_U32) {
                throw body.fault(at, "the function has more locals than can be counted");
            }
            if (total > MAX_LOCALS) {
                throw new MalformedBinaryException(
                        "wasm-limit",
                        at,
                        "The function has %,d locals at byte %d; at most %,d are supported."
                                .formatted(total, at, MAX_LOCALS));
            }
            locals.add(new FunctionCode.Locals(count, TypeReader.valueType(body)));
        }
        int at = body.position();
        int end = at + body.remaining();
        return new FunctionCode(offset, locals, new Expression(at, end));
    }
}
