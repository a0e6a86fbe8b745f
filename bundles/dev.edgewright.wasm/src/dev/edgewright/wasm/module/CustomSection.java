/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import java.nio.ByteBuffer;

/**
 * A custom section (core specification, section 5.5.3).
 *
 * @param offset where the section's content, after its name, begins in the file
 * @param content read-only; each call gives a buffer with a position of its own
 */
public record CustomSection(String name, int offset, ByteBuffer content) {

    public CustomSection {
        content = content.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer content() {
        return content.duplicate();
    }
}
