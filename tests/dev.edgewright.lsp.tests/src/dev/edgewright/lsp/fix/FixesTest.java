/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixesTest {

    private static final String CLOCK =
            """
            package acme:clock@1.2.0;
            interface clock { type instant = u64; resource timer; }
            """;

    @TempDir Path folder;

    @Test
    void aMisspeltNameIsCorrected() throws Exception {
        assertFixed(
                """
                package a:b;
                interface i { record reading { value: u8 } f: func(x: readin); }
                """,
                "Change to `reading`",
                "(x: readin)",
                "(x: reading)");
        assertFixed(
                "package a:b;\ninterface types {}\nworld w { import tpyes; }\n",
                "Change to `types`",
                "tpyes",
                "types");
        assertFixed(
                "package a:b@1.0.0;\n@sinse(version = 1.0.0)\ninterface i {}\n",
                "Change to `since`",
                "sinse",
                "since");
        assertFixed(
                "package a:b;\ninterface i { type %record = u8; f: func(x: recrd); }\n",
                "Change to `record`", "recrd", "%record");
    }

    @Test
    void whatIsNoNameIsWrittenInKebabCaseEverywhere() throws Exception {
        String text = "package a:b;\ninterface i { type someName = u8; f: func(x: someName); }\n";
        assertFixed(text, "Change to `some-name`", "someName", "some-name");
    }

    @Test
    void thePathGetsTheVersionThatIsThere() throws Exception {
        dependency();
        assertFixed(
                "package a:b;\ninterface i { use acme:clock/clock@1.0.0.{instant}; }\n",
                "Change to `acme:clock/clock@1.2.0`",
                "@1.0.0",
                "@1.2.0");
        assertFixed(
                "package a:b;\nworld w { import acme:clok/clock@1.2.0; }\n",
                "Change to `acme:clock/clock@1.2.0`",
                "clok/",
                "clock/");
    }

    @Test
    void aMissingUseIsAdded() throws Exception {
        dependency();
        String use = "use acme:clock/clock@1.2.0.{instant};";
        assertFixed(
                "package a:b;\ninterface i {\n  f: func(x: instant);\n}\n",
                "Add `" + use + "`",
                "interface i {\n",
                "interface i {\n  " + use + "\n");
        assertFixed(
                "package a:b;\ninterface i { f: func(x: instant); }\n",
                "Add `" + use + "`",
                "interface i { ",
                "interface i {\n    " + use + "\n    ");
        assertFixed(
                "package a:b;\ninterface i {\n  use acme:clock/clock@1.2.0.{timer};\n"
                        + "  f: func(x: instant);\n}\n",
                "Add `" + use + "`",
                "{timer}",
                "{timer, instant}");
        assertFixed(
                "package a:b;\ninterface j { type t = u8; }\nworld w {\n  use j.{t};\n"
                        + "  import f: func(x: instant);\n}\n",
                "Add `" + use + "`",
                "{t};\n",
                "{t};\n  " + use + "\n");
        assertFixed(
                "package a:b;\ninterface j { resource item; }\ninterface i {\n"
                        + "  f: func(x: borrow<item>);\n}\n",
                "Add `use j.{item};`",
                "interface i {\n",
                "interface i {\n  use j.{item};\n");
    }

    @Test
    void anUnusedUseIsRemoved() throws Exception {
        String text =
                """
                package a:b;
                use types as t;
                interface types { type a = u8; type b = u8; }
                interface i {
                    use types.{a, b};
                    f: func(x: b);
                }
                interface j {
                    use types.{a};
                }
                interface k {
                    use types.{a};
                }
                interface l {
                    use k.{a};
                    f: func(x: a);
                }
                """;
        String title = "Remove the unused `use` of `a`";
        assertImproved(text, 4, 15, title, "use types.{a, b}", "use types.{b}");
        assertImproved(
                text, 8, 15, title, "interface j {\n    use types.{a};\n", "interface j {\n");
        assertImproved(text, 1, 1, "Remove the unused `use` of `t`", "use types as t;\n", "");
        assertEquals(List.of(), titles(improvements(text, 4, 18)));
        assertEquals(List.of(), titles(improvements(text, 11, 15)));
        assertEquals(List.of(), titles(improvements(text, 14, 11)));
    }

    @Test
    void usesAreOrganised() throws Exception {
        dependency();
        String text =
                """
                package a:b;
                interface types { type a = u8; type b = u8; type c = u8; }
                interface i {
                    use acme:clock/clock@1.2.0.{timer, instant};
                    use types.{c};
                    use types.{b as d, a};
                    // stays
                    use types.{b};
                    f: func(x: c, y: d, z: timer, b: b);
                }
                """;
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", text);
            client.diagnostics("wit/a.wit");
            Range start = new Range(new Position(0, 0), new Position(0, 0));
            assertEquals(List.of(), client.improvements("wit/a.wit", start, null));
            assertEquals(
                    """
                    package a:b;
                    interface types { type a = u8; type b = u8; type c = u8; }
                    interface i {
                        use types.{b as d, c};
                        use acme:clock/clock@1.2.0.{timer};
                        // stays
                        use types.{b};
                        f: func(x: c, y: d, z: timer, b: b);
                    }
                    """,
                    client.after(
                            "wit/a.wit",
                            text,
                            client.improvements(
                                    "wit/a.wit", start, CodeActionKind.SourceOrganizeImports),
                            "Organise the uses of this file"));
        }
    }

    @Test
    void aMissingGateIsAdded() throws Exception {
        assertFixed(
                """
                package a:b@1.0.0;
                interface i {
                    @unstable(feature = fancy)
                    type t = u8;
                    /// Doc.
                    f: func(x: t);
                }
                """,
                "Add `@unstable(feature = fancy)`",
                "    f: func",
                "    @unstable(feature = fancy)\n    f: func");
        assertFixed(
                "package a:b@1.0.0;\n@deprecated(version = 1.0.0)\ninterface i {}\n",
                "Add `@since(version = 1.0.0)`",
                "@deprecated",
                "@since(version = 1.0.0)\n@deprecated");
    }

    @Test
    void aTypeIsExtracted() throws Exception {
        String text =
                """
                package a:b;
                interface i {
                    type new-type = u8; // mine
                    /// Doc.
                    f: func(x: list<option<u8>>);
                }
                """;
        assertImproved(
                text,
                4,
                16,
                "Extract `list<option<u8>>` as a type",
                "    /// Doc.\n    f: func(x: list<option<u8>>);",
                "    type new-type-2 = list<option<u8>>;\n    /// Doc.\n    f: func(x: new-type-2);");
        assertImproved(
                text,
                4,
                22,
                "Extract `option<u8>` as a type",
                "    /// Doc.\n    f: func(x: list<option<u8>>);",
                "    type new-type-2 = option<u8>;\n    /// Doc.\n    f: func(x: list<new-type-2>);");
        assertEquals(List.of(), titles(improvements(text, 4, 27)));
    }

    @Test
    void aClientThatCanIsAskedToRenameTheExtractedType() throws Exception {
        try (LspAssert client = new LspAssert(folder)) {
            InitializeParams parameters = client.parameters();
            parameters
                    .getCapabilities()
                    .setExperimental(
                            JsonParser.parseString(
                                    """
                                    {"commands": {"commands": ["edgewright.rename"]}}
                                    """));
            client.initialize(parameters);
            client.open("a.wit", "package a:b;\ninterface i {\n  f: func(x: list<u8>);\n}\n");
            Position caret = new Position(2, 15);
            Command rename =
                    client.improvements("a.wit", new Range(caret, caret), null).get(0).getCommand();
            assertEquals("edgewright.rename", rename.getCommand());
            assertEquals(
                    "[\"" + client.uri("a.wit") + "\", {\"line\":2,\"character\":7}]",
                    rename.getArguments().toString());
        }
    }

    @Test
    void aFileThatDoesNotParseHasNoFixes() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", "package a:b;\ninterface i { f: func(x: y) }\n");
            assertEquals(List.of("2:29 wit-syntax"), client.diagnostics("wit/a.wit"));
            assertEquals(List.of(), client.fixes("wit/a.wit"));
        }
    }

    private void dependency() throws Exception {
        Path deps = Files.createDirectories(folder.resolve("wit/deps/clock"));
        Files.writeString(deps.resolve("clock.wit"), CLOCK);
    }

    /** The fix must lead to the text with the replacement, and that must be in order. */
    private void assertFixed(String text, String title, String old, String replacement)
            throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", text);
            assertEquals(1, client.diagnostics("wit/a.wit").size());
            List<CodeAction> fixes = client.fixes("wit/a.wit");
            String fixed = client.after("wit/a.wit", text, fixes, title);
            assertEquals(text.replace(old, replacement), fixed);
            assertTrue(
                    fixes.stream()
                            .filter(f -> f.getTitle().equals(title))
                            .allMatch(f -> f.getDiagnostics().size() == 1));
            client.change("wit/a.wit", fixed);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
        }
    }

    private void assertImproved(
            String text, int line, int column, String title, String old, String replacement)
            throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", text);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
            Position caret = new Position(line, column);
            String improved =
                    client.after(
                            "wit/a.wit",
                            text,
                            client.improvements("wit/a.wit", new Range(caret, caret), null),
                            title);
            assertEquals(text.replace(old, replacement), improved);
            client.change("wit/a.wit", improved);
            assertEquals(List.of(), client.diagnostics("wit/a.wit"));
        }
    }

    private List<CodeAction> improvements(String text, int line, int column) throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/a.wit", text);
            Position caret = new Position(line, column);
            return client.improvements("wit/a.wit", new Range(caret, caret), null);
        }
    }

    /** What is offered besides putting the uses in order. */
    private static List<String> titles(List<CodeAction> actions) {
        return actions.stream()
                .map(CodeAction::getTitle)
                .filter(t -> !t.startsWith("Organise"))
                .toList();
    }
}
