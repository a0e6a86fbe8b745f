/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import dev.edgewright.wasm.spelling.Nearest;
import java.util.Collection;
import java.util.Optional;

/** Finds the name that a misspelt one most likely stands for. */
public final class Suggestions {

    private Suggestions() {}

    /** The nearest of the names, if it is near enough to be a slip. */
    public static Optional<String> nearest(String written, Collection<String> names) {
        return Nearest.to(written, names, Math.max(1, written.length() / 3));
    }

    /** The suggestion as the end of a sentence, or nothing. */
    static String didYouMean(String written, Collection<String> names) {
        return nearest(written, names).map(n -> " Did you mean `" + n + "`?").orElse("");
    }
}
