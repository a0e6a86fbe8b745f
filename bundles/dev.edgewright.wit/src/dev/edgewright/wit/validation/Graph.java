/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;

/**
 * What declarations depend on each other. Nothing here recurses, because a document decides how
 * long its chains are.
 */
final class Graph {

    /** A dependency and the place in the text where it is written. */
    record Edge(EObject from, EObject place, EObject to) {}

    private final Function<EObject, List<Edge>> edges;
    private final Map<EObject, Integer> depths = new HashMap<>();
    private final Set<EObject> onWay = new HashSet<>();

    private record Step(EObject node, List<Edge> edges, Iterator<Edge> rest) {}

    /** Looks at everything that can be reached from the starting points. */
    Graph(Collection<? extends EObject> starts, Function<EObject, List<Edge>> edges) {
        this.edges = edges;
        starts.forEach(this::search);
    }

    /** How many declarations follow each other from this one on; cycles are not counted. */
    int depth(EObject node) {
        return depths.getOrDefault(node, 0);
    }

    private void search(EObject start) {
        Deque<Step> way = new ArrayDeque<>();
        enter(start, way);
        while (!way.isEmpty()) {
            Step step = way.peek();
            if (!step.rest.hasNext()) {
                leave(way.pop());
                continue;
            }
            Edge edge = step.rest.next();
            if (!onWay.contains(edge.to) && !depths.containsKey(edge.to)) {
                enter(edge.to, way);
            }
        }
    }

    private void enter(EObject node, Deque<Step> way) {
        if (!depths.containsKey(node) && onWay.add(node)) {
            List<Edge> outgoing = edges.apply(node);
            way.push(new Step(node, outgoing, outgoing.iterator()));
        }
    }

    private void leave(Step step) {
        int deepest = 0;
        for (Edge edge : step.edges) {
            deepest = Math.max(deepest, depth(edge.to));
        }
        onWay.remove(step.node);
        depths.put(step.node, deepest + 1);
    }
}
