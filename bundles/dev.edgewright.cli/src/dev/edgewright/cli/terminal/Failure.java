/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

/** Ends a command with one sentence for the user, and with exit code 1 unless it says another. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * @param sentence what went wrong, where, and the way out
     */
    public Failure(String sentence) {
        this(sentence, ExitCode.FAILED);
    }

    private Failure(String sentence, int exitCode) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    /** The command was used in a wrong way, and the sentence alone says how to use it. */
    public static Failure wrongUse(String sentence) {
        return new Failure(sentence, ExitCode.WRONG_USE);
    }

    public int exitCode() {
        return exitCode;
    }
}
