/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt name should be. */
public final class Suggestions {

    private Suggestions() {}

    /** The end of a sentence that offers the nearest name, or nothing when none is near. */
    public static String didYouMean(String wrong, Collection<String> names) {
        return nearest(wrong, names).map(n -> "; did you mean `" + n + "`?").orElse("");
    }

    /** The name that differs in the fewest letters, if they are few enough to be a slip. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        String low = wrong.toLowerCase(Locale.ROOT);
        int best = Math.max(1, Math.min(3, wrong.length() / 3)) + 1;
        String found = null;
        for (String name : names) {
            int distance = distance(low, name.toLowerCase(Locale.ROOT), best);
            if (distance < best) {
                best = distance;
                found = name;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The nearest name, or else the only one that is begun or continued by the wrong one. */
    static Optional<String> meant(String wrong, Collection<String> names) {
        if (wrong.length() < 3) {
            return nearest(wrong, names);
        }
        String low = wrong.toLowerCase(Locale.ROOT);
        return nearest(wrong, names)
                .or(
                        () -> {
                            List<String> found =
                                    names.stream()
                                            .filter(n -> n.startsWith(low) || low.startsWith(n))
                                            .toList();
                            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
                        });
    }

    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + swap);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[b.length()];
    }
}
