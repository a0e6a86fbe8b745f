/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an import or export with its version apart (Explainer.md, "Import and Export
 * Definitions").
 *
 * @param name without the version
 * @param version empty if there is none
 */
record InterfaceName(String name, Optional<String> version) {

    private static final Pattern VERSIONED = Pattern.compile("([^@]+)@([^#]+)");
    private static final Pattern TRIPLE =
            Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-[^+]*)?(\\+.*)?");

    static InterfaceName of(String text) {
        Matcher matcher = VERSIONED.matcher(text);
        return matcher.matches()
                ? new InterfaceName(matcher.group(1), Optional.of(matcher.group(2)))
                : new InterfaceName(text, Optional.empty());
    }

    /**
     * The version as far as it must agree: that of a release counts up to its first number that is
     * not 0.
     */
    private String track() {
        String text = version.orElse("");
        Matcher matcher = TRIPLE.matcher(text);
        if (!matcher.matches() || matcher.group(4) != null) {
            return text;
        }
        if (!matcher.group(1).equals("0")) {
            return matcher.group(1);
        }
        return matcher.group(2).equals("0") ? text : "0." + matcher.group(2);
    }

    /** Whether something of this name can stand where the other is asked for. */
    boolean fits(InterfaceName wanted) {
        return name.equals(wanted.name) && track().equals(wanted.track());
    }

    @Override
    public String toString() {
        return name + version.map(v -> "@" + v).orElse("");
    }
}
