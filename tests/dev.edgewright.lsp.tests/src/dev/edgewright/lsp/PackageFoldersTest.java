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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that an editor opens without saying which folder is its workspace. */
class PackageFoldersTest {

    @TempDir Path folder;

    private LspAssert openWithoutFolder() throws Exception {
        LspAssert client = new LspAssert(folder);
        client.initialize(client.parameters());
        return client;
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void seeTheirPackageAndItsDependencies() throws Exception {
        write("b.wit", "// package x:x;\npackage a:b;\ninterface j { use c:d/k.{t}; }\n");
        write("deps/c/d.wit", "package c:d;\ninterface k { use e:f/l.{t}; }\n");
        write("deps/f.wit", "package e:f;\ninterface l { type t = u8; }\n");
        try (LspAssert client = openWithoutFolder()) {
            String text = "package a:b;\ninterface i { use j.{t}; f: func(x: t); }\n";
            client.open("a.wit", text);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            client.open("deps/c/d.wit", Files.readString(folder.resolve("deps/c/d.wit")));
            assertEquals(List.of(), client.diagnostics("deps/c/d.wit"));
        }
    }

    @Test
    void seeTheRootOfADependency() throws Exception {
        write("deps/f.wit", "package e:f;\ninterface l { type t = u8; }\n");
        try (LspAssert client = openWithoutFolder()) {
            client.open("deps/c/d.wit", "package c:d;\ninterface k { use e:f/l.{t}; }\n");
            assertEquals(List.of(), client.diagnostics("deps/c/d.wit"));
        }
    }

    @Test
    void seeNothingElseOfTheFolder() throws Exception {
        write("other/b.wit", "package o:o;\ninterface j { type t = u8; }\n");
        try (LspAssert client = openWithoutFolder()) {
            client.open("a.wit", "package a:b;\ninterface i { use o:o/j.{t}; }\n");
            assertEquals(List.of("2:19 wit-unknown-package"), client.diagnostics("a.wit"));
        }
    }

    @Test
    void standAloneAmongOtherPackages() throws Exception {
        write("b.wit", "package o:o;\ninterface j { type t = u8; }\n");
        try (LspAssert client = openWithoutFolder()) {
            client.open("a.wit", "package a:b;\ninterface i { type t = u8; }\n");
            assertEquals(List.of(), client.diagnostics("a.wit"));
        }
    }
}
