/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.instruction.Immediate;
import dev.edgewright.wasm.instruction.Instruction;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.ValueType;
import dev.edgewright.wasm.text.TypeUses.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** Instruction sequences, flat and folded (core specification, section 6.5). */
final class Instructions {

    static final int END = 0x0B;
    private static final int ELSE = 0x05;
    private static final int MAX_LABELS = 10_000;

    /** An open block; the token of its name is -1 where it has none. */
    private record Label(String name, int id, int token, boolean isIf) {}

    private final ModuleNames names;
    private final Immediates immediates;
    private final BinaryWriter out;
    private final List<Label> labels = new ArrayList<>();
    private final List<String> labelNames = new ArrayList<>();

    Instructions(ModuleNames names, IndexSpace locals, BinaryWriter out) {
        this.names = names;
        this.out = out;
        this.immediates = new Immediates(names, locals, this::takeLabel);
    }

    /** The names of all labels in the order of their blocks, null where there is none. */
    List<String> labelNames() {
        return labelNames;
    }

    /** Instructions up to a closing parenthesis, which stays. */
    void sequence(Cursor in) throws WatSyntaxException {
        int base = labels.size();
        while (!in.at(TokenKind.CLOSE)) {
            if (in.at(TokenKind.OPEN)) {
                folded(in);
            } else if (in.atKeyword("end")) {
                end(in, base);
            } else if (in.atKeyword("else")) {
                elseBranch(in, base);
            } else {
                flat(in);
            }
        }
        if (labels.size() > base) {
            int token = labels.get(labels.size() - 1).token();
            throw in.tokens()
                    .error(
                            token,
                            "wat-block",
                            "This `%s` is never closed; an `end` is missing."
                                    .formatted(in.tokens().shown(token)));
        }
    }

    private void flat(Cursor in) throws WatSyntaxException {
        int token = in.position();
        Instruction instruction = takeInstruction(in);
        if (instruction.immediate() == Immediate.BLOCK) {
            int id = in.takeId();
            open(in, instruction, token, id, takeBlockType(in));
        } else {
            immediates.write(in, instruction, out);
        }
    }

    /** One folded instruction with its operands. */
    void folded(Cursor in) throws WatSyntaxException {
        in.take();
        int token = in.position();
        Instruction instruction = takeInstruction(in);
        if (instruction.immediate() == Immediate.BLOCK) {
            int id = in.takeId();
            byte[] type = takeBlockType(in);
            if (instruction.name().equals("if")) {
                foldedIf(in, instruction, token, id, type);
            } else {
                open(in, instruction, token, id, type);
                sequence(in);
            }
            close();
        } else {
            BinaryWriter own = new BinaryWriter();
            immediates.write(in, instruction, own);
            while (in.at(TokenKind.OPEN)) {
                folded(in);
            }
            out.append(own);
        }
        in.close();
    }

    private void foldedIf(Cursor in, Instruction instruction, int token, int id, byte[] type)
            throws WatSyntaxException {
        while (in.at(TokenKind.OPEN) && !in.atForm("then")) {
            folded(in);
        }
        open(in, instruction, token, id, type);
        if (!in.takeForm("then")) {
            throw in.unexpected("`(then`");
        }
        sequence(in);
        in.close();
        if (in.takeForm("else")) {
            out.u8(ELSE);
            sequence(in);
            in.close();
        }
    }

    private Instruction takeInstruction(Cursor in) throws WatSyntaxException {
        if (!in.at(TokenKind.KEYWORD)) {
            throw in.unexpected("an instruction");
        }
        String word = in.text();
        Instruction instruction = InstructionTable.get(word);
        if (instruction == null) {
            throw unknown(in, word);
        }
        in.take();
        return instruction;
    }

