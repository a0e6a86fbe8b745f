/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.FileType;

/** How WASI preview 1 tells what is known about files. */
final class Stats {

    static final int UNKNOWN = 0;
    static final int CHARACTER_DEVICE = 2;
    static final int DIRECTORY = 3;
    static final int REGULAR_FILE = 4;

    private static final int SIZE = 64;

    private Stats() {}

    static int code(FileType type) {
        return switch (type) {
            case BLOCK_DEVICE -> 1;
            case CHARACTER_DEVICE -> CHARACTER_DEVICE;
            case DIRECTORY -> DIRECTORY;
            case REGULAR_FILE -> REGULAR_FILE;
            case SOCKET -> 6;
            case SYMBOLIC_LINK -> 7;
            case FIFO, UNKNOWN -> UNKNOWN;
        };
    }

    /** A stream, which has no place in a file system. */
    static FileStat stream(boolean terminal) {
        FileType type = terminal ? FileType.CHARACTER_DEVICE : FileType.UNKNOWN;
        return new FileStat(0, 0, type, 1, 0, 0, 0, 0);
    }

    /** Writes the structure {@code filestat}. */
    static void write(FileStat stat, GuestMemory memory, long at) {
        memory.check(at, SIZE);
        memory.writeLong(at, stat.device());
        memory.writeLong(at + 8, stat.inode());
        memory.writeLong(at + 16, code(stat.type()));
        memory.writeLong(at + 24, stat.links());
        memory.writeLong(at + 32, stat.size());
        memory.writeLong(at + 40, stat.accessed());
        memory.writeLong(at + 48, stat.modified());
        memory.writeLong(at + 56, stat.changed());
    }
}
