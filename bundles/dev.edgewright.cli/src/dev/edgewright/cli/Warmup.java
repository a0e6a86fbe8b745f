/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import picocli.CommandLine;

/** What the launcher runs once so that the JDK can archive the classes of a usual start. */
final class Warmup {
    private Warmup() {}

    public static void main(String[] arguments) {
        for (String usual : new String[] {"--version", "--help"}) {
            new CommandLine(new Main()).execute(usual);
        }
    }
}
