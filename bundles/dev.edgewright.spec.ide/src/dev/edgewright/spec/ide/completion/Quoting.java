/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Scalar.Style;
import java.util.Set;

/** Text as a scalar of YAML, in quotes where it would mean something else without them. */
public final class Quoting {

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private Quoting() {}

    /** The scalar for a value of this schema. */
    public static String of(String text, Schema schema) {
        Set<Type> types = schema.types();
        boolean wantsText = types.equals(Set.of(Type.TEXT));
        return wantsText ? text(text) : needsQuotes(text) ? quoted(text) : text;
    }

    /** The scalar that stands for this text and nothing else. */
    public static String text(String text) {
        boolean other = !Scalar.of(new Region(0, 0), null, text, Style.PLAIN).isText();
        return other || needsQuotes(text) ? quoted(text) : text;
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || !text.equals(text.strip())) {
            return true;
        }
        char first = text.charAt(0);
        boolean dash = (first == '-' || first == '?' || first == ':') && text.length() > 1
                && !Character.isWhitespace(text.charAt(1));
        if (INDICATORS.indexOf(first) >= 0 && !dash) {
            return true;
        }
        return text.endsWith(":")
                || text.contains(": ")
                || text.contains(" #")
                || text.startsWith("---")
                || text.startsWith("...")
                || text.chars().anyMatch(c -> c < ' ' || ",[]{}".indexOf(c) >= 0);
    }

    /** The text in single quotes; in double ones if it has control characters. */
    static String quoted(String text) {
        if (text.chars().noneMatch(c -> c < ' ')) {
            return "'" + text.replace("'", "''") + "'";
        }
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "\"";
    }

    /** The text of a scalar that stands in quotes or not. */
    static String unquoted(String yaml) {
        if (yaml.length() > 1 && yaml.startsWith("'") && yaml.endsWith("'")) {
            return yaml.substring(1, yaml.length() - 1).replace("''", "'");
        }
        if (yaml.length() > 1 && yaml.startsWith("\"") && yaml.endsWith("\"")) {
            return yaml.substring(1, yaml.length() - 1).replace("\\\"", "\"");
        }
        return yaml;
    }

    /** The text as it stands between quotes of a style. */
    public static String inside(String text, Style style) {
        return style == Style.SINGLE_QUOTED
                ? text.replace("'", "''")
                : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
