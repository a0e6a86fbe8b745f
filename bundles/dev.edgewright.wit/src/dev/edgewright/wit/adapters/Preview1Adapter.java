/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.adapters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** A core module that answers the imports of WASI preview 1 by means of WASI 0.2. */
public enum Preview1Adapter {
    /** For programs: it also exports {@code wasi:cli/run}, which calls {@code _start}. */
    COMMAND,

    /** For libraries. */
    REACTOR;

    /** The name of the module that programs for preview 1 import from. */
    public static final String MODULE = "wasi_snapshot_preview1";

    /** The adapter; nothing if this build of the product has none. */
    public Optional<byte[]> bytes() {
        String file = "/wasi/" + MODULE + "." + name().toLowerCase(Locale.ROOT) + ".wasm";
        try (InputStream in = Preview1Adapter.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
