/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

import java.util.List;

/** A sequence of nodes. */
public final class Sequence extends Node {

    private final List<Node> items;
    private final boolean flow;

    private Sequence(Region region, String tag, String alias, List<Node> items, boolean flow) {
        super(region, tag, alias);
        this.items = List.copyOf(items);
        this.flow = flow;
    }

    /** A sequence of the given items; {@code flow} if it stands in brackets. */
    public static Sequence of(Region region, String tag, List<Node> items, boolean flow) {
        return new Sequence(region, tag, null, items, flow);
    }

    public List<Node> items() {
        return items;
    }

    /** Whether it stands in brackets. */
    public boolean isFlow() {
        return flow;
    }

    /** The items that are mappings. */
    public List<Mapping> mappings() {
        return items.stream().filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
    }

    /** The items that are scalars and not missing. */
    public List<Scalar> scalars() {
        return items.stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> !scalar.isMissing())
                .toList();
    }

    @Override
    public Sequence aliased(String name, Region place) {
        return new Sequence(place, tag().orElse(null), name, items, flow);
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
