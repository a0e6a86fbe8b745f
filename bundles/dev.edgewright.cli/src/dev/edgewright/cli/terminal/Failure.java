/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

/** Ends a command with one sentence for the user and exit code 1. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what went wrong, where, and the way out
     */
    public Failure(String sentence) {
        super(sentence, null, false, false);
    }
}
