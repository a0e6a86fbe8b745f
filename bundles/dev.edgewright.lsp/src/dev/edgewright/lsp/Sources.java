/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import dev.edgewright.wit.binary.BinaryDocuments;
import java.util.List;
import java.util.Set;

/** Which files matter, by their names. */
final class Sources {

    /** Larger files of YAML and JSON are read only when somebody opens them. */
    static final long MAX_SPEC_BYTES = 4L << 20;

    /** What a client shall tell the changes of. */
    static final List<String> WATCHED =
            List.of("**/*.wit", "**/*.{yaml,yml,json}", "**/*." + BinaryDocuments.EXTENSION);

    /** Package managers write these, and nobody deploys them. */
    private static final Set<String> GENERATED =
            Set.of(
                    "package-lock.json",
                    "npm-shrinkwrap.json",
                    "composer.lock.json",
                    "pnpm-lock.yaml",
                    "tsconfig.json",
                    "package.json");

    private Sources() {}

    /** Whether the file is WIT, of YAML or of JSON. */
    static boolean isText(String name) {
        return name.endsWith(".wit") || isSpec(name);
    }

    /** Whether the file is of YAML or of JSON. */
    static boolean isSpec(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /** Whether no person writes files of this name, or they have another purpose. */
    static boolean isGenerated(String name) {
        return GENERATED.contains(name);
    }

    static boolean isBinary(String name) {
        return name.endsWith("." + BinaryDocuments.EXTENSION);
    }

    /** Whether the binary is a document: one of a package in {@code deps}. */
    static boolean isBinaryDocument(String name) {
        return name.matches(".*/deps/[^/]+\\." + BinaryDocuments.EXTENSION);
    }
}
