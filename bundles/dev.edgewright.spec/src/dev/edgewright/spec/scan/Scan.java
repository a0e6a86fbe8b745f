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
import java.util.List;

/**
 * What the text of a file consists of (YAML 1.2, chapters 5 to 9). Text that is no YAML is read as
 * what most probably was meant, so that there are always steps for all of it. Immutable.
 *
 * @param steps the walk through the text; its tokens, the hidden ones included, cover every
 *     character in order, and those without text only tell of structure
 * @param faults what keeps the text from being YAML, in the order of the text, at most one a line
 * @param template whether the text is a template out of which a program makes YAML; it has no
 *     faults then
 */
public record Scan(List<Step> steps, List<Finding> faults, boolean template) {

    public Scan {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }

    /** Scans a text of any form in bounded time. */
    public static Scan of(String text) {
        return new Reading(text).scan();
    }

    /** The tokens of a text that have characters; they cover all of it, in order. */
    public static List<Token> tokens(String text) {
        return of(text).tokens();
    }

    /** The tokens that have characters; they cover the text, in order. */
    public List<Token> tokens() {
        return steps.stream()
                .filter(Token.class::isInstance)
                .map(Token.class::cast)
                .filter(token -> token.end() > token.start())
                .toList();
    }
}
