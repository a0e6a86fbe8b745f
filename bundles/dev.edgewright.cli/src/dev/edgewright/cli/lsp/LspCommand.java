/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.lsp;

import dev.edgewright.lsp.StdioServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Serves the language server protocol on standard input and output. */
@Command(
        name = "lsp",
        description = {
            "Serves the language server protocol on standard input and output.",
            "Editors start it, see docs/editors.md; it knows WIT. It ends when the editor says so"
                    + " or goes away."
        })
public final class LspCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return StdioServer.run(System.in, System.out);
    }
}
