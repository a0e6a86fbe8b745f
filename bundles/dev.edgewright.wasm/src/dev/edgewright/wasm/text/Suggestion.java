/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import java.util.Collection;

/** The known word nearest to a misspelt one. */
final class Suggestion {

    private static final int MAX_WORDS = 2_000;
    private static final int MAX_LENGTH = 64;

    private Suggestion() {}

    /** The end of a sentence: a suggestion where a known word is near, else a full stop. */
    static String end(String word, Collection<String> known, String prefix) {
        String best = null;
        int bestDistance = Math.max(1, word.length() / 4) + 1;
        if (word.length() <= MAX_LENGTH && known.size() <= MAX_WORDS) {
            for (String candidate : known) {
                if (Math.abs(candidate.length() - word.length()) < bestDistance) {
                    int distance = distance(word, candidate);
                    if (distance < bestDistance) {
                        best = candidate;
                        bestDistance = distance;
                    }
                }
            }
        }
        return best == null ? "." : "; did you mean `" + prefix + best + "`?";
    }

    /** How many letters are to be put in, left out, changed or swapped with the next. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
