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
import dev.edgewright.spec.tree.Region;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/**
 * One document of a file, which may hold several between lines of {@code ---}. Immutable.
 *
 * @param file the file
 * @param number which of the documents of the file this is, from 0
 * @param region the document's part of the text
 * @param root its content
 * @param type what kind of document it is; empty if it is none that is known here
 */
public record SpecDocument(
        URI file, int number, Region region, Node root, Optional<DocumentType> type) {

    /** The content, if it is a mapping, as that of every known kind is. */
    public Optional<Mapping> mapping() {
        return root instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** Whether it is a document of this family. */
    public boolean is(FamilyName family) {
        return type.filter(t -> t.family() == family).isPresent();
    }

    /** Whether the id of its type is this, or begins with this and a slash. */
    public boolean is(String id) {
        return type.filter(t -> t.id().equals(id) || t.id().startsWith(id + "/")).isPresent();
    }
}
