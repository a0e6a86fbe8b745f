/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person probably meant. */
public final class Nearest {

    private static final int MOST_NAMES = 2_000;
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The known name that is like a word but for a letter in four, if there is one. */
    public static Optional<String> to(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT).replace('_', '-');
        String best = null;
        int least = Math.max(1, word.length() / 4) + 1;
        if (word.length() <= LONGEST && known.size() <= MOST_NAMES) {
            for (String name : known) {
                if (Math.abs(name.length() - lower.length()) < least) {
                    int distance = distance(name.toLowerCase(Locale.ROOT), lower);
                    if (distance < least) {
                        best = name;
                        least = distance;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters are to be put in, left out, changed or swapped with the next one. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
                d[i][j] = Math.min(least, d[i - 1][j - 1] + change);
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
