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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes of a graph can reach each other, by Kosaraju's algorithm. Nothing here recurses,
 * because a document decides how long its chains are.
 */
final class StronglyConnected {

    private StronglyConnected() {}

    /** Numbers the nodes so that those with one number reach each other. */
    static <T> Map<T, Integer> components(Map<T, Set<T>> edges) {
        List<T> order = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        edges.keySet().forEach(node -> visit(node, edges, seen, order));
        Collections.reverse(order);
        Map<T, Set<T>> reversed = reversed(edges);
        Map<T, Integer> components = new HashMap<>();
        seen.clear();
        for (T node : order) {
            List<T> component = new ArrayList<>();
            visit(node, reversed, seen, component);
            int number = components.size();
            component.forEach(member -> components.put(member, number));
        }
        return components;
    }

    private static <T> Map<T, Set<T>> reversed(Map<T, Set<T>> edges) {
        Map<T, Set<T>> reversed = new HashMap<>();
        edges.forEach(
                (from, targets) ->
                        targets.forEach(
                                to ->
                                        reversed.computeIfAbsent(to, t -> new HashSet<>())
                                                .add(from)));
        return reversed;
    }

    private record Step<T>(T node, Iterator<T> rest) {}

    /** Adds what is reached for the first time to the list, each after all that it leads to. */
    private static <T> void visit(T start, Map<T, Set<T>> edges, Set<T> seen, List<T> reached) {
        Deque<Step<T>> way = new ArrayDeque<>();
        if (seen.add(start)) {
            way.push(new Step<>(start, edges.getOrDefault(start, Set.of()).iterator()));
        }
        while (!way.isEmpty()) {
            Step<T> step = way.peek();
            if (!step.rest.hasNext()) {
                reached.add(way.pop().node);
                continue;
            }
            T next = step.rest.next();
            if (seen.add(next)) {
                way.push(new Step<>(next, edges.getOrDefault(next, Set.of()).iterator()));
            }
        }
    }
}
