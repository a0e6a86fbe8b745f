/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import dev.edgewright.engine.internal.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports that nobody provides, all at once; the message is a sentence for the user. */
public final class LinkException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * One import that could not be linked.
     *
     * @param why the reason in words
     */
    public record Unresolved(Import wanted, String why) {

        @Override
        public String toString() {
            return wanted.kind()
                    + " "
                    + Names.shown(wanted.module() + "." + wanted.name())
                    + " ("
                    + why
                    + ")";
        }
    }

    /**
     * One import of a component that nobody answers.
     *
     * @param what its name, and its type if it is a function
     * @param why the reason in words
     */
    public record Missing(String what, String why) {}

    private final transient List<Unresolved> unresolved;
    private final transient List<Missing> missing;

    /** For a core module. */
    public LinkException(List<Unresolved> unresolved) {
        this(message(unresolved), unresolved, List.of());
    }

    private LinkException(String message, List<Unresolved> unresolved, List<Missing> missing) {
        super(message);
        this.unresolved = List.copyOf(unresolved);
        this.missing = List.copyOf(missing);
    }

    /** For a component. */
    public static LinkException ofComponent(List<Missing> missing) {
        return new LinkException(words(missing), List.of(), missing);
    }

    /** Every import of a component that could not be linked, in the order of the file. */
    public List<Missing> missing() {
        return missing;
    }

    /** Every import of a core module that could not be linked, in the order of the file. */
    public List<Unresolved> unresolved() {
        return unresolved;
    }

    private static String words(List<Missing> missing) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Missing each : missing) {
            byReason.computeIfAbsent(each.why(), why -> new ArrayList<>())
                    .add(Names.shown(each.what()));
        }
        List<String> words = new ArrayList<>();
        byReason.forEach((why, what) -> words.add(String.join(", ", what) + " (" + why + ")"));
        return "The component imports what nobody provides: "
                + String.join("; ", words)
                + ". Grant it, add a component that exports it, or let stubs answer.";
    }

    private static String message(List<Unresolved> unresolved) {
        List<String> words = unresolved.stream().map(Unresolved::toString).toList();
        return "The program imports what this host does not provide: "
                + String.join(", ", words)
                + ". Build it for WASI preview 1 (wasm32-wasip1), without other imports.";
    }
}
