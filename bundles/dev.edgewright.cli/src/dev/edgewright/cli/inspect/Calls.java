/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

/** How a function is called from the command line. */
final class Calls {
    private Calls() {}

    static String example(String file, String function, boolean arguments) {
        return "edgewright call %s '%s(%s)'".formatted(file, function, arguments ? "..." : "");
    }
}
