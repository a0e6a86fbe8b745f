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
 * A world of WIT that somebody implements, all of whose names are known.
 *
 * @param name its name
 * @param file where it is declared
 * @param imports ids of interfaces, with versions where their packages have them, and plain names
 * @param exports ids of interfaces and plain names
 */
public record DeclaredWorld(String name, Path file, List<String> imports, List<String> exports) {

    public DeclaredWorld {
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
    }
}
