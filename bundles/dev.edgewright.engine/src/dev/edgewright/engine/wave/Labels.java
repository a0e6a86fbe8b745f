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
import java.util.Optional;
import java.util.Set;

/** The names in values: which words are reserved, and which was probably meant. */
final class Labels {

    /** How many labels a message lists. */
    private static final int MOST = 20;

    private static final Set<String> KEYWORDS =
            Set.of("true", "false", "some", "none", "ok", "err", "inf", "nan");

    private Labels() {}

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** A label of a variant or enum as it has to be written. */
    static String escaped(String label) {
        return isKeyword(label) ? "%" + label : label;
    }

    /** The end of a sentence about an unknown label. */
    static String hint(String word, Collection<String> known) {
        Optional<String> near = Suggestions.nearest(word, known);
        if (near.isPresent()) {
            return "; did you mean %s?".formatted(near.get());
        }
        String shown = String.join(", ", known.stream().limit(MOST).toList());
        return "; there is %s%s".formatted(shown, known.size() > MOST ? ", ..." : "");
    }
}
