/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameTest {

    private static final String TYPES =
            """
            package acme:a;
            interface types {
                type reading = u32;
                record pair { left: reading, right: list<reading> }
                read: func() -> reading;
            }
            """;

    private static final String USES =
            """
            use types as t;
            interface first {
                use t.{reading};
                f: func(reading: reading);
            }
            interface second {
                use types.{reading as r};
                g: func() -> r;
            }
            world w {
                import types;
                import reading: func();
            }
            """;

    @TempDir Path folder;

    @Test
    void aTypeIsRenamedAcrossFilesEvenWhereTheyAreClosed() throws Exception {
        Files.createDirectories(folder.resolve("wit"));
        Files.writeString(folder.resolve("wit/uses.wit"), USES);
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/types.wit", TYPES);
            Position caret = new Position(2, 12);
            assertEquals("3:10 reading", client.preparedRename("wit/types.wit", caret));
            WorkspaceEdit edit = client.rename("wit/types.wit", caret, "sample-value");
            assertEquals(
                    TYPES.replace("reading", "sample-value"),
                    client.changed("wit/types.wit", TYPES, edit));
            assertEquals(
                    USES.replace("{reading", "{sample-value")
                            .replace(": reading", ": sample-value"),
                    client.changed("wit/uses.wit", USES, edit));
        }
    }

    @Test
    void anAliasIsRenamedInItsScope() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/types.wit", TYPES);
            client.open("wit/uses.wit", USES);
            WorkspaceEdit edit = client.rename("wit/uses.wit", new Position(7, 17), "value");
            assertEquals(Set.of(client.uri("wit/uses.wit")), edit.getChanges().keySet());
            assertEquals(
                    USES.replace("as r}", "as value}").replace("-> r;", "-> value;"),
                    client.changed("wit/uses.wit", USES, edit));
            edit = client.rename("wit/uses.wit", new Position(0, 13), "all");
            assertEquals(
                    USES.replace("as t;", "as all;").replace("use t.", "use all."),
                    client.changed("wit/uses.wit", USES, edit));
        }
    }

    @Test
    void anInterfaceIsRenamedWhereItIsUsed() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/types.wit", TYPES);
            client.open("wit/uses.wit", USES);
            WorkspaceEdit edit = client.rename("wit/uses.wit", new Position(10, 14), "kinds");
            assertEquals(
                    USES.replace("types", "kinds"), client.changed("wit/uses.wit", USES, edit));
            assertEquals(
                    TYPES.replace("types", "kinds"), client.changed("wit/types.wit", TYPES, edit));
        }
    }

    @Test
    void anImportIsRenamedWhereAnIncludeRenamesIt() throws Exception {
        String text =
                """
                package a:b;
                world base { import log: func(); }
                world w { include base with { log as print } }
                """;
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", text);
            assertEquals(
                    text.replace("log", "note"),
                    client.changed(
                            "a.wit", text, client.rename("a.wit", new Position(2, 31), "note")));
        }
    }

    @Test
    void reservedWordsAreEscaped() throws Exception {
        String text = "package a:b;\ninterface i { type t = u8; f: func(%type: t); }\n";
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", text);
            assertEquals(
                    text.replace("type t =", "type %record =").replace(": t)", ": %record)"),
                    client.changed(
                            "a.wit", text, client.rename("a.wit", new Position(1, 19), "record")));
            assertEquals(
                    text.replace("%type", "kind"),
                    client.changed(
                            "a.wit", text, client.rename("a.wit", new Position(1, 37), "kind")));
        }
    }

    @Test
    void badNamesAndClashesAreRefused() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wit/types.wit", TYPES);
            client.open("wit/uses.wit", USES);
            Position type = new Position(2, 12);
            String bad = client.refusal("wit/types.wit", type, "sampleValue");
            assertTrue(bad.contains("Write `sample-value`."), bad);
            assertEquals(
                    "`pair` is already declared in types.wit, line 4; choose another name, or"
                            + " rename that one first.",
                    client.refusal("wit/types.wit", type, "PAIR"));
            assertEquals(
                    "`f` is already declared in uses.wit, line 4; choose another name, or rename"
                            + " that one first.",
                    client.refusal("wit/types.wit", type, "f"));
            assertEquals(
                    "`second` is already declared in uses.wit, line 6; choose another name, or"
                            + " rename that one first.",
                    client.refusal("wit/types.wit", new Position(1, 12), "second"));
            String alias = client.refusal("wit/types.wit", new Position(1, 12), "t");
            assertTrue(alias.contains("uses.wit"), alias);
        }
    }

    @Test
    void dependenciesAndPackagesAreNotRenamed() throws Exception {
        Path deps = Files.createDirectories(folder.resolve("wit/deps/clock"));
        Files.writeString(
                deps.resolve("clock.wit"),
                "package acme:clock;\ninterface clock { type t = u64; }\n");
        try (LspAssert client = LspAssert.open(folder)) {
            Position caret =
                    client.open(
                            "wit/a.wit",
                            "package a:b;\ninterface i {\n  use acme:clock/clock.{|t};\n}\n");
            String refusal = client.preparedRename("wit/a.wit", caret);
            assertTrue(refusal.startsWith("`t` is declared in the dependency clock.wit"), refusal);
            assertEquals(refusal, client.refusal("wit/a.wit", caret, "u"));
            String nothing = client.preparedRename("wit/a.wit", new Position(0, 9));
            assertTrue(nothing.startsWith("Here is no name that can be renamed"), nothing);
        }
    }
}
