/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.ModuleContent;
import java.nio.ByteBuffer;

/**
 * A core module where it lies in a component's file; it is read when somebody asks. Values are
 * equal if they are the same place of the same file. May be used by several threads.
 */
public final class EmbeddedModule {

    private final byte[] file;
    private final int start;
    private final int end;

    EmbeddedModule(byte[] file, int start, int end) {
        this.file = file;
        this.start = start;
        this.end = end;
    }

    /** A module that is a file of its own; the bytes must not change any more. */
    public static EmbeddedModule of(byte[] module) {
        return new EmbeddedModule(module.clone(), 0, module.length);
    }

    /** Where its preamble is in the file. */
    public int offset() {
        return start;
    }

    /** In bytes. */
    public int size() {
        return end - start;
    }

    /** Its bytes, read-only. */
    public ByteBuffer content() {
        return ByteBuffer.wrap(file, start, end - start).slice().asReadOnlyBuffer();
    }

    /**
     * Reads it anew.
     *
     * @throws MalformedBinaryException if the bytes are no core module that is supported
     */
    public CoreModule read() throws MalformedBinaryException {
        return CoreModule.read(file, start, end);
    }

    /**
     * Reads it anew, with its code.
     *
     * @throws MalformedBinaryException if the bytes are no core module that is supported
     */
    public ModuleContent readContent() throws MalformedBinaryException {
        return ModuleContent.read(file, start, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmbeddedModule module
                && module.file == file
                && module.start == start
                && module.end == end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    @Override
    public String toString() {
        return "core module at byte " + start;
    }
}