    private static WatSyntaxException unknown(Cursor in, String word) {
        switch (word) {
            case "param", "result", "local", "type", "export", "import" -> {
                return in.error(
                        "wat-unexpected",
                        "`%s` cannot stand here; a function has export, import, type, param, result"
                                        .formatted(word)
                                + " and local in this order before its instructions.");
            }
            case "then", "else", "end" -> {
                return in.error(
                        "wat-block", "This `%s` belongs to no `if` or block.".formatted(word));
            }
            default -> {
                String feature = InstructionTable.foreignFeature(word);
                if (feature != null) {
                    return in.error(
                            "wat-unsupported",
                            "The instruction `%s` belongs to a feature that is not supported: %s."
                                    .formatted(word, feature));
                }
                return in.error(
                        "wat-unknown-instruction",
                        "There is no instruction `%s`%s"
                                .formatted(
                                        word, Suggestion.end(word, InstructionTable.names(), "")));
            }
        }
    }

    private void open(Cursor in, Instruction instruction, int token, int id, byte[] type)
            throws WatSyntaxException {
        if (labels.size() == MAX_LABELS) {
            throw in.error(
                    "wat-limit", "Blocks are nested more than %,d deep.".formatted(MAX_LABELS));
        }
        String name = id < 0 ? null : IndexSpace.name(in.tokens(), id);
        labels.add(new Label(name, id, token, instruction.name().equals("if")));
        labelNames.add(name);
        instruction.writeOpcode(out);
        out.bytes(type);
    }

    private void close() {
        labels.remove(labels.size() - 1);
        out.u8(END);
    }

    private void end(Cursor in, int base) throws WatSyntaxException {
        if (labels.size() == base) {
            throw in.error("wat-block", "This `end` closes no block.");
        }
        in.take();
        checkRepeatedName(in);
        close();
    }

    private void elseBranch(Cursor in, int base) throws WatSyntaxException {
        Label label = labels.size() == base ? null : labels.get(labels.size() - 1);
        if (label == null || !label.isIf()) {
            throw in.error("wat-block", "This `else` belongs to no `if`.");
        }
        in.take();
        checkRepeatedName(in);
        labels.set(labels.size() - 1, new Label(label.name(), label.id(), label.token(), false));
        out.u8(ELSE);
    }

    /** The name after {@code end} or {@code else}, if any, is that of the block. */
    private void checkRepeatedName(Cursor in) throws WatSyntaxException {
        int id = in.takeId();
        Label label = labels.get(labels.size() - 1);
        if (id >= 0 && !IndexSpace.name(in.tokens(), id).equals(label.name())) {
            throw in.tokens()
                    .error(
                            id,
                            "wat-label",
                            "The block that ends here is %s, not `%s`."
                                    .formatted(
                                            label.id() < 0
                                                    ? "without a name"
                                                    : "`" + in.tokens().text(label.id()) + "`",
                                            in.tokens().shown(id)));
        }
    }

    private long takeLabel(Cursor in) throws WatSyntaxException {
        if (in.at(TokenKind.NUMBER)) {
            return in.takeU32("the depth of a label");
        }
        int token = in.expect(TokenKind.ID, "the name or depth of a label");
        String name = IndexSpace.name(in.tokens(), token);
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (name.equals(labels.get(i).name())) {
                return labels.size() - 1L - i;
            }
        }
        List<String> known = new ArrayList<>();
        labels.stream().map(Label::name).filter(other -> other != null).forEach(known::add);
        throw in.tokens()
                .error(
                        token,
                        "wat-unknown-name",
                        "There is no label `%s` around this place%s"
                                .formatted(
                                        in.tokens().shown(token),
                                        Suggestion.end(name, known, "$")));
    }

    /** A block type as bytes: nothing, one result, or an index (section 5.4.1). */
    private byte[] takeBlockType(Cursor in) throws WatSyntaxException {
        TypeUse use = TypeUses.takeUnnamed(in, names);
        FunctionType type = use.type();
        BinaryWriter bytes = new BinaryWriter();
        if (use.index() < 0 && type.parameters().isEmpty() && type.results().size() <= 1) {
            bytes.u8(type.results().stream().map(ValueType::code).findFirst().orElse(0x40));
        } else {
            bytes.s64(use.resolve(names.functionTypes));
        }
        return bytes.toByteArray();
    }
}
