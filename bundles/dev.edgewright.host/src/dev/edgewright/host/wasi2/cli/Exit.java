/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.cli;

import dev.edgewright.engine.Unwind;

/** A guest's call of {@code wasi:cli/exit}. */
public final class Exit extends Unwind {

    private static final long serialVersionUID = 1L;

    private final int code;

    Exit(int code) {
        super("The component exited with code " + code);
        this.code = code;
    }

    /** The exit code, 0 to 255. */
    public int code() {
        return code;
    }
}
