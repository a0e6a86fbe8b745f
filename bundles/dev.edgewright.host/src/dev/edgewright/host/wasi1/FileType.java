/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

/** The file types of WASI preview 1; a constant's position is its code. */
enum FileType {
    UNKNOWN,
    BLOCK_DEVICE,
    CHARACTER_DEVICE,
    DIRECTORY,
    REGULAR_FILE,
    SOCKET_DGRAM,
    SOCKET_STREAM,
    SYMBOLIC_LINK;

    private static final int FORMAT = 0xF000;

    byte code() {
        return (byte) ordinal();
    }

    /** From a Unix file mode. */
    static FileType ofMode(int mode) {
        return switch (mode & FORMAT) {
            case 0x6000 -> BLOCK_DEVICE;
            case 0x2000 -> CHARACTER_DEVICE;
            case 0x4000 -> DIRECTORY;
            case 0x8000 -> REGULAR_FILE;
            case 0xC000 -> SOCKET_STREAM;
            case 0xA000 -> SYMBOLIC_LINK;
            default -> UNKNOWN;
        };
    }
}
