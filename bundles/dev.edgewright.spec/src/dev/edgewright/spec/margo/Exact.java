/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Place.Role;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what begins at an offset, not what ends there. */
final class Exact {

    private final int offset;

    private Exact(int offset) {
        this.offset = offset;
    }

    /** The innermost key or value that begins at the offset. */
    static Optional<Place> at(Node root, int offset) {
        return new Exact(offset).find(root, Role.VALUE, Path.ROOT, new ArrayList<>());
    }

    private Optional<Place> find(Node node, Role role, Path path, List<Node> ancestors) {
        boolean begins = node.region().offset() == offset;
        if (!begins && (node.region().offset() > offset || node.region().end() <= offset)) {
            return Optional.empty();
        }
        Optional<Place> inner = Optional.empty();
        if (node.alias().isEmpty()) {
            ancestors.add(node);
            inner = inside(node, path, ancestors);
            ancestors.remove(ancestors.size() - 1);
        }
        return inner.or(
                () ->
                        begins
                                ? Optional.of(new Place(role, node, path, ancestors))
                                : Optional.empty());
    }

    private Optional<Place> inside(Node node, Path path, List<Node> ancestors) {
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    Path inner = path.key(entry.name());
                    Optional<Place> found =
                            find(entry.key(), Role.KEY, inner, ancestors)
                                    .or(() -> find(entry.value(), Role.VALUE, inner, ancestors));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            case Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    Optional<Place> found =
                            find(sequence.items().get(i), Role.VALUE, path.item(i), ancestors);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            case Scalar scalar -> {
                // Nothing is inside.
            }
        }
        return Optional.empty();
    }
}
