/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.NewProject;
import dev.edgewright.workshop.project.Project;
import dev.edgewright.workshop.project.Scaffold;
import dev.edgewright.workshop.toolchain.Detection;
import dev.edgewright.workshop.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that succeed, and builds that leave what was there. */
class BuildTest {

    private static final String ACCEPT = "acme:press-filter/filter@0.1.0#accept";

    @TempDir private Path temp;

    @Test
    void aNewProjectBuilds() throws Exception {
        Project project = project(Language.WAT);
        BuildResult result = Build.run(project, line -> {});
        assertEquals(project.artifact(), result.wasm());
        assertEquals(Files.size(result.wasm()), result.size());
        assertEquals(List.of(), result.diagnostics());
        CoreModule module = CoreModule.read(Files.readAllBytes(result.wasm()));
        assertTrue(module.isCommand());
        assertEquals(
                "[f64 f64] -> [i32]", module.exportedFunction(ACCEPT).orElseThrow().toString());
        assertEquals(List.of("press-filter.wasm"), built(project));
    }

    @Test
    void aMistakeHasItsPlaceAndTheOldModuleStays() throws Exception {
        Project project = project(Language.WAT);
        byte[] before = Files.readAllBytes(Build.run(project, line -> {}).wasm());
        change(project, "src/filter.wat", "call $read_limit", "call $raed_limit");
        List<String> output = new ArrayList<>();
        WorkshopException failure =
                assertThrows(WorkshopException.class, () -> Build.run(project, output::add));
        assertEquals("workshop-compile", failure.code());
        Diagnostic mistake = failure.diagnostics().get(0);
        assertEquals(project.folder().resolve("src/filter.wat"), mistake.file());
        assertEquals("wat-unknown-name", mistake.code());
        assertEquals(
                "There is no function `$raed_limit`; did you mean `$read_limit`?",
                mistake.message());
        String line = Files.readAllLines(mistake.file()).get(mistake.line() - 1);
        assertTrue(line.startsWith("$raed_limit", mistake.column() - 1), line);
        assertEquals(List.of(mistake.toString()), output);
        assertArrayEquals(before, Files.readAllBytes(project.artifact()));
        assertEquals(List.of("press-filter.wasm"), built(project));
    }

    @Test
    void aModuleMustExportWhatTheWorldDemands() throws Exception {
        Project project = project(Language.WAT);
        change(project, "wit/world.wit", "bool;", "bool;\n    reset: func() -> string;");
        change(project, "wit/world.wit", "limit: f64", "limit: f32");
        WorkshopException failure =
                assertThrows(WorkshopException.class, () -> Build.run(project, line -> {}));
        assertEquals("workshop-world", failure.code());
        assertEquals(
                List.of(
                        "The module exports `acme:press-filter/filter@0.1.0#accept` as a function"
                                + " of type [f64 f64] -> [i32]; the world press-filter demands a"
                                + " function of type [f64 f32] -> [i32].",
                        "The world press-filter demands a function"
                                + " `acme:press-filter/filter@0.1.0#reset` of type [] -> [i32],"
                                + " which the module does not export."),
                failure.diagnostics().stream().map(Diagnostic::message).toList());
        assertEquals(List.of(), built(project));
    }

    @Test
    void mistakesInTheWorldEndTheBuild() throws Exception {
        Project project = project(Language.WAT);
        change(project, "wit/world.wit", "-> bool", "-> boool");
        WorkshopException failure =
                assertThrows(WorkshopException.class, () -> Build.run(project, line -> {}));
        assertEquals("workshop-wit", failure.code());
        assertEquals(project.wit().resolve("world.wit"), failure.diagnostics().get(0).file());
        assertFalse(Files.exists(project.artifact()));

        Project other =
                new Project(project.folder(), project.name(), project.language(), "elsewhere");
        change(project, "wit/world.wit", "-> boool", "-> bool");
        assertEquals(
                "workshop-world",
                assertThrows(WorkshopException.class, () -> Build.run(other, line -> {})).code());
    }

    @Test
    void withoutSourcesThereIsNothingToBuild() throws Exception {
        Project project = project(Language.WAT);
        Files.delete(project.sources().resolve("filter.wat"));
        assertEquals(
                "The folder %s has no .wat file to build.".formatted(project.sources()),
                assertThrows(WorkshopException.class, () -> Build.run(project, line -> {}))
                        .getMessage());
    }

    @Test
    void clangsMistakesHavePlaces() throws Exception {
        Project project = project(Language.C);
        need(Language.C);
        change(project, "src/filter.c", "return celsius > limit;", "return celsuis > limit;");
        List<String> output = new ArrayList<>();
        WorkshopException failure =
                assertThrows(WorkshopException.class, () -> Build.run(project, output::add));
        assertEquals("workshop-compile", failure.code());
        Diagnostic mistake = failure.diagnostics().get(0);
        assertEquals(project.sources().resolve("filter.c"), mistake.file());
        String line = Files.readAllLines(mistake.file()).get(mistake.line() - 1);
        assertTrue(line.startsWith("celsuis", mistake.column() - 1), line);
        assertFalse(output.isEmpty());
        assertEquals(List.of(), built(project));
    }

    @Test
    void anInterruptEndsTheBuild() throws Exception {
        Project project = project(Language.C);
        need(Language.C);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> Build.run(project, line -> {}));
        assertFalse(Thread.interrupted());
        assertEquals(List.of(), built(project));
    }

    private Project project(Language language) throws WorkshopException {
        return Scaffold.create(NewProject.in(temp.resolve("press-filter"), language));
    }

    static void need(Language language) throws InterruptedException {
        Detection detection = Toolchain.of(language).detect();
        assumeTrue(detection.present(), () -> "skipped: " + detection.description());
    }

    private static void change(Project project, String file, String from, String to)
            throws IOException {
        Path path = project.folder().resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), from);
        Files.writeString(path, text.replace(from, to));
    }

    /** What builds have left, drafts included. */
    private static List<String> built(Project project) throws IOException {
        Path folder = project.artifact().getParent();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
