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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.edgewright.margo.io.Kind;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** New projects: complete, or refused with nothing left behind. */
class ScaffoldTest {

    @TempDir private Path temp;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aProjectHasAllItsFilesAndNoPlaceholder(Language language) throws Exception {
        Path folder = temp.resolve("deep/press-filter");
        Project project =
                Scaffold.create(
                        NewProject.in(folder, language)
                                .inNamespace("plant-7")
                                .from("Plant 7, Inc.")
                                .forRegistry("registry.example:5000"));
        assertEquals(new Project(folder, "press-filter", language, "press-filter"), project);
        assertEquals(project, Project.open(folder));
        List<Path> files = files(folder);
        for (String name :
                List.of(
                        "README.md",
                        ".gitignore",
                        "edgewright.yaml",
                        "margo.yaml",
                        "data/readings.csv",
                        "wit/world.wit")) {
            assertTrue(files.contains(folder.resolve(name)), name);
        }
        for (Path file : files) {
            assertFalse(Files.readString(file).contains("{{"), file.toString());
        }
        assertTrue(files.stream().anyMatch(file -> file.startsWith(project.sources())));
        assertTrue(
                Files.readString(folder.resolve("wit/world.wit"))
                        .startsWith("package plant-7:press-filter@0.1.0;"));
        assertEquals(41, Files.readAllLines(folder.resolve("data/readings.csv")).size());
        assertEquals(List.of(folder), children(folder.getParent()), "drafts are gone");
    }

    @Test
    void theApplicationDescriptionIsInOrder() throws Exception {
        Project project = Scaffold.create(NewProject.in(temp.resolve("hot-filter"), Language.WAT));
        MargoDocument document = new MargoReader().read(Files.readAllBytes(project.application()));
        assertEquals(List.of(), document.diagnostics());
        assertEquals(Optional.of(Kind.APPLICATION_DESCRIPTION), document.kind());
        assertTrue(
                Files.readString(project.application())
                        .contains("\"oci://localhost:5000/acme/hot-filter\""));
    }

    @Test
    void anEmptyFolderIsTaken() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("empty-one"));
        Scaffold.create(NewProject.in(folder, Language.WAT));
        assertTrue(Files.exists(folder.resolve("margo.yaml")));
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("full"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        WorkshopException refusal =
                assertThrows(
                        WorkshopException.class,
                        () -> Scaffold.create(NewProject.in(folder, Language.WAT)));
        assertEquals("workshop-folder", refusal.code());
        assertEquals(
                "The folder %s is not empty; choose one that is new or empty.".formatted(folder),
                refusal.getMessage());
        assertEquals(List.of(folder.resolve("mine.txt")), files(folder));
        assertEquals(List.of(folder), children(temp));
    }

    @Test
    void aFileInTheWayIsNamed() throws Exception {
        Path file = Files.writeString(temp.resolve("a-file"), "");
        assertEquals(
                file + " is a file; choose a folder that is new or empty.",
                assertThrows(
                                WorkshopException.class,
                                () -> Scaffold.create(NewProject.in(file, Language.WAT)))
                        .getMessage());
        WorkshopException below =
                assertThrows(
                        WorkshopException.class,
                        () -> Scaffold.create(NewProject.in(file.resolve("below"), Language.WAT)));
        assertEquals("workshop-folder", below.code());
        assertEquals(List.of(file), children(temp));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path closed = Files.createDirectory(temp.resolve("closed"));
        assumeFalse(
                !closed.toFile().setWritable(false) || Files.isWritable(closed),
                "skipped: this user may write everywhere");
        try {
            WorkshopException refusal =
                    assertThrows(
                            WorkshopException.class,
                            () ->
                                    Scaffold.create(
                                            NewProject.in(
                                                    closed.resolve("press-filter"), Language.WAT)));
            assertEquals("workshop-folder", refusal.code());
            assertTrue(refusal.getMessage().contains(closed.toString()), refusal.getMessage());
        } finally {
            closed.toFile().setWritable(true);
        }
        assertEquals(List.of(), children(closed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "Press", "press_filter", "7-press", "press-", "-press", "press--filter",
                "../press", "press filter", "world", "filter", "null", "$(touch x)", "a;b"
            })
    void namesThatCannotBeUsedAreRefused(String name) throws IOException {
        NewProject wish = NewProject.in(temp.resolve("project"), Language.WAT).named(name);
        WorkshopException refusal =
                assertThrows(WorkshopException.class, () -> Scaffold.create(wish));
        assertEquals("workshop-name", refusal.code());
        assertTrue(refusal.getMessage().startsWith("The name `" + name + "` "));
        assertEquals(List.of(), children(temp));
    }

    @Test
    void otherTextsAreCheckedToo() {
        NewProject wish = NewProject.in(temp.resolve("project"), Language.WAT);
        assertEquals(
                "workshop-registry",
                assertThrows(
                                WorkshopException.class,
                                () -> Scaffold.create(wish.forRegistry("http://x/\"\n")))
                        .code());
        assertEquals(
                "workshop-organization",
                assertThrows(WorkshopException.class, () -> Scaffold.create(wish.from("a\"b\nc:")))
                        .code());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
