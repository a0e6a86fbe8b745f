/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

/** Names that come out of a module, which may be any text, made fit to stand in a sentence. */
public final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /**
     * The name on one line, cut after 200 characters, without what could make a terminal show
     * something else.
     */
    public static String shown(String name) {
        String line = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
