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

/**
 * A name in a document, where it is defined or used. Occurrences with the same kind, scope and name
 * mean the same thing, also in several files.
 *
 * @param kind the kind of name, as the schema has it, such as {@code component}
 * @param scope what the name is unique in, such as the application
 * @param name the name
 * @param definition whether it is defined here; used otherwise
 * @param region the name in the text, without quotes
 * @param around the entry or item that the name stands for, where it is defined; the node itself
 *     otherwise
 */
public record Occurrence(
        String kind,
        String scope,
        String name,
        boolean definition,
        Region region,
        Region around,
        Node node,
        SpecDocument document) {

    /** Whether both mean the same thing. */
    public boolean meansSame(Occurrence other) {
        return kind.equals(other.kind) && scope.equals(other.scope) && name.equals(other.name);
    }
}
