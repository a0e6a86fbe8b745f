/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.build;

import dev.edgewright.workshop.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * A build that succeeded.
 *
 * @param size of the module in bytes
 * @param diagnostics warnings and notes
 */
public record BuildResult(Path wasm, long size, List<Diagnostic> diagnostics) {

    public BuildResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
