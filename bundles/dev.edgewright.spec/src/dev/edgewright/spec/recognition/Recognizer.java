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
import java.util.List;
import java.util.Optional;

/** Tells documents by their shape. Stateless and thread-safe. */
public final class Recognizer {

    /** One of these is in every document of a known kind. */
    private static final List<String> SIGNS =
            List.of(
                    "apiVersion",
                    "apiversion",
                    "kind",
                    "binaries",
                    "deploymentProfile",
                    "anifestVersion",
                    "applicationId",
                    "deploymentId",
                    "serialNumber",
                    "permissions");

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
     * or is a template of which documents are made. Takes less than a millisecond for a megabyte.
     */
    public static boolean mayBeDocument(CharSequence text) {
        String all = text.toString();
        return SIGNS.stream().anyMatch(all::contains) && !isTemplate(all);
    }

    /** Whether braces of a template stand where YAML has a value, a key or an item. */
    private static boolean isTemplate(String text) {
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            int before = at - 1;
            while (before >= 0 && text.charAt(before) == ' ') {
                before--;
            }
            if (before < 0 || text.charAt(before) == '\n') {
                return true;
            }
            boolean apart = before < at - 1;
            if (apart && (text.charAt(before) == ':' || text.charAt(before) == '-')) {
                return true;
            }
        }
        return false;
    }
}
