/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.project;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.workshop.project.Language;
import java.util.Arrays;
import java.util.Iterator;

/** How commands offer and read a language of the workshop. */
public final class LanguageOption {
    private LanguageOption() {}

    /** The names, for help and completion. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Language.values()).map(Language::id).iterator();
        }
    }

    /**
     * The language of this name.
     *
     * @throws Failure when there is none
     */
    public static Language read(String name) {
        return Language.of(name)
                .orElseThrow(
                        () ->
                                Failure.wrongUse(
                                        "--language %s: choose one of %s."
                                                .formatted(name, Language.ids())));
    }
}
