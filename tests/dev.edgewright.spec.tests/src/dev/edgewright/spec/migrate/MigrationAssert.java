/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import java.util.List;
import org.eclipse.emf.common.util.URI;

/** A document, the dialect it is brought into, and what comes out. */
final class MigrationAssert {

    private MigrationAssert() {}

    static Migrated migrate(String text, Dialect target) {
        SpecFile file = SpecFiles.read(URI.createURI("file:/plant/document.yaml"), text);
        assertEquals(List.of(), file.faults(), text);
        return Migration.to(text, file.documents().get(0), target);
    }

    /** Expects this text, nothing more to do in it, and as many notes as given with these words. */
    static void becomes(String text, Dialect target, String expected, String... notes) {
        Migrated migrated = migrate(text, target);
        String result = migrated.apply(text);
        assertEquals(expected, result);
        List<String> messages = migrated.notes().stream().map(Note::message).toList();
        assertEquals(notes.length, messages.size(), messages::toString);
        for (int i = 0; i < notes.length; i++) {
            String wanted = notes[i];
            assertEquals(
                    true,
                    messages.get(i).contains(wanted),
                    () -> "no note with `" + wanted + "`: " + messages);
        }
        assertEquals(List.of(), migrate(result, target).edits(), "a second migration");
    }

    static void unchanged(String text, Dialect target, String... notes) {
        becomes(text, target, text, notes);
    }
}
