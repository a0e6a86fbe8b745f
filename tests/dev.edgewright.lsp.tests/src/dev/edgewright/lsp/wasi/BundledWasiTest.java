/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import dev.edgewright.wit.packages.BundledPackages;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledWasiTest {

    private static final String HANDLER =
            """
            package my:app;
            interface handler {
                use wasi:http/types@0.2.12.{method, incoming-request as request};
                handle: func(m: me|thod, r: request);
            }
            """;

    @TempDir Path folder;

    @BeforeEach
    void thisBuildHasIt() {
        BundledPackages.missing()
                .ifPresent(why -> Assumptions.abort("skipped: WASI is not bundled: " + why));
    }

    @Test
    void onlyTheOpenFileIsReportedOn() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", HANDLER);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            assertEquals(List.of(), client.published());
        }
    }

    @Test
    void definitionOpensAFileThatOnlyCanBeRead() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Location place = definition(client, "a.wit", client.open("a.wit", HANDLER));
            Path copy = Path.of(URI.create(place.getUri()));
            assertEquals(
                    "variant method {",
                    Files.readAllLines(copy).get(place.getRange().getStart().getLine()).strip());
            assertEquals("wasi-http-0.2.12.wit", copy.getFileName().toString());

            open(client, copy);
            assertEquals(List.of(), client.diagnosticsOf(place.getUri()));
            Position stream = positionOf(copy, "input-stream");
            assertEquals(
                    "wasi-io-0.2.12.wit",
                    Path.of(URI.create(definition(client, copy.toString(), stream).getUri()))
                            .getFileName()
                            .toString());
            assertEquals(
                    List.of(),
                    client.server()
                            .getTextDocumentService()
                            .formatting(
                                    new DocumentFormattingParams(
                                            new TextDocumentIdentifier(place.getUri()),
                                            new FormattingOptions(2, true)))
                            .get());
        }
    }

    @Test
    void referencesAndHoverKnowThem() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", HANDLER);
            client.open(
                    "b.wit",
                    "package my:app;\ninterface i {\n  use wasi:http/types@0.2.12.{method};\n}\n");
            Position caret = new Position(2, 35);
            assertEquals(
                    List.of("a.wit:3:33", "a.wit:4:21", "b.wit:3:31"),
                    client.references("a.wit", caret));
            String hover = client.hover("a.wit", caret);
            assertTrue(hover.contains("variant method"), hover);
            assertTrue(hover.contains("wasi:http/types@0.2.12"), hover);
            assertTrue(hover.contains("This type corresponds to HTTP standard Methods."), hover);
        }
    }

    @Test
    void renamingThemIsRefused() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("a.wit", HANDLER);
            assertEquals(
                    "`method` is declared in wasi-http-0.2.12.wit, which comes with Edgewright and"
                            + " is not changed; give it another name with `use ... as`.",
                    client.refusal("a.wit", caret, "verb"));
        }
    }

    @Test
    void pathsAreCompletedWithVersions() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open("a.wit", "package my:app;\ninterface i {\n  use wasi:|\n}\n");
            List<CompletionItem> items = client.completion("a.wit", caret);
            List<String> labels = items.stream().map(CompletionItem::getLabel).toList();
            for (String path :
                    List.of(
                            "wasi:http/types@0.2.12",
                            "wasi:http/types@0.3.0",
                            "wasi:io/streams@0.2.12")) {
                assertTrue(labels.contains(path), labels::toString);
            }
            assertFalse(labels.contains("wasi:http/proxy@0.2.12"), "a world");
            assertTrue(items.stream().allMatch(i -> i.getDocumentation() != null), items::toString);
        }
    }

    @Test
    void worldsAreCompletedInInclude() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open("a.wit", "package my:app;\nworld w {\n  include wasi:http|\n}\n");
            assertEquals(
                    List.of(
                            "wasi:http/imports@0.2.12",
                            "wasi:http/middleware@0.3.0",
                            "wasi:http/proxy@0.2.12",
                            "wasi:http/service@0.3.0"),
                    client.labels("a.wit", caret).stream().sorted().toList());
        }
    }

    @Test
    void typesAreCompletedInUse() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open(
                            "a.wit",
                            "package my:app;\ninterface i {\n  use wasi:io/streams@0.2.12.{|\n}\n");
            List<String> labels = client.labels("a.wit", caret);
            assertTrue(labels.contains("input-stream"), labels::toString);
        }
    }

    @Test
    void whatTheWorkspaceDeclaresIsOfferedOnce() throws Exception {
        write("deps/io.wit", "package wasi:io@0.2.12;\ninterface poll { type mine = u8; }\n");
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open("a.wit", "package my:app;\ninterface i {\n  use wasi:io|\n}\n");
            assertEquals(List.of("wasi:io/poll@0.2.12"), client.labels("a.wit", caret));
        }
    }

    @Test
    void aMissingTypeIsFoundInThem() throws Exception {
        String text = "package my:app;\ninterface i {\n    f: func() -> pollable;\n}\n";
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", text);
            client.diagnostics("a.wit");
            assertEquals(
                    """
                    package my:app;
                    interface i {
                        use wasi:io/poll@0.2.12.{pollable};
                        f: func() -> pollable;
                    }
                    """,
                    client.after(
                            "a.wit",
                            text,
                            client.fixes("a.wit"),
                            "Add `use wasi:io/poll@0.2.12.{pollable};`"));
        }
    }

    @Test
    void anotherVersionIsChangedToTheCompatibleBundledOne() throws Exception {
        String text =
                "package my:app;\ninterface i {\n    use wasi:http/types@0.2.3.{method};\n}\n";
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", text);
            client.diagnostics("a.wit");
            assertEquals(
                    text.replace("0.2.3", "0.2.12"),
                    client.after(
                            "a.wit",
                            text,
                            client.fixes("a.wit"),
                            "Change to `wasi:http/types@0.2.12`"));
        }
    }

    @Test
    void aPackageThatComesIntoDepsTakesTheirPlace() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", HANDLER);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            client.open(
                    "deps/http.wit",
                    "package wasi:http@0.2.12;\ninterface types { resource incoming-request; }\n");
            assertEquals(List.of("3:33 wit-unresolved-name"), client.diagnostics("a.wit"));
        }
    }

    private Location definition(LspAssert client, String file, Position caret) throws Exception {
        String uri = folder.resolve(file).toUri().toString();
        return client.server()
                .getTextDocumentService()
                .definition(new DefinitionParams(new TextDocumentIdentifier(uri), caret))
                .get()
                .getLeft()
                .get(0);
    }

    private static void open(LspAssert client, Path file) throws Exception {
        client.server()
                .getTextDocumentService()
                .didOpen(
                        new DidOpenTextDocumentParams(
                                new TextDocumentItem(
                                        file.toUri().toString(),
                                        "wit",
                                        1,
                                        Files.readString(file))));
    }

    private static Position positionOf(Path file, String word) throws Exception {
        List<String> lines = Files.readAllLines(file);
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(word)) {
                return new Position(line, lines.get(line).indexOf(word) + 1);
            }
        }
        throw new AssertionError(word + " is not in " + file);
    }

    private void write(String path, String text) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
