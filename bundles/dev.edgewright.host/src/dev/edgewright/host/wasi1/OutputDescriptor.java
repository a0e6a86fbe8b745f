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
import dev.edgewright.host.grants.Output;
import java.io.IOException;
import java.io.PrintStream;

/** A guest's standard output or error; closing it leaves the host's stream open. */
final class OutputDescriptor extends Descriptor {

    private final Output output;

    OutputDescriptor(Output output) {
        super(Rights.STANDARD_OUTPUT, 0, APPEND);
        this.output = output;
    }

    void write(byte[] bytes) throws IOException {
        output.stream().write(bytes);
    }

    void flush() throws IOException {
        output.stream().flush();
        // A print stream keeps its failures to itself, and a program would write for ever to
        // nobody.
        if (output.stream() instanceof PrintStream printed && printed.checkError()) {
            throw new IOException("Broken pipe");
        }
    }

    @Override
    int type() {
        return output.terminal() ? Stats.CHARACTER_DEVICE : Stats.UNKNOWN;
    }

    @Override
    FileStat stat() {
        return Stats.stream(output.terminal());
    }

    @Override
    void close() throws IOException {
        flush();
    }
}
