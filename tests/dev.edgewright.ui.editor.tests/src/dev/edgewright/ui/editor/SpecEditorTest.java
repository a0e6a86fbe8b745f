/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor of deployment specs as a person uses it, with the real server behind it. */
class SpecEditorTest {
    private static final String BUILD =
            """
            # What goes into the image.
            version: "1"
            name: blink
            binaries:
              - path: blink.wasm
            config:
              permissions: [console]
            """;

    private IFile file;
    private EditorUnderTest editor;

    @BeforeEach
    void openTheFile() throws Exception {
        Screen.assumePresent();
        file = Screen.file("blink", "build.yaml", BUILD);
        editor = new EditorUnderTest(IDE.openEditor(Screen.page(), file));
    }

    @AfterEach
    void closeTheFile() throws Exception {
        if (editor == null) {
            return;
        }
        Screen.page().closeAllEditors(false);
        file.getProject().delete(true, true, null);
    }

    @Test
    void coloursTheText() {
        Screen.waitFor("colours", () -> editor.colourOf("binaries") != null);
        assertEquals(editor.colourOf("version"), editor.colourOf("permissions"));
        assertEquals(editor.colourOf("blink"), editor.colourOf("console"));
        assertNotEquals(editor.colourOf("version"), editor.colourOf("blink"));
        assertNotEquals(editor.colourOf("# What"), editor.colourOf("blink"));
    }

    @Test
    void marksMistakesWhileOneTypes() {
        editor.replace("name:", "nam:");
        Screen.waitFor("a problem", () -> !editor.problems().isEmpty());
        String problem = editor.problems().iterator().next();
        assertTrue(problem.contains("nam"), problem);
        editor.replace("nam:", "name:");
        Screen.waitFor("no problem", () -> editor.problems().equals(Set.of()));
    }

    @Test
    void proposesWhatMayStandThere() {
        editor.caretBehind("[console");
        editor.replace("[console]", "[]");
        editor.caretBehind("permissions: [");
        assertTrue(editor.proposals().toString().contains("networking"));
    }
}
