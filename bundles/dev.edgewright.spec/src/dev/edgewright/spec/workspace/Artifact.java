/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * What a WebAssembly binary asks for and offers.
 *
 * @param component whether it is a component; a core module otherwise
 * @param imports interface ids such as {@code wasi:http/types@0.2.0}, or {@code module#name} for
 *     core modules
 * @param exports interface ids and plain names, or the names of core exports
 * @param memory the least linear memory, in bytes
 * @param proposals core proposals beyond WebAssembly 2.0 that it uses, such as {@code threads}
 */
public record Artifact(
        Path file,
        boolean component,
        List<String> imports,
        List<String> exports,
        long memory,
        List<String> proposals) {

    public Artifact {
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
        proposals = List.copyOf(proposals);
    }
}
