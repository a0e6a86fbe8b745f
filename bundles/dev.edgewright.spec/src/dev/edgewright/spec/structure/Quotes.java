/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import java.util.Locale;
import java.util.Set;

/** Writes text so that it is read as text. */
public final class Quotes {

    private static final Set<String> BOOLEANS = Set.of("yes", "no", "on", "off", "y", "n");

    private Quotes() {}

    /** The text in double quotes. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The text, in quotes if the schema asks for text and it would be read as something else. */
    public static String where(Schema schema, String text) {
        boolean wantsText = schema.types().isEmpty() || schema.types().contains(Type.TEXT);
        boolean onlyText = wantsText && schema.types().size() <= 1;
        return onlyText && !isPlainText(text) ? quoted(text) : text;
    }

    /** Whether the text needs no quotes to be text, in YAML 1.1 either. */
    public static boolean isPlainText(String text) {
        Scalar plain = Scalar.of(new Region(0, 0), null, text, Scalar.Style.PLAIN);
        return plain.isText()
                && !text.isBlank()
                && text.equals(text.strip())
                && "-?:,[]{}#&*!|>'\"%@`".indexOf(text.charAt(0)) < 0
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && text.indexOf('\n') < 0
                && text.indexOf('\t') < 0
                && !BOOLEANS.contains(text.toLowerCase(Locale.ROOT))
                && !text.matches("[-+]?[0-9][0-9_:]*");
    }
}
