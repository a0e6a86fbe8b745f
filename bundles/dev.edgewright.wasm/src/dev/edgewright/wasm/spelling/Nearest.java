/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.spelling;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that a misspelt one most likely stands for. Safe for use by any thread. */
public final class Nearest {

    private static final int MOST_NAMES = 2_000;

    /** Longer names are no slips, and comparing them would take long. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The nearest of the first 2,000 other names, if it is near enough to be a slip; of several the
     * first.
     *
     * @param written at most 100 characters; nothing is near to a longer one
     * @param slips how many letters may be put in, left out, changed or swapped with the next one
     */
    public static Optional<String> to(String written, Collection<String> names, int slips) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = slips + 1;
        int left = MOST_NAMES;
        for (String name : names) {
            if (left-- == 0) {
                break;
            }
            if (!name.equals(written) && Math.abs(name.length() - written.length()) < least) {
                int distance = distance(written, name);
                if (distance < least) {
                    best = name;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

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
