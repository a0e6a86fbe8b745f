/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands at an offset of a document.
 *
 * @param role whether it is a key or a value
 * @param node the innermost node whose region the offset touches
 * @param path the path of the value; for a key, that of its value
 * @param ancestors the nodes around it, the root first, without the node itself; for a key, the
 *     last one is its mapping
 */
public record Place(Role role, Node node, Path path, List<Node> ancestors) {

    /** What a node is to the one around it. */
    public enum Role {
        KEY,
        VALUE
    }

    public Place {
        ancestors = List.copyOf(ancestors);
    }

    /** The node around this one; empty at the root. */
    public Optional<Node> parent() {
        return ancestors.isEmpty()
                ? Optional.empty()
                : Optional.of(ancestors.get(ancestors.size() - 1));
    }

    /** The innermost place that an offset touches; empty outside of the root. */
    public static Optional<Place> at(Node root, int offset) {
        return find(root, offset, Role.VALUE, Path.ROOT, new ArrayList<>());
    }

    private static Optional<Place> find(
            Node node, int offset, Role role, Path path, List<Node> ancestors) {
        if (!node.region().touches(offset)) {
            return Optional.empty();
        }
        if (node.alias().isEmpty()) {
            ancestors.add(node);
            Optional<Place> inner = inside(node, offset, path, ancestors);
            if (inner.isPresent()) {
                return inner;
            }
            ancestors.remove(ancestors.size() - 1);
        }
        return Optional.of(new Place(role, node, path, ancestors));
    }

    private static Optional<Place> inside(Node node, int offset, Path path, List<Node> ancestors) {
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    Path inner = path.key(entry.name());
                    Optional<Place> found = find(entry.key(), offset, Role.KEY, inner, ancestors);
                    if (found.isEmpty()) {
                        found = find(entry.value(), offset, Role.VALUE, inner, ancestors);
                    }
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            case Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    Optional<Place> found =
                            find(
                                    sequence.items().get(i),
                                    offset,
                                    Role.VALUE,
                                    path.item(i),
                                    ancestors);
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
