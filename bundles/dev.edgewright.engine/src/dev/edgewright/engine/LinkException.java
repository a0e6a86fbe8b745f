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
import java.util.List;

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

    private final transient List<Unresolved> unresolved;

    public LinkException(List<Unresolved> unresolved) {
        super(message(unresolved));
        this.unresolved = List.copyOf(unresolved);
    }

    /** Every import that could not be linked, in the order of the file. */
    public List<Unresolved> unresolved() {
        return unresolved;
    }

    private static String message(List<Unresolved> unresolved) {
        List<String> words = unresolved.stream().map(Unresolved::toString).toList();
        return "The program imports what this host does not provide: "
                + String.join(", ", words)
                + ". Build it for WASI preview 1 (wasm32-wasip1), without other imports.";
    }
}
