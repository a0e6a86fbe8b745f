/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static dev.edgewright.cli.Edgewright.COMPONENTS;
import static dev.edgewright.cli.Edgewright.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {

    @TempDir Path folder;

    @Test
    void aModuleShowsWhatItNeedsAndOffers() {
        Path module =
                new Edgewright(folder)
                        .module(
                                "m.wasm",
                                """
                                (module
                                  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
                                  (memory (export "memory") 2 16)
                                  (global (export "g") (mut i64) (i64.const 0))
                                  (func (export "_start") (call $exit (i32.const 0))))
                                """);
        run("inspect", module)
                .with(0)
                .shows("m.wasm: core module, ", "  target    WASI preview 1 command")
                .shows("  memory    2 pages (128 KiB) to 16")
                .shows("  wasi_snapshot_preview1\n    func proc_exit [i32] -> []")
                .shows("  memory memory 2 to 16 pages\n  global g mut i64\n  func _start [] -> []")
                .shows("  use       edgewright run ");
    }

    @Test
    void featuresAreThoseThatAreUsed() {
        Path module =
                new Edgewright(folder)
                        .module(
                                "m.wasm",
                                """
                                (module
                                  (memory 1)
                                  (func (export "two") (result i32 i32)
                                    (memory.fill (i32.const 0) (i32.const 0) (i32.const 8))
                                    (i32.extend8_s (i32.const 1))
                                    (i32.trunc_sat_f32_s (f32.const 1)))
                                  (func (return_call 0) unreachable))
                                """);
        run("inspect", module)
                .with(0)
                .shows(
                        "  features  bulk-memory, multivalue, nontrapping-fptoint, sign-ext,"
                                + " tail-call\n");
        Path plain = new Edgewright(folder).module("plain.wasm", "(module (func))");
        assertFalse(run("inspect", plain).with(0).out().contains("features"));
    }

    @Test
    void theSectionsMakeUpTheFile() {
        Path module = new Edgewright(folder).module("m.wasm", "(module (func (export \"f\")))");
        JsonObject json =
                JsonParser.parseString(run("inspect", "--json", module).with(0).out())
                        .getAsJsonObject();
        int sum = 8;
        for (var section : json.getAsJsonArray("sections")) {
            sum += section.getAsJsonObject().get("bytes").getAsInt();
        }
        assertEquals(json.get("bytes").getAsInt(), sum);
        assertEquals("core module", json.get("kind").getAsString());
        assertEquals("library without a host", json.get("target").getAsString());
        JsonObject export = json.getAsJsonArray("exports").get(0).getAsJsonObject();
        assertEquals("f", export.get("name").getAsString());
        assertEquals("[] -> []", export.get("type").getAsString());
    }

    @Test
    void ofADamagedFileTheRestIsShown() throws IOException {
        Path module = new Edgewright(folder).module("m.wasm", "(module (func (export \"f\")))");
        byte[] bytes = Files.readAllBytes(module);
        Path cut = Files.write(folder.resolve("cut.wasm"), Arrays.copyOf(bytes, 20));
        run("inspect", cut)
                .with(1)
                .shows("cut.wasm: core module, 20 bytes", "  type", "unknown")
                .complains("cut.wasm: The WebAssembly module is damaged at byte")
                .complains("[wasm-malformed]");
        Path text = Files.writeString(folder.resolve("text.wasm"), "(module)");
        run("inspect", text).with(1).prints("").complains("[wasm-not-a-module]");
        run("inspect", folder.resolve("none.wasm")).with(1).prints("").complains("no such file");
        run("inspect", folder).with(1).prints("").complains("is a folder");
    }

    @Test
    void damageIsToldWhereverItIs() throws IOException {
        Random random = new Random(7);
        byte[] whole = Files.readAllBytes(Components.kitchen(folder));
        Path file = folder.resolve("damaged.wasm");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            var ended = run("inspect", "--json", file);
            assertFalse(ended.err().contains("a fault in Edgewright"), ended.err());
            assertEquals(ended.code() == 0, ended.err().isEmpty(), ended.err());
            JsonObject json = JsonParser.parseString(ended.out()).getAsJsonObject();
            assertEquals(ended.code() != 0, json.has("problem"));
        }
    }

    @Test
    void namesOutOfAFileCannotSteerATerminal() {
        Path module =
                new Edgewright(folder)
                        .module("m.wasm", "(module (func (export \"\\1b[31mred\\u{202e}\")))");
        run("inspect", module).with(0).shows("  func ?[31mred? [] -> []");
    }

    @Test
    void componentsShowInterfacesToolsAndWit() {
        Path component = COMPONENTS.resolve("filter-c.wasm");
        assumeTrue(Files.exists(component), "skipped: no reference components beside the checkout");
        run("inspect", component)
                .with(0)
                .shows("filter-c.wasm: component, 64,115 bytes (62.6 KiB)", "without WASI")
                .shows("  margo:demo/host@0.1.0\n    log: func(lvl: level, msg: string)\n")
                .shows("  margo:demo/filter@0.1.0\n    resource window\n")
                .shows("      push: func(v: f64) -> option<f64>\n")
                .shows("    process: func(samples: list<sample>, limit: f64)\n        -> result<")
                .shows("  core module 0 \"main\"", "    code  ", "  processed-by  wit-component")
                .shows("  world root {", "edgewright call ");
        var command = run("inspect", COMPONENTS.resolve("hello-c-component.wasm")).with(0);
        command.shows("  target    WASI 0.2.12 command", "edgewright run ");
        assertTrue(
                command.out()
                        .lines()
                        .takeWhile(line -> !line.equals("WIT"))
                        .filter(line -> !line.contains("/"))
                        .allMatch(line -> line.length() <= 80));
    }
}
