/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.unused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedUsesTest {

    private static final String TEXT =
            """
            package a:b;
            use types as t;
            interface i {
                use types.{a, b, c as d};
                f: func(x: b);
            }
            """;

    @TempDir Path folder;

    @BeforeEach
    void types() throws Exception {
        Files.writeString(
                folder.resolve("types.wit"),
                "interface types { type a = u8; type b = u8; type c = u8; resource r; }\n");
    }

    @Test
    void isAHintThatFades() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", TEXT);
            assertEquals(
                    List.of("2:1 wit-unused-use", "4:16 wit-unused-use", "4:22 wit-unused-use"),
                    client.hints("a.wit"));
            Diagnostic hint = client.latest("a.wit").get(1);
            assertEquals(DiagnosticSeverity.Hint, hint.getSeverity());
            assertEquals(List.of(DiagnosticTag.Unnecessary), hint.getTags());
            assertEquals("4:16-17", LspAssert.text(hint.getRange()));
            assertEquals("4:22-28", LspAssert.text(client.latest("a.wit").get(2).getRange()));
        }
    }

    @Test
    void theFixIsForTheHint() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", TEXT);
            client.hints("a.wit");
            List<CodeAction> fixes = client.fixes("a.wit");
            CodeAction fix =
                    fixes.stream().filter(f -> f.getTitle().contains("`a`")).findFirst().get();
            assertEquals(List.of(client.latest("a.wit").get(1)), fix.getDiagnostics());
            assertEquals(
                    TEXT.replace("{a, b, ", "{b, "),
                    client.after("a.wit", TEXT, fixes, fix.getTitle()));
        }
    }

    @Test
    void whatAnotherFileNeedsIsNeeded() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open(
                    "a.wit",
                    "package a:b;\ninterface i { use types.{a}; use types.{r}; f: func(x: borrow<r>); }\n");
            assertEquals(List.of("2:26 wit-unused-use"), client.hints("a.wit"));
            client.open(
                    "other/o.wit", "package o:o;\ninterface k { use a:b/i.{a}; f: func(x: a); }\n");
            assertEquals(List.of(), client.hints("a.wit"));
            client.change(
                    "other/o.wit", "package o:o;\ninterface k { use a:b/i.{r}; f: func(x: r); }\n");
            assertEquals(List.of("2:26 wit-unused-use"), client.hints("a.wit"));
        }
    }

    @Test
    void dependenciesAndFilesWithMistakesGetNone() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", TEXT.replace("x: b", "x: bb"));
            assertEquals(List.of(), client.hints("a.wit"));
            client.open(
                    "deps/d/d.wit",
                    "package d:d;\ninterface j { type t = u8; }\ninterface k { use j.{t}; }\n");
            assertEquals(List.of(), client.hints("deps/d/d.wit"));
        }
    }
}
