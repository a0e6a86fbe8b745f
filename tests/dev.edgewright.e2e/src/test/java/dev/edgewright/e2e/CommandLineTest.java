/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the help promises. */
class CommandLineTest {
    @TempDir private Path folder;

    @Test
    void saysItsVersionAndItsHelp() {
        Edgewright.in(folder).run("--version").endsWith(0).prints("edgewright 0.1.0");
        assertEquals("", Edgewright.in(folder).run("--version").err(), "noise on each start");
        Edgewright.in(folder).run("--help").endsWith(0).prints("demo").prints("Exit codes:");
    }

    @Test
    void aProgramsGreetingArgumentsAndExitCodeComeThrough() {
        Path hello = Edgewright.shared().resolve("components/hello-c-p1-O0g.wasm");
        assumeTrue(Files.exists(hello), "skipped: no reference components beside the checkout");
        Edgewright.in(folder)
                .run("run", hello.toString(), "one", "--two")
                .endsWith(0)
                .prints("hello wasi argc=3");
    }

    @Test
    void componentsAreRunCalledAndInspected() {
        Path components = Edgewright.shared().resolve("components");
        assumeTrue(
                Files.isDirectory(components),
                "skipped: no reference components beside the checkout");
        Edgewright edgewright = Edgewright.in(folder);
        String hello = components.resolve("hello-c-component.wasm").toString();
        edgewright.run("run", hello, "one", "--two").endsWith(0).prints("hello wasi argc=3");
        String filter = components.resolve("filter-c.wasm").toString();
        edgewright
                .run("call", "--stub", filter, "process([{ts: 1, value: 7, tag: \"ä\"}], 5)")
                .endsWith(0)
                .prints("ok([warn(\"ä\")])")
                .complains("edgewright: stub: margo:demo/host@0.1.0#log(info, ");
        edgewright.run("run", filter).endsWith(1).complains("is no command", "edgewright call ");
        edgewright.run("inspect", filter).endsWith(0).prints("process: func(samples: list<sample>");
    }

    @Test
    void findingsLookLikeACompilers() throws IOException {
        Files.createDirectories(folder.resolve("wit"));
        Files.writeString(
                folder.resolve("wit/world.wit"),
                """
                package acme:boiler;
                interface readings {
                  latest: func() -> reding;
                  record reading { celsius: f64 }
                }
                """);
        Edgewright.in(folder)
                .run("check", "wit")
                .endsWith(1)
                .prints("wit/world.wit:3:21: error: ")
                .prints("[wit-unresolved-name]")
                .prints("reading");
        JsonArray findings =
                JsonParser.parseString(
                                Edgewright.in(folder)
                                        .run("check", "--json", "wit")
                                        .endsWith(1)
                                        .out())
                        .getAsJsonArray();
        assertEquals(1, findings.size());
        assertEquals("wit/world.wit", findings.get(0).getAsJsonObject().get("file").getAsString());
        assertEquals(3, findings.get(0).getAsJsonObject().get("line").getAsInt());
    }

    @Test
    void theWitOfABinaryIsPrinted() throws IOException {
        Files.write(
                folder.resolve("d.wasm"),
                Base64.getDecoder()
                        .decode(
                                "AGFzbQ0AAQAHNwFBAgFCBQFyAQF4fQQAAXIDAAABagEBAXMBQAEBYQEAAgQAAWYB"
                                        + "AwQAC2Q6ZC9pQDEuMC4wBQALBwEAAWkDAAAAYAxwYWNrYWdlLWRvY3MBeyJp"
                                        + "bnRlcmZhY2VzIjp7ImkiOnsidHlwZXMiOnsiciI6eyJkb2NzIjoiQSBwYWly"
                                        + "LiIsIml0ZW1zIjp7IngiOiJUaGUgZmlyc3QuIn19fX19fQ=="));
        Edgewright edgewright = Edgewright.in(folder);
        edgewright
                .run("wit", "print", "d.wasm")
                .endsWith(0)
                .prints("package d:d@1.0.0;")
                .prints("    /// A pair.")
                .prints("    f: func(a: r) -> result<r, string>;");
        Files.write(folder.resolve("bad.wasm"), new byte[] {0, 'a', 's', 'm', 13, 0, 1, 0, 99, 0});
        edgewright
                .run("wit", "print", "bad.wasm")
                .endsWith(1)
                .complains("damaged at byte 8: there is no section with id 99")
                .complains("[wasm-malformed]");
    }

    @Test
    void packagesAreCheckedAndPrinted() throws IOException {
        Files.writeString(
                folder.resolve("a.wit"),
                """
                package a:b;
                @unstable(feature = extra) interface i { f: func(x: list<u8>); }
                @unstable(feature = extra) world w { import i; }
                """);
        Edgewright edgewright = Edgewright.in(folder);
        edgewright.run("wit", "check", "a.wit").endsWith(0);
        edgewright
                .run("wit", "print", "--feature", "extra", "a.wit")
                .endsWith(0)
                .prints("    f: func(x: list<u8>);");
        assertEquals(
                1,
                JsonParser.parseString(
                                edgewright
                                        .run("wit", "json", "--all-features", "a.wit")
                                        .endsWith(0)
                                        .out())
                        .getAsJsonObject()
                        .getAsJsonArray("types")
                        .size());
        edgewright.run("wit", "check", "missing.wit").endsWith(2).complains("missing.wit");
        edgewright.run("wit").endsWith(2).complains("check, format, print or json");
        Files.writeString(folder.resolve("b.wit"), "package a:b;\ninterface i { f: fun(); }");
        edgewright.run("wit", "format", "--check", "b.wit").endsWith(1).prints("b.wit");
        edgewright.run("wit", "format", "b.wit").endsWith(0).prints("b.wit");
        edgewright.run("wit", "format", "--check", "b.wit").endsWith(0);
        Files.writeString(folder.resolve("b.wit"), "package a:b;\ninterface i { f: fun(); }");
        edgewright.run("wit", "json", "b.wit").endsWith(1).complains("b.wit:2:18: error: ");
    }

    @Test
    void theDoctorExplainsWhatIsForWhat() {
        Edgewright.in(folder)
                .run("doctor")
                .endsWith(0)
                .prints("AssemblyScript")
                .prints("docker-registry")
                .prints("Browsers");
        JsonParser.parseString(Edgewright.in(folder).run("doctor", "--json").endsWith(0).out())
                .getAsJsonArray();
    }

    @Test
    void thePromptRunsCommands() {
        Edgewright.in(folder)
                .with("XDG_STATE_HOME", "/proc/nowhere") // nothing can be remembered there
                .reading("doctr\ncompletion\nexit\n")
                .run("shell")
                .endsWith(0)
                .prints("edgewright Bash Completion")
                .complains("doctr");
    }
}
