/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import java.util.Optional;

/**
 * The name of an import or export with its attributes (Binary.md, "Import and Export Definitions").
 *
 * @param name a plain name such as {@code [method]blob.write} or an interface name such as {@code
 *     wasi:http/types@0.2.0}
 * @param implemented the interface that an instance with a plain name implements
 * @param versionSuffix what was cut off the version in the name
 * @param externalId the host's own name for it
 */
public record ExternName(
        String name,
        Optional<String> implemented,
        Optional<String> versionSuffix,
        Optional<String> externalId) {

    /** A name without attributes. */
    public static ExternName of(String name) {
        return new ExternName(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return name;
    }
}
