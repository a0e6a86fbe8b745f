/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import dev.edgewright.spec.finding.Edit;
import java.util.List;

/**
 * The way of one document into another dialect.
 *
 * @param edits the changes of the file, in the order of the text; they do not overlap; none when
 *     the document is of the dialect already, or cannot be brought there
 * @param notes what is left to a person
 */
public record Migrated(List<Edit> edits, List<Note> notes) {

    public Migrated {
        edits = List.copyOf(edits);
        notes = List.copyOf(notes);
    }

    /** The text of the file after the changes. */
    public String apply(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            out.replace(edit.region().offset(), edit.region().end(), edit.text());
        }
        return out.toString();
    }
}
