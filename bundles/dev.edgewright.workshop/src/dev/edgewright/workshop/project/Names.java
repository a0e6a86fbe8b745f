/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.project;

import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.util.Set;
import java.util.regex.Pattern;

/** What projects and namespaces may be called: they become names in WIT, Margo and OCI alike. */
final class Names {

    private static final int LONGEST = 63;
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Words that mean something else where a name stands in YAML. */
    private static final Set<String> YAML_WORDS =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private Names() {}

    /** The name, if it is one; {@code what} begins the sentence otherwise. */
    static String check(String what, String name) throws WorkshopException {
        if (name.length() > LONGEST || !KEBAB.matcher(name).matches()) {
            throw new WorkshopException(
                    "workshop-name",
                    "%s `%s` must be at most %d lower-case letters, digits and single hyphens, and"
                                    .formatted(what, shown(name), LONGEST)
                            + " begin with a letter and not end with a hyphen, such as"
                            + " sensor-filter.");
        }
        boolean wit = WitToken.isReserved(name);
        if (wit || YAML_WORDS.contains(name)) {
            throw new WorkshopException(
                    "workshop-name",
                    "%s `%s` is a word of %s with a meaning of its own; choose another."
                            .formatted(what, name, wit ? "WIT" : "YAML"));
        }
        return name;
    }

    /** A text of unknown origin, made fit for a message. */
    static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "..." : printable;
    }
}
