/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.internal.CoreFunction;
import dev.edgewright.wasm.component.CanonOption.Encoding;

/**
 * One side of a call: the component whose memory values are lifted from or lowered into
 * (CanonicalABI.md, "Lifting and Lowering Context").
 */
final class Context {

    /** How strings that are lowered were encoded where they came from. */
    enum Source {
        HOST,
        UTF8,
        UTF16,
        LATIN1_UTF16
    }

    private final GuestInstance instance;
    private final Options options;
    private final CallScope scope;
    private Source source = Source.HOST;

    Context(GuestInstance instance, Options options, CallScope scope) {
        this.instance = instance;
        this.options = options;
        this.scope = scope;
    }

    /** The canonical options of a function; what is not given is null. */
    record Options(
            Encoding encoding, GuestMemory memory, CoreFunction realloc, CoreFunction postReturn) {

        Source source() {
            return switch (encoding) {
                case UTF8 -> Source.UTF8;
                case UTF16 -> Source.UTF16;
                case LATIN1_UTF16 -> Source.LATIN1_UTF16;
            };
        }
    }

    GuestInstance instance() {
        return instance;
    }

    GuestMemory memory() {
        return options.memory();
    }

    Encoding encoding() {
        return options.encoding();
    }

    CallScope scope() {
        return scope;
    }

    Source source() {
        return source;
    }

    /** Values that are lowered from now on come from there. */
    void comingFrom(Source newSource) {
        source = newSource;
    }

    /** Reads an address or a length. */
    long readUnsigned(long at) {
        return memory().readInt(at) & 0xFFFF_FFFFL;
    }

    void requireAligned(long address, int alignment, String what) {
        if ((address & alignment - 1) != 0) {
            throw new AbiFault(
                    "The component passed an unaligned pointer: 0x%x for %s, which needs a multiple"
                            + " of %d",
                    address, what, alignment);
        }
    }

    /** An address where a value may lie. */
    long range(long address, Codec codec) {
        requireAligned(address, codec.alignment(), "a value");
        if (address + codec.size() > memory().size()) {
            throw new AbiFault(
                    "The component passed a pointer out-of-bounds: %,d bytes at address 0x%x, in a"
                            + " memory of %,d bytes",
                    codec.size(), address, memory().size());
        }
        return address;
    }

    /** Has the guest find room; the range is aligned and inside its memory. */
    long allocate(int alignment, long length) {
        return reallocate(0, 0, alignment, length);
    }

    /** Has the guest make a range larger or smaller. */
    long reallocate(long old, long oldLength, int alignment, long length) {
        long[] outer = instance.beginTask();
        instance.forbidLeaving();
        long[] answer = options.realloc().call((int) old, (int) oldLength, alignment, (int) length);
        instance.allowLeaving();
        instance.endTask(outer);
        long address = answer[0] & 0xFFFF_FFFFL;
        if ((address & alignment - 1) != 0) {
            throw new AbiFault(
                    "The component's realloc returned an unaligned pointer: 0x%x, where a multiple"
                            + " of %d was asked for",
                    address, alignment);
        }
        if (address + length > memory().size()) {
            throw new AbiFault(
                    "The component's realloc returned a range out-of-bounds: %,d bytes at address"
                            + " 0x%x, in a memory of %,d bytes",
                    length, address, memory().size());
        }
        return address;
    }
}
