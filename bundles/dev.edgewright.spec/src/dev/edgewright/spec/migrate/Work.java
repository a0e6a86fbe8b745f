/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import dev.edgewright.spec.edit.Draft;
import dev.edgewright.spec.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** One document on its way to another dialect. */
final class Work extends Draft {

    private final List<Note> notes = new ArrayList<>();

    Work(String text) {
        super(text);
    }

    void note(Node place, String message) {
        notes.add(new Note(place.region(), message));
    }

    Migrated done() {
        return new Migrated(edits(), notes);
    }
}
