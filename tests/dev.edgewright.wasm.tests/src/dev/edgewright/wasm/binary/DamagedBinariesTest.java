/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.encoding.ComponentEncoder;
import dev.edgewright.wasm.component.encoding.ComponentWriter;
import dev.edgewright.wasm.component.encoding.EncodingException;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.validation.InvalidModuleException;
import dev.edgewright.wasm.module.validation.ModuleValidator;
import dev.edgewright.wasm.print.WatPrinter;
import dev.edgewright.wasm.text.WatAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever the bytes are: they are read, checked, written back and printed, or refused with a
 * sentence, and neither takes long.
 */
class DamagedBinariesTest {

    private static final long MUTANTS = setting("EDGEWRIGHT_MUTANTS", 3_000);
    private static final long SEED = setting("EDGEWRIGHT_SEED", 11);
    private static final long LIMIT = setting("EDGEWRIGHT_LIMIT_MS", 20_000);
    private static final int LARGEST = 300_000;

    private int valid;

    @Test
    void anyBytesAreHandledOrRefused(TestReporter reporter) throws Exception {
        List<byte[]> corpus = corpus();
        BinaryDamage damage = new BinaryDamage(new Random(SEED), corpus);
        long slowest = 0;
        for (long i = 0; i < MUTANTS; i++) {
            byte[] binary = damage.next();
            long start = System.nanoTime();
            try {
                handle(binary);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(about(i, binary), e);
            }
            long took = (System.nanoTime() - start) / 1_000_000;
            slowest = Math.max(slowest, took);
            assertTrue(took < LIMIT, () -> "too slow: " + HexFormat.of().formatHex(binary));
        }
        reporter.publishEntry(
                "damaged binaries",
                "%d of %d files, of which valid %d, slowest ms %d"
                        .formatted(MUTANTS, corpus.size(), valid, slowest));
        assertTrue(valid > 0, "the damage is too heavy: no binary is valid");
    }

    private void handle(byte[] binary) {
        try {
            if (Preamble.isComponent(binary)) {
                component(binary);
            } else {
                module(binary);
            }
            valid++;
        } catch (MalformedBinaryException
                | InvalidModuleException
                | InvalidComponentException
                | EncodingException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    private static void component(byte[] binary)
            throws MalformedBinaryException, InvalidComponentException {
        Component component = Component.read(binary);
        byte[] written = ComponentWriter.write(component);
        assertArrayEquals(written, ComponentWriter.write(Component.read(written)));
        ComponentValidator.validate(component);
        assertTrue(WatPrinter.of(component).startsWith("(component"));
    }

    private static void module(byte[] binary)
            throws MalformedBinaryException, InvalidModuleException, EncodingException {
        ModuleContent module = ModuleContent.read(binary);
        ModuleValidator.validate(module);
        assertTrue(WatPrinter.of(module).startsWith("(module"));
        if (module.module().customSections().stream()
                .anyMatch(section -> section.name().startsWith("component-type"))) {
            ComponentEncoder.of(binary).encode();
        }
    }

    private static List<byte[]> corpus() throws Exception {
        List<byte[]> corpus = new ArrayList<>();
        byte[] module =
                WatAssembler.assemble(
                        """
                        (module $m
                          (import "a" "b" (func $f (param i32 i64) (result f64)))
                          (memory (export "memory") 1 2) (table 2 funcref)
                          (global $g (mut i32) (i32.const 5))
                          (func $h (export "h") (param $x i32) (result i32) (local f32 i64)
                            (block $b (loop $l (br_table $b $l (local.get $x))))
                            (if (result i32) (local.get $x)
                              (then (i32.load offset=4 (i32.const 0))) (else (global.get $g))))
                          (start 2) (func) (elem (i32.const 0) $f $h)
                          (data (i32.const 8) "abc") (data "xyz"))
                        """);
        corpus.add(module);
        Path shared = shared();
        if (shared != null) {
            for (String folder : List.of("conformance", "components")) {
                try (Stream<Path> files = Files.walk(shared.resolve(folder))) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".wasm")).toList()) {
                        if (Files.size(file) > 9 && Files.size(file) <= LARGEST) {
                            corpus.add(Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        return corpus;
    }

    /** The folder beside the checkout, which makes the corpus larger; null where it is not. */
    private static Path shared() throws IOException {
        Path place = Path.of("").toAbsolutePath();
        while (place != null && !Files.isDirectory(place.resolve(".mvn"))) {
            place = place.getParent();
        }
        Path found = place == null ? null : place.resolveSibling("shared");
        return found != null && Files.isDirectory(found) ? found : null;
    }

    private static long setting(String variable, long otherwise) {
        String given = System.getenv(variable);
        return given == null ? otherwise : Long.parseLong(given);
    }

    private static String about(long number, byte[] binary) {
        String hex = HexFormat.of().formatHex(binary);
        return "seed %d, binary %d: %s".formatted(SEED, number, hex);
    }
}
