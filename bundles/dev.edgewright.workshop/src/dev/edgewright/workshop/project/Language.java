/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.project;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages of projects: the word in project files and what people call it. */
public enum Language {
    WAT("wat", "WebAssembly text"),
    C("c", "C"),
    ASSEMBLYSCRIPT("assemblyscript", "AssemblyScript");

    private final String id;
    private final String title;

    Language(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The word in project files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in sentences. */
    public String title() {
        return title;
    }

    /** The language of that word. */
    public static Optional<Language> of(String id) {
        return Arrays.stream(values()).filter(language -> language.id.equals(id)).findFirst();
    }

    /** All words, for messages. */
    public static String ids() {
        return Arrays.stream(values()).map(Language::id).collect(Collectors.joining(", "));
    }
}
