/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import java.util.Optional;

/** Tells documents by their shape. Stateless and thread-safe. */
public final class Recognizer {

    private static final int MOST_KEYS = 1000;

    private Recognizer() {}

    /** The kind of a document. */
    public static Optional<DocumentType> type(Node root) {
        return recognize(root).type();
    }

    /** The kind of a document, and what is wrong with the signs by which it was told. */
    public static Recognition recognize(Node root) {
        if (!(root instanceof Mapping mapping) || isTooSmallOrLarge(mapping)) {
            return Recognition.NONE;
        }
        Recognition api = ApiObjects.recognize(mapping);
        if (api.type().isPresent()) {
            return api;
        }
        return MargoShape.type(mapping)
                .or(() -> OcreShape.type(mapping))
                .map(Recognition::of)
                .orElse(Recognition.NONE);
    }

    /** No document has that many keys at its top, and to look at each may cost much. */
    private static boolean isTooSmallOrLarge(Mapping mapping) {
        return mapping.entries().isEmpty() || mapping.entries().size() > MOST_KEYS;
    }

    /**
     * Whether it is worth while to read the text: false if it cannot be a document of a known kind,
     * or is a template of which documents are made. Looks only at the beginning and the end of a
     * large text, so that it takes less than a millisecond.
     */
    public static boolean mayBeDocument(CharSequence text) {
        return Sniff.mayBeDocument(text);
    }
}
