/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.edit;

import dev.edgewright.spec.edit.Part.Value;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Scalar.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes parts in the style of their surroundings.
 *
 * @param flow whether in braces
 * @param json whether with quotes everywhere
 * @param wide whether each entry of a mapping in braces has a line of its own
 * @param step how many blanks a level is indented
 */
public record Printer(boolean flow, boolean json, boolean wide, int step, String lineBreak) {

    /** Text that is no other value and has no character that means something to YAML. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_./+-]([A-Za-z0-9_ .:/@+*~-]*[A-Za-z0-9_./@+*~-])?");

    /** Text as a scalar of YAML, in quotes where it needs them. */
    public static String scalar(String text) {
        boolean plain =
                PLAIN.matcher(text).matches()
                        && !text.contains(": ")
                        && !text.startsWith("- ")
                        && !text.equals("-")
                        && !text.startsWith("---")
                        && !text.startsWith("...")
                        && Scalar.of(new Region(0, 0), null, text, Style.PLAIN).isText();
        return plain ? text : quoted(text);
    }

    /** Text in double quotes, as in YAML and JSON. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** The entries of a mapping, indented to a column, without a break behind the last one. */
    public String entries(List<Part> parts, int column) {
        List<String> texts = new ArrayList<>();
        for (Part part : parts) {
            if (flow && !(part instanceof Part.Comment)) {
                texts.add(inFlow(part, column));
            } else if (!flow) {
                texts.add(inBlock(part, column));
            }
        }
        return String.join(flow ? separator(column) : lineBreak, texts);
    }

    /** What stands between two entries in braces. */
    private String separator(int column) {
        return wide ? "," + lineBreak + " ".repeat(column) : ", ";
    }

    private String inBlock(Part part, int column) {
        return switch (part) {
            case Part.Kept kept -> shifted(kept.text(), column - kept.column(), true);
            case Part.Comment comment ->
                    String.join(
                            lineBreak,
                            comment.lines().stream().map(l -> " ".repeat(column) + l).toList());
            case Part.Pair pair ->
                    " ".repeat(column) + pair.key() + ":" + blockValue(pair.value(), column);
        };
    }

    private String blockValue(Value value, int column) {
        return switch (value) {
            case Value.Word word -> " " + word(word.content());
            case Value.Copy copy -> " " + copy.written();
            case Value.Pairs pairs -> lineBreak + entries(pairs.parts(), column + step);
            case Value.Items items -> {
                if (items.values().stream().noneMatch(Value.Pairs.class::isInstance)) {
                    yield " " + inFlow(items, column);
                }
                StringBuilder out = new StringBuilder();
                for (Value item : items.values()) {
                    out.append(lineBreak).append(" ".repeat(column + step)).append("- ");
                    out.append(item(item, column + step + 2));
                }
                yield out.toString();
            }
        };
    }

    /** A value as an item of a list in block style, whose dash stands two columns before. */
    public String block(Value item, int column) {
        return item(item, column);
    }

    /** A value in one line, in braces and brackets. */
    public String flow(Value item, boolean quoted) {
        return new Printer(true, quoted, false, step, lineBreak).inFlow(item, 0);
    }

    private String item(Value item, int column) {
        if (item instanceof Value.Pairs pairs && !isSmall(pairs)) {
            return entries(pairs.parts(), column).substring(column);
        }
        return inFlow(item, column);
    }

    /** Whether all of a mapping is words, so that it fits in one line. */
    private static boolean isSmall(Value.Pairs pairs) {
        return pairs.parts().stream()
                .allMatch(
                        p ->
                                p instanceof Part.Pair pair
                                        && switch (pair.value()) {
                                            case Value.Word w -> true;
                                            case Value.Copy c -> true;
                                            case Value.Pairs inner -> false;
                                            case Value.Items items ->
                                                    items.values().stream()
                                                            .noneMatch(
                                                                    Value.Pairs.class::isInstance);
                                        });
    }

    private String inFlow(Part part, int column) {
        return switch (part) {
            case Part.Kept kept -> shifted(kept.text(), column - kept.column(), false);
            case Part.Comment comment -> "";
            case Part.Pair pair ->
                    (json ? quoted(pair.key()) : pair.key()) + ": " + inFlow(pair.value(), column);
        };
    }

    private String inFlow(Value value, int column) {
        return switch (value) {
            case Value.Word word -> word(word.content());
            case Value.Copy copy -> copy.written();
            case Value.Items items ->
                    "["
                            + String.join(
                                    ", ",
                                    items.values().stream().map(v -> inFlow(v, column)).toList())
                            + "]";
            case Value.Pairs pairs -> {
                if (wide && flow && !isSmall(pairs)) {
                    int inner = column + step;
                    yield "{"
                            + lineBreak
                            + " ".repeat(inner)
                            + entries(pairs.parts(), inner)
                            + lineBreak
                            + " ".repeat(column)
                            + "}";
                }
                yield "{"
                        + String.join(
                                ", ", pairs.parts().stream().map(p -> inFlow(p, column)).toList())
                        + "}";
            }
        };
    }

    private String word(Object content) {
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (!(content instanceof String text)) {
            return String.valueOf(content);
        }
        return json ? quoted(text) : scalar(text);
    }

    /** Lines moved to the right, or to the left as far as they are indented. */
    private String shifted(String text, int by, boolean first) {
        String[] lines = text.split("\r?\n", -1);
        for (int i = first ? 0 : 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            if (by >= 0) {
                lines[i] = " ".repeat(by) + lines[i];
            } else {
                int indent = lines[i].length() - lines[i].stripLeading().length();
                lines[i] = lines[i].substring(Math.min(-by, indent));
            }
        }
        return String.join(lineBreak, lines);
    }
}
