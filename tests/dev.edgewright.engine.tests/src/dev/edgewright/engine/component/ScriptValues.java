/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values as the scripts of the component model's suite write them. */
final class ScriptValues {

    private ScriptValues() {}

    static List<Value> all(JsonArray forms) {
        List<Value> values = new ArrayList<>();
        forms.forEach(form -> values.add(of(form.getAsJsonArray(), 0)));
        return values;
    }

    /** The value whose form begins at an index. */
    private static Value of(JsonArray form, int at) {
        return switch (form.get(at).getAsString()) {
            case "bool.const" -> Value.of(word(form, at).equals("true"));
            case "s8.const" -> new Value.S8((byte) number(form, at));
            case "u8.const" -> new Value.U8((int) number(form, at));
            case "s16.const" -> new Value.S16((short) number(form, at));
            case "u16.const" -> new Value.U16((int) number(form, at));
            case "s32.const" -> new Value.S32((int) number(form, at));
            case "u32.const" -> new Value.U32(number(form, at) & 0xFFFF_FFFFL);
            case "s64.const" -> new Value.S64(number(form, at));
            case "u64.const" -> new Value.U64(number(form, at));
            case "f32.const" -> new Value.F32((float) real(word(form, at)));
            case "f64.const" -> new Value.F64(real(word(form, at)));
            case "char.const" -> new Value.Char(word(form, at).codePointAt(0));
            case "str.const" -> Value.of(word(form, at));
            case "list.const" -> new Value.ListOf(rest(form, at + 1));
            case "tuple.const" -> new Value.Tuple(rest(form, at + 1));
            case "record.const" -> record(form, at);
            case "variant.const" -> new Value.Variant(word(form, at), payload(form, at + 2));
            case "enum.const" -> new Value.Enumeration(word(form, at));
            case "flags.const" -> flags(form, at);
            case "option.none" -> Value.none();
            case "option.some" -> new Value.Option(payload(form, at + 1));
            case "result.ok" -> new Value.Result(true, payload(form, at + 1));
            case "result.err" -> new Value.Result(false, payload(form, at + 1));
            default -> throw new IllegalArgumentException("unknown form " + form);
        };
    }

    private static Value flags(JsonArray form, int at) {
        Set<String> labels = new LinkedHashSet<>();
        for (int i = at + 1; i < form.size(); i++) {
            labels.add(text(form.get(i)));
        }
        return new Value.Flags(labels);
    }

    private static Value record(JsonArray form, int at) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = at + 1; i < form.size(); i++) {
            JsonArray field = form.get(i).getAsJsonArray();
            fields.put(
                    text(field.get(1)),
                    field.get(2).isJsonArray()
                            ? of(field.get(2).getAsJsonArray(), 0)
                            : of(field, 2));
        }
        return new Value.Fields(fields);
    }

    private static Optional<Value> payload(JsonArray form, int at) {
        return at < form.size()
                ? Optional.of(of(form.get(at).getAsJsonArray(), 0))
                : Optional.empty();
    }

    private static List<Value> rest(JsonArray form, int from) {
        List<Value> values = new ArrayList<>();
        for (int i = from; i < form.size(); i++) {
            values.add(of(form.get(i).getAsJsonArray(), 0));
        }
        return values;
    }

    private static String word(JsonArray form, int at) {
        return text(form.get(at + 1));
    }

    private static String text(JsonElement element) {
        return element.isJsonObject()
                ? element.getAsJsonObject().get("string").getAsString()
                : element.getAsString();
    }

    private static long number(JsonArray form, int at) {
        String word = word(form, at).replace("_", "");
        boolean negative = word.startsWith("-");
        String digits = negative || word.startsWith("+") ? word.substring(1) : word;
        long value =
                digits.startsWith("0x")
                        ? Long.parseUnsignedLong(digits.substring(2), 16)
                        : Long.parseUnsignedLong(digits);
        return negative ? -value : value;
    }

    private static double real(String word) {
        return switch (word) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default ->
                    word.replace("-", "").startsWith("nan")
                            ? Double.NaN
                            : Double.parseDouble(
                                    word.startsWith("0x") && !word.contains("p")
                                            ? word + "p0"
                                            : word);
        };
    }
}
