/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

/** Commands for a shell. */
final class Calls {
    private Calls() {}

    /** How a function is called. */
    static String example(String file, String function, boolean arguments) {
        return "edgewright call %s '%s(%s)'".formatted(file, function, arguments ? "..." : "");
    }

    /** A path as a shell takes it for one word. */
    static String quoted(String path) {
        return path.matches("[\\w./@%+=:,-]+") && !path.startsWith("-")
                ? path
                : "'" + path.replace("'", "'\\''") + "'";
    }
}
