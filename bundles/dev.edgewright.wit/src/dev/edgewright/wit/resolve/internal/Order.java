/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Puts things after what they depend on and keeps their order otherwise. */
final class Order {

    private Order() {}

    /**
     * Of all things whose dependencies are placed, the first of the list comes next. Dependencies
     * outside of the list are ignored; things on a cycle keep their place at the end.
     */
    static <T> List<T> dependenciesFirst(
            List<? extends T> things, Function<T, List<? extends T>> dependencies) {
        Map<T, Integer> places = new HashMap<>();
        for (T thing : things) {
            places.put(thing, places.size());
        }
        int[] waitsFor = new int[things.size()];
        List<List<Integer>> dependents = new ArrayList<>();
        things.forEach(thing -> dependents.add(new ArrayList<>()));
        for (int i = 0; i < waitsFor.length; i++) {
            for (T dependency : new LinkedHashSet<T>(dependencies.apply(things.get(i)))) {
                Integer place = places.get(dependency);
                if (place != null) {
                    dependents.get(place).add(i);
                    waitsFor[i]++;
                }
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < waitsFor.length; i++) {
            if (waitsFor[i] == 0) {
                ready.add(i);
            }
        }
        LinkedHashSet<T> ordered = new LinkedHashSet<>();
        while (!ready.isEmpty()) {
            int next = ready.poll();
            ordered.add(things.get(next));
            for (int dependent : dependents.get(next)) {
                if (--waitsFor[dependent] == 0) {
                    ready.add(dependent);
                }
            }
        }
        ordered.addAll(things);
        return List.copyOf(ordered);
    }
}
