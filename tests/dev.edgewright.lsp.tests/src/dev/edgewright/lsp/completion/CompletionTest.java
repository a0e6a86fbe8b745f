/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

    @TempDir Path folder;

    private List<CompletionItem> proposals(boolean snippets, String text) throws Exception {
        try (LspAssert client = new LspAssert(folder)) {
            InitializeParams params = client.parameters();
            params.getCapabilities()
                    .getTextDocument()
                    .setCompletion(
                            new CompletionCapabilities(new CompletionItemCapabilities(snippets)));
            client.initialize(params);
            Position caret = client.open("a.wit", text);
            return client.completion("a.wit", caret);
        }
    }

    private List<String> labels(String text) throws Exception {
        return proposals(false, text).stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void snippetsFillInWholeDeclarations() throws Exception {
        CompletionItem snippet =
                proposals(true, "package a:b;\ninterface i {\n  rec|\n}\n").stream()
                        .filter(item -> item.getKind() == CompletionItemKind.Snippet)
                        .findFirst()
                        .orElseThrow();
        assertEquals("record name { field: u32, }", snippet.getLabel());
        assertEquals("record", snippet.getFilterText());
        assertEquals(InsertTextFormat.Snippet, snippet.getInsertTextFormat());
        assertEquals(
                "record ${1:name} {\n    ${2:field}: ${3:u32},\n}",
                snippet.getTextEdit().getLeft().getNewText());
    }

    @Test
    void editorsWithoutSnippetsGetNone() throws Exception {
        List<CompletionItem> proposals =
                proposals(false, "package a:b;\ninterface i {\n  rec|\n}\n");
        assertTrue(proposals.stream().anyMatch(item -> item.getLabel().equals("record")));
        assertTrue(
                proposals.stream().noneMatch(i -> i.getKind() == CompletionItemKind.Snippet),
                proposals::toString);
    }

    @Test
    void gatesTakeTheVersionOfThePackage() throws Exception {
        assertTrue(labels("package a:b@1.2.0;\n@|").contains("since"));
        assertEquals(List.of("version"), labels("package a:b@1.2.0;\n@since(|"));
        assertEquals(List.of("1.2.0"), labels("package a:b@1.2.0;\n@since(version = |"));
    }

    @Test
    void gatesTakeTheFeaturesOfThePackage() throws Exception {
        assertEquals(
                List.of("fast", "small"),
                labels(
                        "package a:b;\n@unstable(feature = small)\ninterface i {}\n"
                                + "@unstable(feature = fast)\ninterface j {}\n"
                                + "@unstable(feature = |"));
    }

    private List<String> types(String type) throws Exception {
        return labels("package a:b;\ninterface i { resource r; type n = u8; " + type);
    }

    @Test
    void onlyWhatCanStandBetweenTheBrackets() throws Exception {
        assertEquals(List.of("r"), types("f: func(x: own<|"));
        assertEquals(List.of(), types("type x = list<u8, |>; }"));
        assertTrue(types("type x = result<|>; }").contains("_"));
        List<String> keys = types("type x = map<|>; }");
        assertTrue(keys.contains("string"), keys::toString);
        for (String no : List.of("n", "list", "f32")) {
            assertFalse(keys.contains(no), keys::toString);
        }
    }

    @Test
    void nothingContainsItself() throws Exception {
        for (String text :
                List.of("type x = |", "record x { a: | } }", "variant x { a(option<|>) } }")) {
            List<String> labels = types(text);
            assertTrue(labels.contains("n"), labels::toString);
            assertFalse(labels.contains("x"), labels::toString);
        }
        assertTrue(types("resource x { m: func(a: |) } }").contains("x"));
        assertFalse(labels("package a:b;\nworld w { include | }").contains("w"));
        assertFalse(types("use | }").contains("i"));
    }

    @Test
    void lentHandlesAreNotReturned() throws Exception {
        assertTrue(types("f: func(x: |);").contains("borrow"));
        assertFalse(types("f: func() -> |;").contains("borrow"));
    }

    @Test
    void wordsThatGoOn() throws Exception {
        assertEquals(List.of("func"), types("f: async |"));
        assertEquals(List.of("func", "async func"), types("resource x { m: static | } }"));
        assertEquals(List.of("with"), labels("package a:b;\nworld w { include v | }"));
        assertEquals(List.of("as"), labels("package a:b;\nuse c:d/e |"));
    }

    @Test
    void includedNamesCanBeRenamed() throws Exception {
        String worlds = "package a:b;\nworld v { import x: func(); import i; }\ninterface i {}\n";
        assertEquals(List.of("x"), labels(worlds + "world w { include v with { | } }"));
        assertEquals(List.of("as"), labels(worlds + "world w { include v with { x | } }"));
        assertEquals(List.of(), labels(worlds + "world w { include v with { x as | } }"));
    }

    @Test
    void nestedPackagesSeeTheirOwnNames() throws Exception {
        List<String> labels =
                labels(
                        "package a:b;\ninterface outer {}\n"
                                + "package c:d { interface near {} interface i { use | } }\n");
        assertTrue(labels.containsAll(List.of("near", "a:b/outer")), labels::toString);
        assertFalse(labels.contains("outer"), labels::toString);
    }

    @Test
    void keywordsTellWhatTheyMean() throws Exception {
        CompletionItem option =
                proposals(false, "package a:b;\ninterface i { type x = opt|").stream()
                        .filter(item -> item.getLabel().equals("option"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("A value, or none.", option.getDocumentation().getLeft());
    }
}
