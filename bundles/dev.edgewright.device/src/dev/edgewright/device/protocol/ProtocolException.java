/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import dev.edgewright.registry.reference.Excerpt;

/**
 * A message of the other side that breaks the protocol; the message says where and why, in one
 * printable line, whatever the other side sent.
 */
public final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final boolean semantic;

    public ProtocolException(String message) {
        this(message, null);
    }

    public ProtocolException(String message, Throwable cause) {
        super(Excerpt.of(message, LONGEST), cause);
        this.semantic = false;
    }

    private ProtocolException(String message, boolean semantic) {
        super(Excerpt.of(message, LONGEST));
        this.semantic = semantic;
    }

    /** A message that is of the right form, but whose content is wrong. */
    static ProtocolException semantic(String message) {
        return new ProtocolException(message, true);
    }

    /** Whether the message was of the right form, and only its content is wrong. */
    public boolean semantic() {
        return semantic;
    }
}
