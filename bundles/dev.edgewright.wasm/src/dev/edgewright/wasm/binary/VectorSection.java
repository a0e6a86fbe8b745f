/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

/** A section that is a vector of items (core specification, section 5.5.2). */
public final class VectorSection {

    private final int id;
    private final BinaryWriter items = new BinaryWriter();
    private int count;

    public VectorSection(int id) {
        this.id = id;
    }

    /** Begins one more item; what is written to the result belongs to it. */
    public BinaryWriter item() {
        count++;
        return items;
    }

    /** Writes the section unless it is empty. */
    public void write(BinaryWriter out) {
        if (count > 0) {
            byte[] number = new BinaryWriter().u32(count).toByteArray();
            out.u8(id).u32((long) number.length + items.size()).bytes(number).append(items);
        }
    }
}
