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
import picocli.CommandLine.Command;

/** The {@code edgewright} command. */
@Command(name = "edgewright", mixinStandardHelpOptions = true, version = "edgewright 0.1.0")
public final class Main {
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
