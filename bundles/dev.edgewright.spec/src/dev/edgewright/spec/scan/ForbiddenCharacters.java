/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.List;

/** Characters that cannot be in YAML text (chapter 5.1). */
final class ForbiddenCharacters {

    /** Text with more of them is no text. */
    private static final int MOST = 500;

    private ForbiddenCharacters() {}

    /** Puts blanks in their places, and tells of the first ones. */
    static List<Finding> blank(Draft draft) {
        List<Finding> found = new ArrayList<>();
        int length = draft.length();
        for (int i = 0; i < length; i++) {
            char c = draft.at(i);
            if (isAllowed(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(draft.at(i + 1))) {
                i++;
                continue;
            }
            if (found.size() < MOST) {
                Region place = new Region(i, 1);
                found.add(Mistake.skipped(place, Codes.SYNTAX, message(c), place).finding(draft));
            }
            draft.blank(i, i + 1);
        }
        return found;
    }

    private static String message(char c) {
        return "The character U+%04X is not allowed in YAML; remove it, or write it as an escape in double quotes."
                .formatted((int) c);
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' && c <= '~'
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c == '\u0085'
                || c >= '\u00a0' && c <= '\ud7ff'
                || c >= '\ue000' && c <= '\ufffd';
    }
}
