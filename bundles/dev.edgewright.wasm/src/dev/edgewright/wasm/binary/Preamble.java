/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

/**
 * The first eight bytes of a file (Binary.md, "Component Definitions").
 *
 * @param version the version of the format
 * @param layer 0 for core modules, 1 for components
 */
public record Preamble(int version, int layer) {

    /** How many bytes it has. */
    public static final int LENGTH = 8;

    /** The version of components. */
    public static final int COMPONENT_VERSION = 0x0D;

    /** Whether the bytes begin like a component of any version. */
    public static boolean isComponent(byte[] file) {
        try {
            return read(new BinaryReader(file, 0, file.length, "file")).isComponent();
        } catch (MalformedBinaryException e) {
            return false;
        }
    }

    /** Reads and passes it. */
    public static Preamble read(BinaryReader in) throws MalformedBinaryException {
        int start = in.position();
        if (!(in.take(0) && in.take('a') && in.take('s') && in.take('m'))) {
            throw new MalformedBinaryException(
                    "wasm-not-a-module",
                    start,
                    "This is not a WebAssembly file: it does not begin with the bytes 00 61 73 6D"
                            + " (\"\\0asm\"). Name the binary that a compiler wrote, or assemble the"
                            + " text (.wat) first.");
        }
        if (in.remaining() < 4) {
            throw in.fault(in.position(), "the file ends before its version");
        }
        return new Preamble(in.u8() | in.u8() << 8, in.u8() | in.u8() << 8);
    }

    /** Whether this begins a component. */
    public boolean isComponent() {
        return layer == 1;
    }
}
