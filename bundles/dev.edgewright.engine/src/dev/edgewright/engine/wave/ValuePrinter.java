/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Prints one value; used once. */
final class ValuePrinter {

    /** From here on numbers are shorter with an exponent, as in JSON and JavaScript. */
    private static final int LONGEST_PLAIN = 21;

    private static final int MOST_ZEROS = 6;

    private final StringBuilder text = new StringBuilder();
    private final Handles handles;

    ValuePrinter(Handles handles) {
        this.handles = handles;
    }

    String print(Value value) {
        append(value);
        return text.toString();
    }

    private void append(Value value) {
        switch (value) {
            case Value.Bool v -> text.append(v.value());
            case Value.S8 v -> text.append(v.value());
            case Value.U8 v -> text.append(v.value());
            case Value.S16 v -> text.append(v.value());
            case Value.U16 v -> text.append(v.value());
            case Value.S32 v -> text.append(v.value());
            case Value.U32 v -> text.append(v.value());
            case Value.S64 v -> text.append(v.value());
            case Value.U64 v -> text.append(Long.toUnsignedString(v.value()));
            case Value.F32 v -> text.append(number(v.value(), Float.toString(v.value())));
            case Value.F64 v -> text.append(number(v.value(), Double.toString(v.value())));
            case Value.Char v -> text.append(Quoted.character(v.codePoint()));
            case Value.Text v -> text.append(Quoted.string(v.value()));
            case Value.ListOf v -> appendAll('[', v.elements(), ']');
            case Value.MapOf v -> appendMap(v.entries());
            case Value.Fields v -> appendFields(v.fields());
            case Value.Tuple v -> appendAll('(', v.elements(), ')');
            case Value.Variant v -> appendCase(Labels.escaped(v.label()), v.payload());
            case Value.Enumeration v -> text.append(Labels.escaped(v.label()));
            case Value.Option v -> appendCase(v.value().isPresent() ? "some" : "none", v.value());
            case Value.Result v -> appendCase(v.isOk() ? "ok" : "err", v.payload());
            case Value.Flags v ->
                    text.append('{').append(String.join(", ", v.labels())).append('}');
            case Handle v -> text.append('$').append(handles.number(v));
        }
    }

    private void appendCase(String label, Optional<Value> payload) {
        text.append(label);
        if (payload.isPresent()) {
            text.append('(');
            append(payload.get());
            text.append(')');
        }
    }

    private void appendAll(char open, Collection<Value> values, char close) {
        text.append(open);
        boolean first = true;
        for (Value value : values) {
            text.append(first ? "" : ", ");
            append(value);
            first = false;
        }
        text.append(close);
    }

    /** A map is the same as a list of pairs (WIT.md, "map"), and WAVE has nothing of its own. */
    private void appendMap(Map<Value, Value> entries) {
        appendAll(
                '[',
                entries.entrySet().stream()
                        .map(entry -> Value.tuple(entry.getKey(), entry.getValue()))
                        .toList(),
                ']');
    }

    private void appendFields(Map<String, Value> fields) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            if (!field.getValue().equals(Value.none())) {
                text.append(first ? "" : ", ").append(field.getKey()).append(": ");
                append(field.getValue());
                first = false;
            }
        }
        text.append(first ? ":}" : "}");
    }

    /** The shortest digits that are read back as the same number. */
    private static String number(double value, String shortest) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal decimal = new BigDecimal(shortest).stripTrailingZeros();
        int magnitude = decimal.precision() - decimal.scale();
        if (magnitude <= LONGEST_PLAIN && magnitude > -MOST_ZEROS) {
            return decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (magnitude > 0 ? "e+" : "e")
                + (magnitude - 1);
    }
}
