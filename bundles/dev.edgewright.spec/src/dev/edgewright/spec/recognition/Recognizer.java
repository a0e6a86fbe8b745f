/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.spec.tree.Node;
import java.util.Optional;

/** Tells what kind of document something is by its shape. Thread-safe. */
@FunctionalInterface
public interface Recognizer {

    /** Knows no kind of document. */
    Recognizer NONE = root -> Optional.empty();

    /** The kind of a document with this content; empty if it is none that is known. */
    Optional<DocumentType> type(Node root);
}
