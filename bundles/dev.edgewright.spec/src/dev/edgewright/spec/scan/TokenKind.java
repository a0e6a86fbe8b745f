/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

/** The kinds of tokens of YAML text. Indentation is told by block starts and ends without text. */
public enum TokenKind {
    DIRECTIVE,
    DOCUMENT_START,
    DOCUMENT_END,
    BLOCK_MAPPING_START,
    BLOCK_SEQUENCE_START,
    BLOCK_END,
    FLOW_MAPPING_START,
    FLOW_MAPPING_END,
    FLOW_SEQUENCE_START,
    FLOW_SEQUENCE_END,
    BLOCK_ENTRY,
    FLOW_ENTRY,
    KEY,
    VALUE,
    ALIAS,
    ANCHOR,
    TAG,
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED,
    STREAM_END,
    WHITESPACE,
    COMMENT,
    /** Text that takes no part in the document because it is wrong where it stands. */
    SKIPPED;

    public boolean isScalar() {
        return switch (this) {
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED -> true;
            default -> false;
        };
    }

    public boolean isQuoted() {
        return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
    }

    /** Whether it is a scalar whose content is shown by indentation. */
    public boolean isBlockScalar() {
        return this == LITERAL || this == FOLDED;
    }

    /** Whether the document is the same without it. */
    public boolean isHidden() {
        return this == WHITESPACE || this == COMMENT || this == SKIPPED;
    }

    boolean isProperty() {
        return this == TAG || this == ANCHOR;
    }

    boolean isCollectionStart() {
        return switch (this) {
            case BLOCK_MAPPING_START,
                    BLOCK_SEQUENCE_START,
                    FLOW_MAPPING_START,
                    FLOW_SEQUENCE_START ->
                    true;
            default -> false;
        };
    }

    boolean startsNode() {
        return this == ALIAS || isProperty() || isScalar() || isCollectionStart();
    }

    boolean endsDocument() {
        return this == STREAM_END || this == DOCUMENT_START || this == DOCUMENT_END;
    }
}
