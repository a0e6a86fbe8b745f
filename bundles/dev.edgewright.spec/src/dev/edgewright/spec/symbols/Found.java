/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.symbols;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;

/** An {@link Occurrence} without what depends on the document. */
record Found(
        String kind, String name, boolean definition, Region region, Region around, Node node) {

    Occurrence in(SpecDocument document, String scope) {
        return new Occurrence(kind, scope, name, definition, region, around, node, document);
    }
}
