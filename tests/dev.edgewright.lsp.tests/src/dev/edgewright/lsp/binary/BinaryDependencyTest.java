/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryDependencyTest {

    /**
     * The package {@code d:d@1.0.0} as a binary. Its interface {@code i} has a documented record
     * {@code r} and a function {@code f}.
     */
    private static final String PACKED =
            "AGFzbQ0AAQAHNwFBAgFCBQFyAQF4fQQAAXIDAAABagEBAXMBQAEBYQEAAgQAAWYBAwQAC2Q6ZC9pQDEuMC4wBQAL"
                    + "BwEAAWkDAAAAYAxwYWNrYWdlLWRvY3MBeyJpbnRlcmZhY2VzIjp7ImkiOnsidHlwZXMiOnsiciI6eyJkb2NzIjoi"
                    + "QSBwYWlyLiIsIml0ZW1zIjp7IngiOiJUaGUgZmlyc3QuIn19fX19fQ==";

    private static final String USE =
            "package a:b;\ninterface j {\n  use d:d/i@1.0.0.{r};\n  g: func(x: |r);\n}\n";

    @TempDir private Path folder;
    private Path binary;

    @BeforeEach
    void copyDependency() throws Exception {
        Path deps = Files.createDirectories(folder.resolve("wit/deps"));
        binary = deps.resolve("d.wasm");
        Files.write(binary, Base64.getDecoder().decode(PACKED));
    }

    @Test
    void typesOfABinaryResolveAndShowTheirDocumentation() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret = client.open("wit/a.wit", USE);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            assertTrue(client.hover("wit/a.wit", caret).contains("A pair."));
            Position path = client.open("wit/c.wit", "interface k { use d:d/i@1.0.0.{|}; }\n");
            assertTrue(client.labels("wit/c.wit", path).contains("r"));
        }
    }

    @Test
    void definitionsLeadToReadableText() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", USE);
            Location place = definition(client, new Position(2, 19));
            Path copy = Path.of(URI.create(place.getUri()));
            assertEquals("d.wit", copy.getFileName().toString());
            assertFalse(
                    Files.getPosixFilePermissions(copy).contains(PosixFilePermission.OWNER_WRITE));
            List<String> lines = Files.readAllLines(copy);
            assertEquals("    record r {", lines.get(place.getRange().getStart().getLine()));
            assertEquals("    /// A pair.", lines.get(place.getRange().getStart().getLine() - 1));
        }
    }

    @Test
    void theReadableTextIsADocumentThatNobodyChanges() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", USE);
            Location place = definition(client, new Position(2, 19));
            String text = Files.readString(Path.of(URI.create(place.getUri())));
            TextDocumentIdentifier copy = new TextDocumentIdentifier(place.getUri());
            Position name = place.getRange().getStart();
            client.server()
                    .getTextDocumentService()
                    .didOpen(
                            new DidOpenTextDocumentParams(
                                    new TextDocumentItem(place.getUri(), "wit", 1, text)));
            Hover hover =
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .hover(new HoverParams(copy, name)));
            assertTrue(hover.getContents().toString().contains("A pair."), hover.toString());
            List<? extends Location> references =
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .references(
                                            new ReferenceParams(
                                                    copy, name, new ReferenceContext(false))));
            assertTrue(
                    references.stream().anyMatch(r -> r.getUri().endsWith("wit/a.wit")),
                    references.toString());
            assertEquals(
                    List.of(),
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .formatting(
                                            new DocumentFormattingParams(
                                                    copy, new FormattingOptions(8, true)))));
        }
    }

    @Test
    void aBinaryThatGoesIsMissed() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", USE);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            Files.delete(binary);
            client.server()
                    .getWorkspaceService()
                    .didChangeWatchedFiles(
                            new DidChangeWatchedFilesParams(
                                    List.of(
                                            new FileEvent(
                                                    binary.toUri().toString(),
                                                    FileChangeType.Deleted))));
            assertEquals(List.of("3:7 wit-unknown-package"), client.diagnostics("wit/a.wit"));
        }
    }

    private Location definition(LspAssert client, Position caret) throws Exception {
        return LspAssert.answer(
                        client.server()
                                .getTextDocumentService()
                                .definition(
                                        new DefinitionParams(client.document("wit/a.wit"), caret)))
                .getLeft()
                .get(0);
    }
}
