/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageServerTest {

    private static final String CLOCK =
            """
            package acme:clock@1.2.0;

            /// Tells the time.
            interface clock {
                /// Nanoseconds since some start.
                type instant = u64;
                resource timer;
                now: func() -> instant;
            }
            """;

    @TempDir Path folder;

    private void dependency() throws Exception {
        Path deps = folder.resolve("wit/deps/clock");
        Files.createDirectories(deps);
        Files.writeString(deps.resolve("clock.wit"), CLOCK);
    }

    @Test
    void documentsThatAreOpenedInOneGoAreAllKnown() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open("t.wit", "package a:b;\ninterface t { type na|me = u8; }\n");
            List<String> expected = new ArrayList<>();
            for (int i = 10; i < 30; i++) {
                client.open(
                        "v" + i + ".wit", "package a:b;\ninterface v" + i + " { use t.{name}; }\n");
                expected.add("v" + i + ".wit:2:24");
            }
            assertEquals(expected, client.references("t.wit", caret));
        }
    }

    @Test
    void publishesDiagnosticsAsThePersonTypes() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", "package acme:a;\ninterface i {\n  f: func(x: missing);\n}\n");
            assertEquals(List.of("3:14 wit-unresolved-name"), client.diagnostics("wit/a.wit"));
            client.change("wit/a.wit", "package acme:a;\ninterface i {\n  f: func(x: u32);\n}\n");
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            client.change("wit/a.wit", "package acme:a;\ninterface i {\n  f: func(x: u32)\n}\n");
            assertEquals(List.of("4:1 wit-syntax"), client.diagnostics("wit/a.wit"));
        }
    }

    @Test
    void aChangeIsSeenByTheOtherFilesOfThePackage() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/types.wit", "package acme:a;\ninterface types { type t = u32; }\n");
            assertEquals(List.of(), client.diagnostics("wit/types.wit"));
            client.open("wit/use.wit", "interface i {\n  use types.{t};\n}\n");
            assertEquals(List.of(), client.diagnostics("wit/use.wit"));
            client.change("wit/types.wit", "package acme:a;\ninterface types { type s = u32; }\n");
            assertEquals(List.of("2:14 wit-unresolved-name"), client.diagnostics("wit/use.wit"));
        }
    }

    @Test
    void aFileOfTheFolderIsTheSameWhenItIsOpened() throws Exception {
        Files.writeString(folder.resolve("a.wit"), "package a:b;\ninterface i { type t = u8; }\n");
        Files.writeString(folder.resolve("b.wit"), "interface j { use i.{t}; }\n");
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("a.wit", "package a:b;\ninterface i { type |t = u8; }\n");
            assertEquals(List.of(), client.diagnostics("a.wit"));
            assertEquals(List.of("b.wit:1:22"), client.references("a.wit", caret));
        }
    }

    @Test
    void packagesAndFilesThatAppearLaterAreSeen() throws Exception {
        String user = "package acme:a;\ninterface i { use x:y/j.{t}; use k.{s}; }\n";
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", user);
            assertEquals(
                    List.of("2:19 wit-unknown-package", "2:34 wit-unresolved-name"),
                    client.diagnostics("wit/a.wit"));
            client.open("other/y.wit", "package x:y;\ninterface j { type t = u8; }\n");
            assertEquals(List.of("2:34 wit-unresolved-name"), client.diagnostics("wit/a.wit"));
            client.open("wit/k.wit", "interface k { type s = u8; }\n");
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
        }
    }

    @Test
    void onlyOpenFilesAndWhatTheyReachAreChecked() throws Exception {
        dependency();
        Files.writeString(folder.resolve("wit/deps/clock/broken.wit"), "interface b { x: u8; }\n");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/o.wit"), "package o:o;\ninterface o { x }\n");
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("last/z.wit", "package z:z;\n");
            assertEquals(List.of(), client.diagnostics("last/z.wit"));
            assertEquals(List.of(), client.published());

            client.open(
                    "wit/a.wit", "package acme:a;\ninterface i { use acme:clock/b@1.2.0.{x}; }\n");
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            assertEquals(
                    List.of("1:18 wit-syntax"), client.diagnostics("wit/deps/clock/broken.wit"));

            client.close("wit/a.wit");
            assertEquals(List.of(), client.diagnostics("wit/deps/clock/broken.wit"));
        }
    }

    @Test
    void completesTypesInScopeAndPackagesOfDeps() throws Exception {
        dependency();
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open(
                            "wit/a.wit",
                            """
                            package acme:a;
                            interface i {
                                record reading { value: f64 }
                                last: func() -> |
                            }
                            """);
            List<String> types = client.labels("wit/a.wit", caret);
            assertTrue(types.contains("reading"), types::toString);
            assertTrue(types.contains("u32"), types::toString);
            assertFalse(types.contains("interface"), types::toString);

            caret = client.open("wit/b.wit", "world w {\n    import acme:cl|\n}\n");
            CompletionItem clock = client.completion("wit/b.wit", caret).get(0);
            assertEquals("acme:clock/clock@1.2.0", clock.getLabel());
            assertEquals(new Position(1, 11), clock.getTextEdit().getLeft().getRange().getStart());
            assertTrue(clock.getDocumentation().getRight().getValue().contains("Tells the time."));

            caret = client.open("wit/c.wit", "interface j {\n  use acme:clock/clock@1.2.0.{|");
            assertEquals(List.of("instant", "timer"), client.labels("wit/c.wit", caret));
        }
    }

    @Test
    void hoverShowsSignatureAndDocumentation() throws Exception {
        dependency();
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open(
                            "wit/a.wit",
                            """
                            package acme:a;
                            interface i {
                                use acme:clock/clock@1.2.0.{instant};
                                wait: func(until: ins|tant);
                            }
                            """);
            String hover = client.hover("wit/a.wit", caret);
            assertTrue(hover.contains("type instant = u64;"), hover);
            assertTrue(hover.contains("in `acme:clock/clock@1.2.0`"), hover);
            assertTrue(hover.contains("Nanoseconds since some start."), hover);
        }
    }

    @Test
    void definitionFollowsUseToTheOriginal() throws Exception {
        dependency();
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open(
                            "wit/a.wit",
                            """
                            package acme:a;
                            interface i {
                                use acme:clock/clock@1.2.0.{instant};
                                wait: func(until: ins|tant);
                            }
                            """);
            assertEquals(List.of("clock.wit:6:10"), client.definition("wit/a.wit", caret));
            assertEquals(
                    List.of("clock.wit:4:11"), client.definition("wit/a.wit", new Position(2, 21)));
        }
    }

    @Test
    void referencesAreFoundAcrossFiles() throws Exception {
        dependency();
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open(
                            "wit/a.wit",
                            """
                            package acme:a;
                            interface i {
                                record r|eading { value: f64 }
                                last: func() -> reading;
                            }
                            """);
            Position used =
                    client.open(
                            "wit/b.wit",
                            "interface j {\n  use i.{reading as r};\n  all: func() -> list<r|>;\n}\n");
            assertEquals(List.of(), client.diagnostics("wit/b.wit"));
            List<String> all = List.of("a.wit:4:21", "b.wit:2:10", "b.wit:3:23");
            assertEquals(all, client.references("wit/a.wit", caret));
            assertEquals(all, client.references("wit/b.wit", used));
        }
    }

    @Test
    void documentSymbolsNestLikeTheDocument() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open(
                    "wit/a.wit",
                    """
                    package acme:a;
                    interface i {
                        record r { x: u32 }
                        resource s { constructor(); size: func() -> u32; }
                    }
                    world w { export i; import log: func(m: string); }
                    """);
            List<String> outline =
                    client
                            .server()
                            .getTextDocumentService()
                            .documentSymbol(
                                    new DocumentSymbolParams(
                                            new TextDocumentIdentifier(client.uri("wit/a.wit"))))
                            .get(10, TimeUnit.SECONDS)
                            .stream()
                            .map(e -> outline(e.getRight()))
                            .toList();
            assertEquals(
                    List.of("acme:a[]", "i[r[x[]], s[constructor[], size[]]]", "w[i[], log[]]"),
                    outline);
        }
    }

    private static String outline(DocumentSymbol symbol) {
        return symbol.getName()
                + symbol.getChildren().stream().map(LanguageServerTest::outline).toList();
    }

    @Test
    void workspaceSymbolsAreFoundInDependencies() throws Exception {
        dependency();
        try (LspAssert client = LspAssert.open(folder)) {
            var found =
                    client.server()
                            .getWorkspaceService()
                            .symbol(new WorkspaceSymbolParams("inst"))
                            .get(10, TimeUnit.SECONDS)
                            .getRight();
            assertEquals(1, found.size());
            assertEquals("instant", found.get(0).getName());
            assertEquals("clock", found.get(0).getContainerName());
            assertEquals("clock.wit:6:10", LspAssert.place(found.get(0).getLocation().getLeft()));
        }
    }

    @Test
    void hiddenFoldersAndBuildOutputAreNotIndexed() throws Exception {
        for (String skipped : List.of(".git", "node_modules", "target", "wit/node_modules/x")) {
            Files.createDirectories(folder.resolve(skipped));
            Files.writeString(folder.resolve(skipped).resolve("clock.wit"), CLOCK);
        }
        try (LspAssert client = LspAssert.open(folder)) {
            var found =
                    client.server()
                            .getWorkspaceService()
                            .symbol(new WorkspaceSymbolParams("instant"))
                            .get(10, TimeUnit.SECONDS)
                            .getRight();
            assertTrue(found.isEmpty(), found::toString);
        }
    }

    @Test
    void otherKindsOfDocumentAreIgnored() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.server()
                    .getTextDocumentService()
                    .didOpen(
                            new DidOpenTextDocumentParams(
                                    new TextDocumentItem(
                                            client.uri("notes.txt"), "plaintext", 1, "{{{")));
            assertEquals("", client.hover("notes.txt", new Position(0, 1)));
            assertEquals(List.of(), client.labels("notes.txt", new Position(0, 1)));
            client.open("a.wit", "package acme:a;\n");
            assertEquals(List.of(), client.diagnostics("a.wit"));
        }
    }

    @Test
    void aDocumentOutsideTheFoldersResolvesWithinItself(@TempDir Path elsewhere) throws Exception {
        dependency();
        try (LspAssert client = LspAssert.open(folder)) {
            String uri = elsewhere.resolve("x.wit").toUri().toString();
            String text =
                    "package a:x;\ninterface i { type t = u8; }\ninterface j { use i.{t}; }\n"
                            + "world w { import acme:clock/clock@1.2.0; }\n";
            client.server()
                    .getTextDocumentService()
                    .didOpen(
                            new DidOpenTextDocumentParams(
                                    new TextDocumentItem(uri, "wit", 1, text)));
            assertEquals(List.of("4:18 wit-unknown-package"), client.diagnosticsOf(uri));
        }
    }

    @Test
    void worksWithoutAnyFolder() throws Exception {
        try (LspAssert client = new LspAssert(folder)) {
            client.initialize(client.parameters());
            Position caret = client.open("a.wit", "package a:b;\ninterface i { f: func() -> |; }");
            assertEquals(List.of("2:28 wit-syntax"), client.diagnostics("a.wit"));
            assertTrue(client.labels("a.wit", caret).contains("string"));
        }
    }

    @Test
    void offersOnlyWhatItDoes() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            var offered = client.result().getCapabilities();
            assertNotNull(offered.getCompletionProvider());
        }
    }

    @Test
    void shutdownAndExitEndInOrder() throws Exception {
        LspAssert client = LspAssert.open(folder);
        assertEquals(0, client.shutdownAndExit());
    }

    @Test
    void theEndOfTheInputEndsTheServer() throws Exception {
        LspAssert client = LspAssert.open(folder);
        assertEquals(1, client.closeInput());
    }

    @Test
    void theEndOfTheParentEndsTheServer() throws Exception {
        Process parent = new ProcessBuilder(java(), "-version").start();
        parent.waitFor();
        LspAssert client = new LspAssert(folder);
        var params = client.parameters();
        params.setProcessId((int) parent.pid());
        client.server().initialize(params);
        assertEquals(1, client.exitCode());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
