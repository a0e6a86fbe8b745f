/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import dev.edgewright.wit.validation.Graph.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;

/** Circular dependencies among declarations. */
final class Cycles {

    /**
     * A circle of dependencies.
     *
     * @param entry the first dependency of the text that leads into the circle
     * @param way the declarations once round, beginning with the target of the entry
     */
    record Cycle(Edge entry, List<EObject> way) {}

    private final Map<EObject, List<Edge>> edges = new LinkedHashMap<>();

    private Cycles(Collection<? extends EObject> nodes, Function<EObject, List<Edge>> edges) {
        for (EObject node : nodes) {
            this.edges.put(node, edges.apply(node));
        }
        this.edges.replaceAll(
                (node, outgoing) ->
                        outgoing.stream().filter(e -> this.edges.containsKey(e.to())).toList());
    }

    /** Circles without a declaration in common; dependencies on other declarations are ignored. */
    static List<Cycle> of(
            Collection<? extends EObject> nodes, Function<EObject, List<Edge>> edges) {
        Cycles cycles = new Cycles(nodes, edges);
        List<Cycle> found = new ArrayList<>();
        Set<EObject> done = new HashSet<>();
        for (Set<EObject> waiting = cycles.waiting(done);
                !waiting.isEmpty();
                waiting = cycles.waiting(done)) {
            Cycle next = cycles.first(waiting);
            found.add(next);
            done.addAll(next.way);
        }
        return found;
    }

    /** Whether dependencies lead from one declaration to the other. */
    static boolean leads(EObject from, EObject to, Function<EObject, List<Edge>> edges) {
        Deque<EObject> open = new ArrayDeque<>(List.of(from));
        Set<EObject> seen = new HashSet<>();
        while (!open.isEmpty()) {
            EObject next = open.pop();
            if (next == to) {
                return true;
            }
            if (seen.add(next)) {
                edges.apply(next).forEach(e -> open.push(e.to()));
            }
        }
        return false;
    }

    /** The declarations, in their order, that can never come after all that they depend on. */
    private Set<EObject> waiting(Set<EObject> done) {
        Map<EObject, Integer> waitsFor = new HashMap<>();
        Map<EObject, List<EObject>> dependents = new HashMap<>();
        Deque<EObject> ready = new ArrayDeque<>();
        edges.forEach(
                (node, outgoing) -> {
                    waitsFor.put(node, done.contains(node) ? 0 : outgoing.size());
                    outgoing.forEach(
                            e ->
                                    dependents
                                            .computeIfAbsent(e.to(), x -> new ArrayList<>())
                                            .add(node));
                    if (waitsFor.get(node) == 0) {
                        ready.add(node);
                    }
                });
        Set<EObject> waiting = new LinkedHashSet<>(edges.keySet());
        while (!ready.isEmpty()) {
            EObject node = ready.pop();
            waiting.remove(node);
            for (EObject dependent : dependents.getOrDefault(node, List.of())) {
                if (waitsFor.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        return waiting;
    }

    private Cycle first(Set<EObject> waiting) {
        Edge entry = next(waiting.iterator().next(), waiting);
        List<EObject> way = new ArrayList<>();
        EObject node = entry.to();
        while (!way.contains(node)) {
            way.add(node);
            node = next(node, waiting).to();
        }
        int start = way.indexOf(node);
        return new Cycle(entry, List.copyOf(way.subList(start, way.size())));
    }

    /** What is waiting waits for something that is waiting too. */
    private Edge next(EObject node, Set<EObject> waiting) {
        return edges.get(node).stream()
                .filter(e -> waiting.contains(e.to()))
                .findFirst()
                .orElseThrow();
    }
}
