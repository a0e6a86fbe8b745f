/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.ide;

import dev.edgewright.cli.terminal.Failure;
import picocli.CommandLine.Command;

/**
 * The window in the list of commands. The launcher starts it before this command line is; who gets
 * here started the command line by other means.
 */
@Command(
        name = IdeCommand.NAME,
        description = {
            "Opens the window: explorer, editors, outline, problems.",
            "`edgewright ide --help` explains its options."
        })
public final class IdeCommand implements Runnable {
    public static final String NAME = "ide";

    /** Whether the launcher can start the window. */
    public static boolean isAvailable() {
        return Boolean.getBoolean("edgewright.checkout");
    }

    @Override
    public void run() {
        throw new Failure(
                isAvailable()
                        ? "the window is started by the edgewright script itself: `edgewright ide`."
                        : "the window is no part of this distribution; start it with `./edgewright ide`"
                                + " in a checkout of Edgewright.");
    }
}
