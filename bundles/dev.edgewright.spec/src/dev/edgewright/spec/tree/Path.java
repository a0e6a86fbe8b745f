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

/**
 * The way from the root of a document to one of its nodes.
 *
 * @param steps a {@link String} for each key and an {@link Integer}, from 0, for each item
 */
public record Path(List<Object> steps) {

    /** The path to the root itself. */
    public static final Path ROOT = new Path(List.of());

    public Path {
        steps = List.copyOf(steps);
    }

    /** The path of the value of a key. */
    public Path key(String name) {
        return with(name);
    }

    /** The path of an item. */
    public Path item(int index) {
        return with(index);
    }

    private Path with(Object step) {
        List<Object> all = new ArrayList<>(steps);
        all.add(step);
        return new Path(all);
    }

    /**
     * Whether the path has this form: keys and, for any key or any index, {@code *}, between dots,
     * such as {@code spec.components.*.name}.
     */
    public boolean matches(String pattern) {
        String[] parts = pattern.isEmpty() ? new String[0] : pattern.split("\\.");
        if (parts.length != steps.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals("*") && !parts[i].equals(steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The keys and indices between dots. */
    @Override
    public String toString() {
        return String.join(".", steps.stream().map(String::valueOf).toList());
    }
}
