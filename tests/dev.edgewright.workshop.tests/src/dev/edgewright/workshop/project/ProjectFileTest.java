/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Project files and what can be wrong with them. */
class ProjectFileTest {

    @TempDir private Path folder;

    @Test
    void aProjectFileIsRead() throws Exception {
        write("name: press-filter\nlanguage: c\nworld: sensor-filter\n");
        Project project = Project.open(folder);
        assertEquals(new Project(folder, "press-filter", Language.C, "sensor-filter"), project);
        assertEquals(folder.resolve("build/press-filter.wasm"), project.artifact());
    }

    @Test
    void aFolderWithoutOneIsNoProject() {
        WorkshopException refusal =
                assertThrows(WorkshopException.class, () -> Project.open(folder));
        assertEquals("workshop-no-project", refusal.code());
        assertEquals(
                "The folder %s is no project: it has no edgewright.yaml. Give the folder of a project."
                        .formatted(folder),
                refusal.getMessage());
        assertEquals(
                "There is no folder "
                        + folder.resolve("gone")
                        + ". Give the folder of a project, or make one with `edgewright new`.",
                assertThrows(WorkshopException.class, () -> Project.open(folder.resolve("gone")))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a | 0 | The key `world` is missing or is not text.",
                "name: [a | 1 | This is no YAML",
                "'name: a\nworld: b\nlanguage: cobol' | 0 | The language `cobol` is not known;"
                        + " there are wat, c, assemblyscript.",
                "'name: a\nwurld: b' | 0 | The key `wurld` is not known; the keys are name,"
                        + " language, world.",
                "just words | 0 | The project file must have the keys name, language, world.",
                "'a: &x [1]\nb: *x' | 0 | This YAML cannot be used: Number of aliases",
            })
    void mistakesHaveAPlaceAndASentence(String text, int line, String message) throws Exception {
        write(text);
        WorkshopException refusal =
                assertThrows(WorkshopException.class, () -> Project.open(folder));
        assertEquals("workshop-project-file", refusal.code());
        assertEquals(1, refusal.diagnostics().size());
        assertEquals(line, refusal.diagnostics().get(0).line());
        assertTrue(
                refusal.diagnostics().get(0).message().startsWith(message),
                refusal.diagnostics().get(0).toString());
        assertEquals(folder.resolve("edgewright.yaml"), refusal.diagnostics().get(0).file());
    }

    private void write(String text) throws Exception {
        Files.writeString(folder.resolve("edgewright.yaml"), text);
    }
}
