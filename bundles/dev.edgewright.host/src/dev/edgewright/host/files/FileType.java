/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.files;

/** What a name in a directory stands for. */
public enum FileType {
    UNKNOWN,
    BLOCK_DEVICE,
    CHARACTER_DEVICE,
    DIRECTORY,
    FIFO,
    REGULAR_FILE,
    SOCKET,
    SYMBOLIC_LINK;

    private static final int FORMAT = 0xF000;

    /** From a Unix file mode. */
    static FileType ofMode(int mode) {
        return switch (mode & FORMAT) {
            case 0x1000 -> FIFO;
            case 0x2000 -> CHARACTER_DEVICE;
            case 0x4000 -> DIRECTORY;
            case 0x6000 -> BLOCK_DEVICE;
            case 0x8000 -> REGULAR_FILE;
            case 0xA000 -> SYMBOLIC_LINK;
            case 0xC000 -> SOCKET;
            default -> UNKNOWN;
        };
    }
}
