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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors that share a file, and editors that do not keep to the protocol. */
class EditorsTest {

    private static final String GOOD = "package a:b;\ninterface i { type t = u8; }\n";
    private static final String BAD = "package a:b;\ninterface i { type t = nope; }\n";
    private static final List<String> NOPE = List.of("2:24 wit-unresolved-name");

    @TempDir Path folder;

    private static void change(
            LspAssert client, String name, int version, Range range, String text) {
        client.server()
                .getTextDocumentService()
                .didChange(
                        new DidChangeTextDocumentParams(
                                new VersionedTextDocumentIdentifier(client.uri(name), version),
                                List.of(new TextDocumentContentChangeEvent(range, text))));
    }

    @Test
    void twoServersOnOneFileShowWhatTheirEditorsShow() throws Exception {
        Files.writeString(folder.resolve("a.wit"), GOOD);
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert first = LspAssert.open(folder);
                LspAssert second = LspAssert.open(folder)) {
            first.open("a.wit", GOOD);
            second.open("a.wit", BAD);
            assertEquals(List.of(), first.diagnostics("a.wit"));
            assertEquals(NOPE, second.diagnostics("a.wit"));
            second.change("a.wit", GOOD);
            first.change("a.wit", BAD);
            assertEquals(List.of(), second.diagnostics("a.wit"));
            assertEquals(NOPE, first.diagnostics("a.wit"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void aFileThatIsOpenTwiceStaysOpenUntilBothCloseIt() throws Exception {
        Files.writeString(folder.resolve("a.wit"), BAD);
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", BAD);
            assertEquals(NOPE, client.diagnostics("a.wit"));
            client.open("a.wit", GOOD);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            client.close("a.wit");
            client.change("a.wit", GOOD + "interface j { x }\n");
            assertEquals(List.of("3:17 wit-syntax"), client.diagnostics("a.wit"));
            client.close("a.wit");
            assertEquals(List.of(), client.diagnostics("a.wit"));
            client.close("a.wit");
            client.open("a.wit", GOOD);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void aChangeOfAFileThatIsNotOpenMeansNothing() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.change("a.wit", BAD);
            client.close("a.wit");
            client.open("a.wit", GOOD);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void versionsDoNotMatterAndRangesAreBroughtIntoTheText() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", GOOD);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            Range behind = new Range(new Position(1, 27), new Position(900, 9));
            change(client, "a.wit", -5, behind, " x");
            assertEquals(List.of("2:30 wit-syntax"), client.diagnostics("a.wit"));
            Range backwards = new Range(new Position(1, 500), new Position(1, 27));
            change(client, "a.wit", Integer.MAX_VALUE, backwards, "}");
            assertEquals(List.of(), client.diagnostics("a.wit"));
            Range negative = new Range(new Position(-3, -9), new Position(0, -1));
            change(client, "a.wit", 0, negative, "/// Documented.\n");
            assertEquals(List.of(), client.diagnostics("a.wit"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void questionsAboutATextThatChangesMeanwhileFailInOrder() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", GOOD);
            List<CompletableFuture<?>> open = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                client.change("a.wit", i % 2 == 0 ? "" : GOOD.repeat(1 + i % 7));
                open.add(
                        client.server()
                                .getTextDocumentService()
                                .hover(
                                        new HoverParams(
                                                client.document("a.wit"), new Position(1, 20))));
                open.add(
                        client.server()
                                .getTextDocumentService()
                                .semanticTokensFull(
                                        new SemanticTokensParams(client.document("a.wit"))));
            }
            for (CompletableFuture<?> each : open) {
                LspAssert.answer(each.handle((answer, cancelled) -> ""));
            }
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void oldVersionsOfAFileAreDocumentsToo() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            String uri = "git:" + folder.resolve("a.wit") + "?old";
            TextDocumentService documents = client.server().getTextDocumentService();
            documents.didOpen(
                    new DidOpenTextDocumentParams(new TextDocumentItem(uri, "wit", 1, GOOD)));
            Hover hover =
                    LspAssert.answer(
                            documents.hover(
                                    new HoverParams(
                                            new TextDocumentIdentifier(uri), new Position(1, 2))));
            assertTrue(hover.getContents().getRight().getValue().contains("Types and functions"));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void documentsInNoLanguageAreLeftAlone() throws Exception {
        try (LoggedErrors errors = new LoggedErrors();
                LspAssert client = LspAssert.open(folder)) {
            TextDocumentIdentifier untitled = new TextDocumentIdentifier("untitled:Untitled-1");
            Position start = new Position(0, 0);
            TextDocumentService documents = client.server().getTextDocumentService();
            assertNull(
                    LspAssert.answer(
                            documents.prepareRename(new PrepareRenameParams(untitled, start))));
            assertNull(LspAssert.answer(documents.rename(new RenameParams(untitled, start, "a"))));
            assertEquals(List.of(), errors.found());
        }
    }
}
