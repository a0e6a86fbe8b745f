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
import dev.edgewright.spec.structure.Quotes;
import dev.edgewright.spec.tree.Scalar.Style;

/** Text as a scalar of YAML, in quotes where it would mean something else without them. */
public final class Quoting {

    private Quoting() {}

    /** The scalar for a value of this schema. */
    public static String of(String text, Schema schema) {
        return endsInFlow(text) ? Quotes.quoted(text) : Quotes.where(schema, text);
    }

    /** The scalar that stands for this text and nothing else, within brackets too. */
    public static String text(String text) {
        return Quotes.isPlainText(text) && !endsInFlow(text) ? text : Quotes.quoted(text);
    }

    private static boolean endsInFlow(String text) {
        return text.chars().anyMatch(c -> ",[]{}".indexOf(c) >= 0);
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
