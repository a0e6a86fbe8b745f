/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come, go and change under the server, or are not what their names say. */
class FilesTest {

    private static final String USER =
            "package a:b;\ninterface i { use x:y/j.{t}; f: func(p: t); }\n";
    private static final String USED = "package x:y;\ninterface j { type t = u8; }\n";
    private static final List<String> MISSING = List.of("2:19 wit-unknown-package");

    @TempDir Path folder;

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void tell(LspAssert client, String name, FileChangeType type) {
        client.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(
                        new DidChangeWatchedFilesParams(
                                List.of(new FileEvent(client.uri(name), type))));
    }

    /** The server still answers, and nothing went wrong inside it. */
    private static void assertAlive(LspAssert client, LoggedErrors errors) throws Exception {
        client.open("alive/x.wit", "package alive:x;\ninterface i { f: func(x: nope); }\n");
        assertEquals(List.of("2:26 wit-unresolved-name"), client.diagnostics("alive/x.wit"));
        assertEquals(List.of(), errors.found());
    }

    @Test
    void aFileThatVanishedBeforeItIsReadIsGone() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            tell(client, "never/there.wit", FileChangeType.Changed);
            tell(client, "never/there.wit", FileChangeType.Created);
            tell(client, "never/there.wit", FileChangeType.Deleted);
            assertAlive(client, errors);
        }
    }

    @Test
    void aFileThatVanishesWhileOthersUseItIsMissed() throws Exception {
        Path used = write("wit/deps/y/y.wit", USED);
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", USER);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            Files.delete(used);
            client.change("wit/a.wit", USER + "\n");
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            tell(client, "wit/deps/y/y.wit", FileChangeType.Deleted);
            assertEquals(MISSING, client.diagnostics("wit/a.wit"));
            write("wit/deps/y/y.wit", USED);
            tell(client, "wit/deps/y/y.wit", FileChangeType.Created);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            assertAlive(client, errors);
        }
    }

    @Test
    void anOpenFileThatChangesOnDiskStaysAsTheEditorShowsIt() throws Exception {
        Path used = write("wit/deps/y/y.wit", USED);
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", USER);
            assertEquals(List.of(), client.settled("wit/a.wit"));
            client.open("wit/deps/y/y.wit", USED);
            Files.writeString(used, "package x:y;\n");
            tell(client, "wit/deps/y/y.wit", FileChangeType.Changed);
            client.change("wit/a.wit", USER + "interface k { x }\n");
            assertEquals(List.of("3:17 wit-syntax"), client.settled("wit/a.wit"));
            client.change("wit/a.wit", USER);
            assertEquals(List.of(), client.settled("wit/a.wit"));
            client.close("wit/deps/y/y.wit");
            assertEquals(List.of("2:23 wit-unresolved-name"), client.settled("wit/a.wit"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void aFolderThatIsNamedLikeAFileIsNone() throws Exception {
        Files.createDirectories(folder.resolve("wit/x.wit"));
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            tell(client, "wit/x.wit", FileChangeType.Created);
            assertAlive(client, errors);
        }
    }

    @Test
    void filesThatCannotBeReadSayWhy() throws Exception {
        Files.createDirectories(folder.resolve("wit/deps/y"));
        byte[] latin = "package x:y; // \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("wit/latin.wit"), latin);
        write("wit/big.wit", Extremes.garbage(20_000_000));
        write("wit/deps/y/y.wit", USED);
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", USER);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            assertEquals(List.of("1:1 wit-too-large"), client.settled("wit/big.wit"));
            assertEquals(List.of("1:1 wit-unreadable"), client.settled("wit/latin.wit"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void linksInACircleEnd() throws Exception {
        write("wit/deps/y/y.wit", USED);
        Files.createSymbolicLink(folder.resolve("wit/deps/y/again"), folder.resolve("wit"));
        Files.createSymbolicLink(folder.resolve("wit/gone.wit"), folder.resolve("nowhere.wit"));
        Files.createSymbolicLink(folder.resolve("wit/self.wit"), folder.resolve("wit/self.wit"));
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", USER);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            assertAlive(client, errors);
        }
    }

    @Test
    void namesOfFilesMayHoldAnything() throws Exception {
        String odd = "w it/50% \u00fcber+a#b/\u65e5\u672c [1].wit";
        write(odd, USED);
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("wit/a b.wit", USER.replace("{t}", "{|t}"));
            assertEquals(List.of(), client.diagnostics("wit/a b.wit"));
            assertEquals(1, client.definition("wit/a b.wit", caret).size());
            client.open(odd, "package x:y;\n");
            assertEquals(List.of("2:23 wit-unresolved-name"), client.diagnostics("wit/a b.wit"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void namesThatDifferInCaseAreDifferentFiles() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", "package a:b;\ninterface i { type t = u8; }\n");
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            client.open("wit/A.wit", "interface i {}\n");
            assertTrue(
                    client.diagnostics("wit/a.wit").contains("2:11 wit-duplicate-name")
                            || client.diagnostics("wit/A.wit").contains("1:11 wit-duplicate-name"));
            assertEquals(List.of(), errors.found());
        }
    }
}
