/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry;

import java.io.IOException;
import java.util.Objects;

/**
 * Why something could not be read from or written to a registry, as a sentence for the person who
 * asked: place, cause and way out. {@link #code()} stays the same from release to release.
 */
public final class RegistryException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The kinds of trouble; {@link #code()} is what documentation and tools refer to. */
    public enum Problem {
        /** The text is not a reference to an artifact. */
        INVALID_REFERENCE("registry.reference"),
        /** Nothing answers at that host and port, or the connection broke. */
        UNREACHABLE("registry.unreachable"),
        /** The registry, or the transfer, took longer than allowed. */
        TIMEOUT("registry.timeout"),
        /** The registry answered and said no. */
        REFUSED("registry.refused"),
        /** The registry has no such repository, tag, manifest or blob. */
        NOT_FOUND("registry.not-found"),
        /** The content is not what its digest says. */
        DIGEST_MISMATCH("registry.digest"),
        /** Something is larger than allowed. */
        TOO_LARGE("registry.too-large"),
        /** The answer or the document does not follow the OCI specifications. */
        MALFORMED("registry.malformed"),
        /** The artifact is not a Wasm artifact in the layout that is accepted. */
        NOT_A_WASM_ARTIFACT("registry.not-wasm"),
        /** A server cannot be started or its folder cannot be used. */
        SERVER("registry.server"),
        /** A key or certificate cannot be made, read or used. */
        IDENTITY("registry.identity");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /** The stable code of this kind of trouble, such as {@code registry.unreachable}. */
        public String code() {
            return code;
        }
    }

    private final Problem problem;

    /** Trouble of a kind, told in a sentence. */
    public RegistryException(Problem problem, String message) {
        this(problem, message, null);
    }

    /** Trouble of a kind, told in a sentence, with the technical cause for a log. */
    public RegistryException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = Objects.requireNonNull(problem);
    }

    /** Which kind of trouble it is. */
    public Problem problem() {
        return problem;
    }

    /** The stable diagnostic code, such as {@code registry.unreachable}. */
    public String code() {
        return problem.code();
    }
}
