/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.edgewright.wit.SharedFolder;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.print.WitJson;
import dev.edgewright.wit.print.WitPrinter;
import dev.edgewright.wit.resolve.ResolvedPackage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitBinaryTest {

    @TempDir private Path temp;

    @Test
    void theWorldOfAComponentIsRead() throws Exception {
        WitBinary binary = read("components/filter-c.wasm");
        assertEquals("root:component", binary.main().name().toString());
        assertEquals(
                """
                package root:component;

                world root {
                    import margo:demo/types@0.1.0;
                    import margo:demo/host@0.1.0;
                    export margo:demo/filter@0.1.0;
                }

                package margo:demo@0.1.0 {
                    interface types {
                        enum level {
                            debug,
                            info,
                            error,
                        }
                        record sample {
                            ts: u64,
                            value: f64,
                            tag: string,
                        }
                        variant verdict {
                            ok,
                            warn(string),
                            alarm(tuple<string, f64>),
                        }
                    }

                    interface host {
                        use types.{level};
                        log: func(lvl: level, msg: string);
                    }

                    interface filter {
                        use types.{sample};
                        use types.{verdict};
                        resource window {
                            constructor(size: u32);
                            push: func(v: f64) -> option<f64>;
                        }
                        process: func(samples: list<sample>, limit: f64) -> result<list<verdict>, string>;
                    }
                }
                """,
                binary.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.12", "0.3.0"})
    void packedWasiSaysTheSameAsItsText(String version) throws Exception {
        Path proposals = SharedFolder.find().resolve("wasi-wit/" + version + "/proposals");
        List<Path> packages;
        try (Stream<Path> all = Files.list(proposals)) {
            packages = all.map(p -> p.resolve("wit")).filter(Files::isDirectory).sorted().toList();
        }
        for (Path each : packages) {
            Path folder = temp.resolve(each.getParent().getFileName().toString());
            copy(each, folder);
            for (Path other : packages) {
                if (other != each) {
                    copy(other, folder.resolve("deps").resolve(other.getParent().getFileName()));
                }
            }
            WitWorkspace text = WitWorkspace.read(List.of(folder));
            WitBinary binary = WitBinary.read(WasmTools.pack(folder, temp.resolve("out.wasm")));
            assertEquals(
                    WitPrinter.of(text.packages().get(0)),
                    WitPrinter.of(binary.main()),
                    each.toString());
            if (binary.others().isEmpty()) {
                assertSameModel(folder);
            }
        }
        assertTrue(packages.size() > 5, "packages: " + packages.size());
    }

    /** With all features open, since closed ones leave gaps in the numbers. */
    private void assertSameModel(Path folder) throws Exception {
        WitWorkspace text = WitWorkspace.read(List.of(folder), Features.ALL);
        byte[] packed = WasmTools.tryToPack(folder, temp.resolve("open.wasm")).orElseThrow();
        assertEquals(
                JsonParser.parseString(WitJson.of(text.packages())),
                JsonParser.parseString(WitJson.of(List.of(WitBinary.read(packed).main()))),
                folder.toString());
    }

    @Test
    void packedCasesOfTheReferenceParserSayTheSameAsTheirText() throws Exception {
        Path valid = SharedFolder.find().resolve("conformance/wit/valid");
        List<Path> cases;
        try (Stream<Path> all = Files.list(valid)) {
            cases = all.filter(p -> !p.toString().endsWith(".json")).sorted().toList();
        }
        List<String> different = new ArrayList<>();
        int same = 0;
        for (Path each : cases) {
            WitWorkspace text = WitWorkspace.read(List.of(each), Features.ALL);
            Optional<byte[]> packed = WasmTools.tryToPack(each, temp.resolve("out.wasm"));
            if (packed.isEmpty()) {
                continue; // too new for the tool
            }
            ResolvedPackage pkg = text.packages().get(0);
            if (pkg.interfaces().isEmpty() && pkg.worlds().isEmpty()) {
                continue; // not even the name is in the binary
            }
            try {
                String expected = WitPrinter.of(pkg);
                String found = WitPrinter.of(WitBinary.read(packed.get()).main());
                if (found.equals(expected)) {
                    same++;
                } else {
                    different.add(each.getFileName() + "\n" + expected + "\n-----\n" + found);
                }
            } catch (WitBinaryException e) {
                different.add(each.getFileName() + ": " + e.getMessage());
            }
        }
        assertEquals("", String.join("\n=====\n", different));
        assertTrue(same >= 25, "cases: " + same);
    }

    @Test
    void whatIsNoComponentIsRefused() {
        assertRefused("wasm-not-a-module", "Hello".getBytes(StandardCharsets.UTF_8));
        assertRefused("wasm-is-module", new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        assertRefused("wasm-malformed", new byte[] {0, 'a', 's', 'm', 13, 0, 1, 0, 7});
    }

    private static void assertRefused(String code, byte[] binary) {
        WitBinaryException refusal =
                assertThrows(WitBinaryException.class, () -> WitBinary.read(binary));
        assertEquals(code, refusal.code());
    }

    private static WitBinary read(String shared) throws Exception {
        return WitBinary.read(Files.readAllBytes(SharedFolder.find().resolve(shared)));
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".wit")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
