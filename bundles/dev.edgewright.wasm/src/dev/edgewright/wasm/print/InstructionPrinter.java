/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.instruction.BlockType;
import dev.edgewright.wasm.instruction.Immediate;
import dev.edgewright.wasm.instruction.Instruction;
import dev.edgewright.wasm.instruction.Operand;
import dev.edgewright.wasm.instruction.Step;
import dev.edgewright.wasm.module.DebugNames.Space;
import dev.edgewright.wasm.module.ValueType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the instructions of one function, one in a line. */
final class InstructionPrinter {

    private final ModuleIds ids;
    private final Ids locals;
    private final Ids labels;
    private final Lines out;
    private int blocks;
    private int depth;

    InstructionPrinter(ModuleIds ids, Ids locals, Map<Integer, String> labels, Lines out) {
        this.ids = ids;
        this.locals = locals;
        this.labels = new Ids(labels);
        this.out = out;
    }

    /** Prints a body without its last {@code end}. */
    void print(List<Step> steps) {
        for (Step step : steps) {
            Immediate immediate = step.instruction().immediate();
            switch (immediate) {
                case BLOCK, TRY_TABLE -> {
                    String label = labels.name(blocks++);
                    depth++;
                    String rest = operand(step);
                    String name = step.instruction().name() + label;
                    out.open(name + rest + " ;; label = @" + depth);
                }
                case ELSE -> out.between("else");
                case END -> {
                    if (depth > 0) {
                        depth--;
                        out.close("end");
                    }
                }
                default -> out.line(words(step));
            }
        }
        while (depth > 0) { // code that was never checked may lack ends
            depth--;
            out.close("end");
        }
    }

    /** An instruction with what follows it. */
    String words(Step step) {
        return step.instruction().name() + operand(step);
    }

    private String operand(Step step) {
        Instruction instruction = step.instruction();
        return switch (step.operand()) {
            case Operand.None n -> "";
            case Operand.Block b -> blockType(b.type());
            case Operand.TryTable t -> tryTable(t);
            case Operand.Index i -> index(instruction, i.index());
            case Operand.Pair p -> pair(instruction, p);
            case Operand.Labels l ->
                    l.labels().stream().map(this::label).collect(Collectors.joining());
            case Operand.Types t -> CoreText.list("result", t.types());
            case Operand.Access a -> access(instruction, a);
            case Operand.Constant c -> " " + constant(instruction.immediate(), c.bits());
            case Operand.Vector v ->
                    " i32x4 0x%08x 0x%08x 0x%08x 0x%08x"
                            .formatted(
                                    (int) v.low(),
                                    (int) (v.low() >>> 32),
                                    (int) v.high(),
                                    (int) (v.high() >>> 32));
            case Operand.Lanes l ->
                    l.lanes().stream().map(lane -> " " + lane).collect(Collectors.joining());
            case Operand.Heap h -> " " + heapType(h.type());
        };
    }

    private static String heapType(ValueType type) {
        return type.toString().replace("ref", "");
    }

    private static String constant(Immediate immediate, long bits) {
        return switch (immediate) {
            case F32 -> CoreText.f32((int) bits);
            case F64 -> CoreText.f64(bits);
            default -> Long.toString(bits);
        };
    }

    private String blockType(BlockType type) {
        return switch (type) {
            case BlockType.Simple s -> CoreText.list("result", s.result().stream().toList());
            case BlockType.Indexed i -> " " + ids.typeUse(i.type());
        };
    }

    /** Clauses name labels around the block, so they count without it. */
    private String tryTable(Operand.TryTable table) {
        StringBuilder text = new StringBuilder(blockType(table.type()));
        for (Operand.Catch one : table.catches()) {
            text.append(" (catch").append(one.tag() < 0 ? "_all" : "");
            text.append(one.reference() ? "_ref" : "");
            if (one.tag() >= 0) {
                text.append(' ').append(ids.of(Space.TAG).use(one.tag()));
            }
            text.append(' ').append(one.label()).append(')');
        }
        return text.toString();
    }

    private String label(int label) {
        return " %d (;@%d;)".formatted(label, depth - label);
    }

    private String index(Instruction instruction, int index) {
        return switch (instruction.immediate()) {
            case LABEL -> label(index);
            case FUNCTION -> " " + ids.of(Space.FUNCTION).use(index);
            case TAG -> " " + ids.of(Space.TAG).use(index);
            case LOCAL -> " " + locals.use(index);
            case GLOBAL -> " " + ids.of(Space.GLOBAL).use(index);
            case TABLE -> " " + ids.of(Space.TABLE).use(index);
            case ELEMENT -> " " + ids.of(Space.ELEMENT).use(index);
            case DATA -> " " + ids.of(Space.DATA).use(index);
            default -> unlessFirst(Space.MEMORY, index);
        };
    }

    private String unlessFirst(Space space, int index) {
        return index == 0 ? "" : " " + ids.of(space).use(index);
    }

    private String pair(Instruction instruction, Operand.Pair pair) {
        return switch (instruction.immediate()) {
            case INDIRECT_CALL ->
                    unlessFirst(Space.TABLE, pair.second()) + " " + ids.typeUse(pair.first());
            case TABLE_INIT ->
                    unlessFirst(Space.TABLE, pair.second())
                            + " "
                            + ids.of(Space.ELEMENT).use(pair.first());
            case MEMORY_INIT ->
                    unlessFirst(Space.MEMORY, pair.second())
                            + " "
                            + ids.of(Space.DATA).use(pair.first());
            case TABLE_COPY -> both(Space.TABLE, pair);
            default -> both(Space.MEMORY, pair);
        };
    }

    private String both(Space space, Operand.Pair pair) {
        return pair.first() == 0 && pair.second() == 0
                ? ""
                : " " + ids.of(space).use(pair.first()) + " " + ids.of(space).use(pair.second());
    }

    private String access(Instruction instruction, Operand.Access access) {
        StringBuilder text = new StringBuilder(unlessFirst(Space.MEMORY, access.memory()));
        if (access.offset() != 0) {
            text.append(" offset=").append(Long.toUnsignedString(access.offset()));
        }
        long alignment = 1L << access.alignment();
        if (alignment != instruction.alignment()) {
            text.append(" align=").append(Long.toUnsignedString(alignment));
        }
        if (access.lane() >= 0) {
            text.append(' ').append(access.lane());
        }
        return text.toString();
    }
}
