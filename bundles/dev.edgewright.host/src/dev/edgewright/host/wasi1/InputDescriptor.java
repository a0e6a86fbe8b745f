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
    int type() {
        return input.terminal() ? Stats.CHARACTER_DEVICE : Stats.UNKNOWN;
    }

    @Override
    FileStat stat() {
        return Stats.stream(input.terminal());
    }

    @Override
    void close() {
        input.close();
    }
}
