/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a misspelt one most likely stands for. */
public final class Suggestions {

    private static final int MAX_CANDIDATES = 2000;

    /** Longer names are no slips, and comparing them would take long. */
    private static final int MAX_LENGTH = 100;

    private Suggestions() {}

    /** The nearest of the names, if it is near enough to be a slip. */
    public static Optional<String> nearest(String written, Collection<String> names) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int limit = Math.max(1, written.length() / 3);
        return names.stream()
                .limit(MAX_CANDIDATES)
                .filter(n -> !n.equals(written))
                .filter(n -> Math.abs(n.length() - written.length()) <= limit)
                .filter(n -> distance(written, n) <= limit)
                .min(Comparator.comparingInt(n -> distance(written, n)));
    }

    /** The suggestion as the end of a sentence, or nothing. */
    static String didYouMean(String written, Collection<String> names) {
        return nearest(written, names).map(n -> " Did you mean `" + n + "`?").orElse("");
    }

    /** How many letters have to be changed, added, dropped or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
