/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitCheckerTest {

    @TempDir Path folder;

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFolderIsOnePackageWithItsDependencies() throws Exception {
        write("wit/types.wit", "interface types { type t = u8; }");
        write(
                "wit/world.wit",
                "package a:b;\nworld w { import types; import x:y/z@1.0.0; import o:p/q; }");
        write("wit/deps/xy/a.wit", "package x:y@1.0.0;");
        write("wit/deps/xy/b.wit", "interface z { use o:p/q.{r}; }");
        write("wit/deps/op.wit", "package o:p;\ninterface q { resource r; }");
        WitWorkspace workspace = WitWorkspace.read(List.of(folder.resolve("wit")));
        assertEquals(List.of(), workspace.diagnostics());
        assertEquals(
                List.of("a:b"),
                workspace.packages().stream().map(p -> p.name().toString()).toList());
        assertEquals(
                List.of("a:b/types", "o:p/q", "x:y/z@1.0.0"),
                workspace.packages().get(0).world("w").orElseThrow().imports().stream()
                        .map(i -> i.name())
                        .toList());
    }

    @Test
    void aProjectFolderStandsForThePackagesBelow() throws Exception {
        write("wit/a.wit", "package a:b;\ninterface i { f: func(x: y); }");
        write("node_modules/x/b.wit", "package");
        write(".git/c.wit", "package");
        List<WitDiagnostic> found = WitChecker.check(List.of(folder));
        assertEquals(1, found.size(), found::toString);
        assertEquals(
                folder.toAbsolutePath().normalize().resolve("wit/a.wit")
                        + ":2:26: error: There is no type `y` here. Declare it, or bring it in with"
                        + " `use interface.{y};`. [wit-unresolved-name]",
                found.get(0).toString());
        assertEquals(27, found.get(0).endColumn());
    }

    @Test
    void filesOfAFolderAgreeOnItsPackage() throws Exception {
        write("a.wit", "package a:b;");
        write("b.wit", "package a:c;");
        assertEquals(List.of("b.wit:1:9 wit-package-mismatch"), codes());
    }

    @Test
    void packagesMayNotDependOnEachOther() throws Exception {
        write("a.wit", "package a:a;\ninterface i { use b:b/j.{}; }");
        write("deps/b.wit", "package b:b;\ninterface j { use a:a/i.{}; }");
        assertEquals(List.of("a.wit:2:19 wit-cycle"), codes());
    }

    @Test
    void aNameThatABrokenFileMayDeclareIsNotMissed() throws Exception {
        write("a.wit", "package a:a;\ninterface i { use j.{t}; }");
        write("b.wit", "interface j { type t = ; }");
        assertEquals(List.of("b.wit:1:24 wit-syntax"), codes());
    }

    @Test
    void whatCannotBeReadIsADiagnostic() throws Exception {
        Files.write(folder.resolve("latin.wit"), new byte[] {'/', '/', (byte) 0xE4});
        assertEquals(List.of("latin.wit:1:1 wit-unreadable"), codes());
        Path nowhere = folder.resolve("nowhere");
        WitDiagnostic missing = WitChecker.check(List.of(nowhere)).get(0);
        assertEquals("wit-unreadable", missing.code());
        assertTrue(missing.message().contains("does not exist"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(WitChecker.check(List.of(empty)).get(0).message().contains("no .wit file"));
    }

    @Test
    void packagesWithErrorsAreNotResolved() throws Exception {
        write("a.wit", "package a:a;\ninterface i { use j.{t}; }");
        WitWorkspace workspace = WitWorkspace.read(List.of(folder));
        assertThrows(IllegalStateException.class, workspace::packages);
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreAccepted() throws Exception {
        write("a.wit", "\uFEFFpackage a:a;\r\ninterface i {\r\n  f: func(x: u8);\r\n}\r\n");
        assertEquals(List.of(), codes());
    }

    private List<String> codes() {
        return WitChecker.check(List.of(folder)).stream()
                .map(
                        d ->
                                d.path().getFileName()
                                        + ":"
                                        + d.line()
                                        + ":"
                                        + d.column()
                                        + " "
                                        + d.code())
                .toList();
    }
}
