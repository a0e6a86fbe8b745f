/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.files.FileStat;
import java.io.IOException;

/** Something a guest has open: its rights, its flags, and what the kind allows. */
abstract sealed class Descriptor
        permits InputDescriptor, OutputDescriptor, FileDescriptor, DirectoryDescriptor {

    static final int APPEND = 1;
    static final int DSYNC = 2;
    static final int NONBLOCK = 4;
    static final int RSYNC = 8;
    static final int SYNC = 16;
    static final int ALL_FLAGS = 31;

    private long base;
    private long inheriting;
    private int flags;

    Descriptor(long base, long inheriting, int flags) {
        this.base = base;
        this.inheriting = inheriting;
        this.flags = flags;
    }

    long base() {
        return base;
    }

    long inheriting() {
        return inheriting;
    }

    int flags() {
        return flags;
    }

    void setFlags(int newFlags) {
        flags = newFlags;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Gives rights up. */
    void narrow(long newBase, long newInheriting) throws WasiException {
        if ((newBase & ~base) != 0 || (newInheriting & ~inheriting) != 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
        base = newBase;
        inheriting = newInheriting;
    }

    void require(long rights) throws WasiException {
        if ((rights & ~base) != 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
    }

    /** The file type's code. */
    abstract int type();

    abstract FileStat stat() throws IOException;

    /** Frees what the host holds for it. */
    abstract void close() throws IOException;
}
