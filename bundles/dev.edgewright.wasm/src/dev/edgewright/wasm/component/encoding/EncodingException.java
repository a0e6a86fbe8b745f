/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

/** Why no component can be made of a module; a sentence with place, cause and way out. */
public final class EncodingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    enum Reason {
        WORLD("encode-world"),
        IMPORT("encode-import"),
        EXPORT("encode-export"),
        TYPE("encode-type"),
        MEMORY("encode-memory"),
        MODULE("encode-module"),
        UNSUPPORTED("encode-unsupported");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    EncodingException(Reason reason, String message, Object... parts) {
        super(message.formatted(parts));
        this.reason = reason;
    }

    /** The stable code, such as {@code encode-import}. */
    public String code() {
        return reason.code;
    }
}
