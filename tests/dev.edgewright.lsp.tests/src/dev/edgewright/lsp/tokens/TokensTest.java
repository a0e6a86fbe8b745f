/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir Path folder;

    private List<String> tokens(String text) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", text);
            return decode(
                    client,
                    text,
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .semanticTokensFull(
                                            new SemanticTokensParams(client.document("a.wit")))));
        }
    }

    private static List<String> decode(LspAssert client, String text, SemanticTokens tokens) {
        SemanticTokensLegend legend =
                client.result().getCapabilities().getSemanticTokensProvider().getLegend();
        String[] lines = text.split("\n");
        List<String> found = new ArrayList<>();
        List<Integer> data = tokens.getData();
        int line = 0;
        int column = 0;
        for (int i = 0; i < data.size(); i += 5) {
            column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            String word = lines[line].substring(column, column + data.get(i + 2));
            StringBuilder token =
                    new StringBuilder(word + " " + legend.getTokenTypes().get(data.get(i + 3)));
            for (int m = 0; m < legend.getTokenModifiers().size(); m++) {
                if ((data.get(i + 4) & (1 << m)) != 0) {
                    token.append(' ').append(legend.getTokenModifiers().get(m));
                }
            }
            found.add(token.toString());
        }
        return found;
    }

    @Test
    void namesAreWhatTheyMean() throws Exception {
        assertEquals(
                List.of(
                        "package keyword",
                        "a namespace declaration",
                        "b namespace declaration",
                        "1.0.0 number",
                        "interface keyword",
                        "i interface declaration",
                        "record keyword",
                        "r struct declaration",
                        "x property declaration",
                        "u8 type defaultLibrary",
                        "resource keyword",
                        "%list class declaration",
                        "make method declaration static",
                        "static keyword",
                        "func keyword",
                        "p parameter declaration",
                        "r struct",
                        "own keyword",
                        "%list class"),
                tokens(
                        "package a:b@1.0.0;\ninterface i {\n  record r { x: u8 }\n"
                                + "  resource %list { make: static func(p: r) -> own<%list>; }\n}\n"));
    }

    @Test
    void usedTypesAreWhatTheOriginalsAre() throws Exception {
        List<String> tokens =
                tokens(
                        "package a:b;\ninterface i { enum e { one } }\n"
                                + "interface j { use i.{e as f}; g: func(x: f); }\n"
                                + "world w { import i; }\n");
        assertTrue(tokens.contains("one enumMember declaration"), tokens::toString);
        assertTrue(tokens.contains("f enum declaration"), tokens::toString);
        assertTrue(tokens.contains("f enum"), tokens::toString);
        assertTrue(tokens.contains("w namespace declaration"), tokens::toString);
        assertEquals("i interface", tokens.get(tokens.size() - 1));
    }

    @Test
    void gatesAndCommentsHaveTheirOwnKinds() throws Exception {
        assertEquals(
                List.of(
                        "package keyword",
                        "a namespace declaration",
                        "b namespace declaration",
                        "1.0.0 number",
                        "/* one comment",
                        "two */ comment",
                        "/// Docs. comment documentation",
                        "@ decorator",
                        "since decorator",
                        "version property",
                        "1.0.0 number",
                        "@ decorator",
                        "deprecated decorator",
                        "version property",
                        "1.0.0 number",
                        "interface keyword",
                        "i interface declaration deprecated"),
                tokens(
                        "package a:b@1.0.0;\n/* one\ntwo */\n/// Docs.\n@since(version = 1.0.0)\n"
                                + "@deprecated(version = 1.0.0)\ninterface i {}\n"));
    }

    @Test
    void aRangeHasOnlyItsOwnWords() throws Exception {
        String text = "package a:b;\ninterface i {\n  f: func();\n}\n";
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", text);
            SemanticTokens tokens =
                    LspAssert.answer(
                            client.server()
                                    .getTextDocumentService()
                                    .semanticTokensRange(
                                            new SemanticTokensRangeParams(
                                                    client.document("a.wit"),
                                                    new Range(
                                                            new Position(2, 0),
                                                            new Position(3, 0)))));
            assertEquals(
                    List.of("f function declaration", "func keyword"),
                    decode(client, text, tokens));
        }
    }
}
