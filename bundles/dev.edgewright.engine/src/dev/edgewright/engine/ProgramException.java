/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

/** Why bytes cannot be run as a program; the message is a sentence for the user. */
public final class ProgramException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The kinds of refusal, each with a stable diagnostic code. */
    public enum Problem {
        NOT_WASM("engine.not-wasm"),
        COMPONENT("engine.component"),
        MALFORMED("engine.malformed"),
        INVALID("engine.invalid"),
        UNSUPPORTED("engine.unsupported-proposal"),
        TOO_LARGE("engine.too-large");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /** The code under which the problem is documented. */
        public String code() {
            return code;
        }
    }

    private final Problem problem;

    public ProgramException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public ProgramException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** The kind of refusal. */
    public Problem problem() {
        return problem;
    }
}
