/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

/** Rights and flags as the specification of WASI preview 1 numbers them. */
final class Right {

    static final long FD_READ = 1L << 1;
    static final long FD_SEEK = 1L << 2;
    static final long FD_TELL = 1L << 5;
    static final long FD_WRITE = 1L << 6;
    static final long FD_READDIR = 1L << 14;
    static final long FD_FILESTAT_SET_SIZE = 1L << 22;

    /** Flags of a descriptor. */
    static final int APPEND = 1;

    static final int NONBLOCK = 4;

    /** Types of files. */
    static final int UNKNOWN = 0;

    static final int CHARACTER_DEVICE = 2;
    static final int DIRECTORY = 3;
    static final int REGULAR_FILE = 4;
    static final int SYMBOLIC_LINK = 7;

    private Right() {}
}
