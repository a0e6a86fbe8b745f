/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

/** A guest's standard input. */
final class InputDescriptor extends Descriptor {

    private final StandardInput input;

    InputDescriptor(StandardInput input) {
        super(Rights.STANDARD_INPUT, 0, 0);
        this.input = input;
    }

    StandardInput input() {
        return input;
    }

    @Override
    FileType type() {
        return input.terminal() ? FileType.CHARACTER_DEVICE : FileType.UNKNOWN;
    }

    @Override
    FileStat stat() {
        return FileStat.stream(type());
    }

    @Override
    void close() {
        input.close();
    }
}
