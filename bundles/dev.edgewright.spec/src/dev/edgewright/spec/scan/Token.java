/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.tree.Region;

/**
 * A token of a text.
 *
 * @param start where it begins, in UTF-16 code units from 0
 * @param end behind its last character; equal to the start where it only tells of structure
 * @param value the content of a scalar, escapes and folding resolved; empty for other tokens
 */
public record Token(TokenKind kind, int start, int end, String value) implements Step {

    public boolean is(TokenKind other) {
        return kind == other;
    }

    public Region region() {
        return Region.between(start, end);
    }

    /** How it is written. */
    public String text(CharSequence file) {
        return file.subSequence(start, end).toString();
    }
}
