/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;

/**
 * A guest broke a rule of the canonical ABI. The words are the beginning of a sentence; whoever
 * knows the function completes it.
 */
final class AbiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TrapReason reason;

    AbiFault(String words, Object... parts) {
        this(TrapReason.CANONICAL_ABI, words, parts);
    }

    AbiFault(TrapReason reason, String words, Object... parts) {
        super(words.formatted(parts), null, false, false);
        this.reason = reason;
    }

    /** The trap that it is, in a place such as {@code the result of f}. */
    Trap in(String place) {
        return new Trap(reason, getMessage() + ", in " + place);
    }
}
