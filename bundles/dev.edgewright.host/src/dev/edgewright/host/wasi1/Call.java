/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.engine.Caller;
import dev.edgewright.engine.GuestMemory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One call of a WASI function: the guest's memory and the arguments by position. */
record Call(Caller caller, long[] arguments) {

    private static final int LONGEST_PATH = 4096;

    /** What answers a call; returning means success. */
    @FunctionalInterface
    interface Answer {
        void to(Call call) throws WasiException, IOException;
    }

    GuestMemory memory() {
        return caller.memory();
    }

    /** An argument as a signed 32-bit number. */
    int number(int position) {
        return (int) arguments[position];
    }

    /** An argument as an address or a length. */
    long size(int position) {
        return Integer.toUnsignedLong((int) arguments[position]);
    }

    /** An argument as a 64-bit number. */
    long wide(int position) {
        return arguments[position];
    }

    /** The text at the address in one argument with the length in the next one. */
    String path(int position) throws WasiException {
        long length = size(position + 1);
        memory().check(size(position), length);
        if (length > LONGEST_PATH) {
            throw new WasiException(Errno.NAMETOOLONG);
        }
        byte[] bytes = memory().read(size(position), length);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new WasiException(Errno.ILSEQ);
        }
        if (text.indexOf('\0') >= 0) {
            throw new WasiException(Errno.INVAL);
        }
        return text;
    }

    void writeInt(int position, int value) {
        memory().writeInt(size(position), value);
    }

    void writeLong(int position, long value) {
        memory().writeLong(size(position), value);
    }
}
