/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random values of random types. */
class WavePropertyTest {

    private static final String[] LABELS = {
        "a", "two-words", "ok", "err", "some", "none", "true", "false", "inf", "nan", "X", "n-1"
    };
    private static final Primitive[] PLAIN =
            java.util.Arrays.stream(Primitive.values())
                    .filter(type -> type != Primitive.ERROR_CONTEXT)
                    .toArray(Primitive[]::new);

    private Random random;

    @RepeatedTest(20)
    void whatIsPrintedIsReadBack(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            TypeNode type = type(4);
            Value value = value(type);
            String text = Wave.print(value);
            assertEquals(value, read(text, type), () -> WitText.of(type) + ": " + text);
            assertEquals(value, read(spaced(text), type), text);
        }
    }

    @RepeatedTest(20)
    void whatIsDamagedIsReadOrRefusedWithAPlace(RepetitionInfo repetition) {
        random = new Random(-repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            TypeNode type = type(4);
            StringBuilder text = new StringBuilder(Wave.print(value(type)));
            for (int n = 1 + random.nextInt(3); n > 0 && text.length() > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 ->
                            text.setCharAt(at, "(){}[],:%\\\"'$-1ax \n".charAt(random.nextInt(19)));
                    default -> text.setLength(at);
                }
            }
            try {
                Wave.print(Wave.read(text.toString(), type));
            } catch (WaveException e) {
                assertFalse(e.getMessage().isBlank());
                assertFalse(e.pointed().isBlank());
            }
        }
    }

    private static Value read(String text, TypeNode type) {
        try {
            return Wave.read(text, type);
        } catch (WaveException e) {
            throw new AssertionError(e.getMessage() + "\n" + e.pointed(), e);
        }
    }

    /** With blanks and comments around all marks outside of quotation marks. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean mark = quote == 0 && "()[]{},".indexOf(next) >= 0;
            spaced.append(mark ? " \r\n" : "").append(next).append(mark ? "\t// \"x\n" : "");
            if (quote != 0 && next == '\\') {
                spaced.append(text.charAt(++i));
            } else if (next == quote) {
                quote = 0;
            } else if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
            }
        }
        return spaced.toString();
    }

    private TypeNode type(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return TypeNode.of(PLAIN[random.nextInt(PLAIN.length)]);
        }
        return switch (random.nextInt(9)) {
            case 0 -> Types.list(type(depth - 1));
            case 1 -> Types.map(TypeNode.of(Primitive.STRING), type(depth - 1));
            case 2 -> Types.tuple(type(depth - 1), type(depth - 1));
            case 3 -> Types.option(type(depth - 1));
            case 4 -> Types.result(maybe(depth), maybe(depth));
            case 5 -> Types.flags(labels().toArray(String[]::new));
            case 6 -> Types.enumeration(labels().toArray(String[]::new));
            case 7 -> Types.record(pairs(depth, false));
            default -> Types.variant(pairs(depth, true));
        };
    }

    private TypeNode maybe(int depth) {
        return random.nextBoolean() ? type(depth - 1) : null;
    }

    private Object[] pairs(int depth, boolean empty) {
        List<Object> pairs = new ArrayList<>();
        for (String label : labels()) {
            pairs.add(label);
            pairs.add(empty ? maybe(depth) : type(depth - 1));
        }
        return pairs.toArray();
    }

    private Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            labels.add(LABELS[random.nextInt(LABELS.length)]);
        }
        return labels;
    }

    private Value value(TypeNode type) {
        return switch (type.body()) {
            case TypeBody.Plain p -> plain(p.type());
            case TypeBody.ListOf l -> {
                List<Value> values = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    values.add(value(l.element()));
                }
                yield Value.list(values);
            }
            case TypeBody.MapOf m -> {
                Map<Value, Value> entries = new LinkedHashMap<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    entries.put(value(m.key()), value(m.value()));
                }
                yield new Value.MapOf(entries);
            }
            case TypeBody.Tuple t ->
                    new Value.Tuple(t.elements().stream().map(this::value).toList());
            case TypeBody.Option o -> new Value.Option(perhaps(Optional.of(o.element())));
            case TypeBody.Result r -> {
                boolean ok = random.nextBoolean();
                yield new Value.Result(ok, (ok ? r.ok() : r.error()).map(this::value));
            }
            case TypeBody.Flags f ->
                    new Value.Flags(
                            new LinkedHashSet<>(
                                    f.labels().stream()
                                            .filter(l -> random.nextBoolean())
                                            .toList()));
            case TypeBody.Enumeration e ->
                    Value.enumeration(e.labels().get(random.nextInt(e.labels().size())));
            case TypeBody.Fields f -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                f.fields().forEach(field -> fields.put(field.name(), value(field.type())));
                yield new Value.Fields(fields);
            }
            case TypeBody.Variant v -> {
                TypeBody.Case chosen = v.cases().get(random.nextInt(v.cases().size()));
                yield new Value.Variant(chosen.name(), chosen.type().map(this::value));
            }
            default -> throw new IllegalStateException(WitText.of(type));
        };
    }

    private Optional<Value> perhaps(Optional<TypeNode> type) {
        return random.nextBoolean() ? type.map(this::value) : Optional.empty();
    }

    private Value plain(Primitive type) {
        long bits = random.nextBoolean() ? random.nextLong() : random.nextInt(5) - 2;
        return switch (type) {
            case BOOL -> Value.of(random.nextBoolean());
            case S8 -> new Value.S8((byte) bits);
            case U8 -> new Value.U8((int) bits & 0xFF);
            case S16 -> new Value.S16((short) bits);
            case U16 -> new Value.U16((int) bits & 0xFFFF);
            case S32 -> new Value.S32((int) bits);
            case U32 -> new Value.U32(bits & 0xFFFF_FFFFL);
            case S64 -> new Value.S64(bits);
            case U64 -> new Value.U64(bits);
            case F32 -> new Value.F32(Float.intBitsToFloat((int) bits));
            case F64 -> new Value.F64(Double.longBitsToDouble(bits));
            case CHAR -> new Value.Char(point());
            case STRING -> {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(6); n > 0; n--) {
                    text.appendCodePoint(point());
                }
                yield Value.of(text.toString());
            }
            case ERROR_CONTEXT -> throw new IllegalStateException();
        };
    }

    private int point() {
        while (true) {
            int point =
                    switch (random.nextInt(3)) {
                        case 0 -> random.nextInt(0x80);
                        case 1 -> "\"'\\\n\r\t\u202e\u00e4\u2603".codePointAt(random.nextInt(9));
                        default -> random.nextInt(Character.MAX_CODE_POINT + 1);
                    };
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                return point;
            }
        }
    }
}
