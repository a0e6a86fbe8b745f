/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.tree.Region;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The directives of one document (YAML 1.2, chapter 6.8). */
final class Directives {

    private final Draft draft;
    private final Set<String> handles = new HashSet<>();
    private boolean version;

    Directives(Draft draft) {
        this.draft = draft;
    }

    Optional<Mistake> add(Token token) {
        String[] words = draft.text(token.start(), token.end()).strip().split("\\s+");
        if (words[0].equals("%YAML")) {
            boolean twice = version;
            version = true;
            if (twice || words.length < 2 || !words[1].startsWith("1.")) {
                return Optional.of(
                        wrong(
                                token,
                                twice
                                        ? "The document tells its version of YAML twice; remove this line."
                                        : "Only version 1 of YAML is read; write `%YAML 1.2` or remove this line."));
            }
        } else if (words[0].equals("%TAG") && words.length > 1 && !handles.add(words[1])) {
            return Optional.of(
                    wrong(token, "`%s` is defined twice; remove this line.".formatted(words[1])));
        }
        return Optional.empty();
    }

    /** Whether a tag's handle, with its exclamation marks, is known in the document. */
    boolean isKnown(String handle) {
        return handle.equals("!") || handle.equals("!!") || handles.contains(handle);
    }

    private static Mistake wrong(Token token, String message) {
        Region line = token.region();
        return Mistake.skipped(line, Codes.SYNTAX, message, line);
    }
}
