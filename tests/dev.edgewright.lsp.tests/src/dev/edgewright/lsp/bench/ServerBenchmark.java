/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long the server takes, measured by a client over pipes. The processor time, all
 * threads together, tells more than the clock on a busy machine. The name keeps this out of the
 * build.
 */
class ServerBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getOperatingSystemMXBean();

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 100;
    private static final int BIG_LINES = 5_000;
    private static final int STRANGERS = 300;

    @TempDir Path folder;

    @Test
    void printsTheTable() throws Exception {
        BenchmarkWorkspace.wasi(folder);
        String big = BenchmarkWorkspace.document("big", BIG_LINES);
        Path file = folder.resolve(BenchmarkWorkspace.BIG);
        Files.createDirectories(file.getParent());
        Files.writeString(file, big);
        System.out.printf(
                "%d processors, load %.1f%n",
                SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage());
        System.out.printf("%-44s %8s %8s %8s %8s%n", "", "p50 ms", "p95 ms", "max ms", "CPU ms");
        long start = System.nanoTime();
        try (LspAssert client = LspAssert.open(folder)) {
            client.open(BenchmarkWorkspace.BIG, big);
            assertEquals(List.of(), client.diagnostics(BenchmarkWorkspace.BIG));
            once("start to first diagnostics, " + lines(big) + " lines", start);
            String[] lines = big.split("\n");
            String name = BenchmarkWorkspace.BIG;
            row(
                    "keystroke in a type, " + lines.length + " lines",
                    toggle(client, name, middle(lines, "at: u64"), "x"));
            row(
                    "keystroke in a comment, " + lines.length + " lines",
                    toggle(client, name, middle(lines, "/// When"), "x"));
            Random random = new Random(7);
            row("completion", () -> client.labels(name, at(lines, random, "-> ")));
            row("hover", () -> client.hover(name, at(lines, random, "<sen")));
            row("definition", () -> client.definition(name, at(lines, random, "{read")));
        }
        small("keystroke in wasi:clocks, " + count() + " files");
        BenchmarkWorkspace.strangers(folder, STRANGERS);
        small("keystroke in wasi:clocks, " + count() + " files");
        System.gc();
        System.out.printf(
                "heap in use after all: %d MB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private void small(String title) throws Exception {
        String name = "wasi/0.2.12/proposals/clocks/wit/monotonic-clock.wit";
        String text = Files.readString(folder.resolve(name));
        String[] lines = text.split("\n");
        long start = System.nanoTime();
        try (LspAssert client = LspAssert.open(folder)) {
            client.open(name, text);
            client.diagnostics(name);
            once("start to first diagnostics, " + count() + " files", start);
            row(title, toggle(client, name, new Position(lines.length, 0), "// x"));
        }
    }

    private long count() throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".wit")).count();
        }
    }

    private static int lines(String text) {
        return text.split("\n").length;
    }

    /** Types a character at the end of the place, and takes it away the next time. */
    private static Round toggle(LspAssert client, String name, Position place, String text) {
        Position end = new Position(place.getLine(), place.getCharacter() + text.length());
        boolean[] there = {false};
        return () -> {
            Range range = new Range(place, there[0] ? end : place);
            change(client, name, range, there[0] ? "" : text);
            there[0] = !there[0];
        };
    }

    /** The end of the text where it stands first in the second half of the document. */
    private static Position middle(String[] lines, String text) {
        int line = lines.length / 2;
        while (!lines[line].contains(text)) {
            line++;
        }
        return new Position(line, lines[line].indexOf(text) + text.length());
    }

    private static void change(LspAssert client, String name, Range range, String text)
            throws Exception {
        client.server()
                .getTextDocumentService()
                .didChange(
                        new DidChangeTextDocumentParams(
                                new VersionedTextDocumentIdentifier(client.uri(name), 1),
                                List.of(new TextDocumentContentChangeEvent(range, text))));
        client.diagnostics(name);
    }

    /** A place just behind the text, or within its word, somewhere in the document. */
    private static Position at(String[] lines, Random random, String text) {
        int line = random.nextInt(lines.length);
        while (!lines[line].contains(text)) {
            line = (line + 1) % lines.length;
        }
        return new Position(line, lines[line].indexOf(text) + text.length());
    }

    private interface Round {
        void run() throws Exception;
    }

    private static void once(String title, long start) {
        System.out.printf("%-44s %8d%n", title, (System.nanoTime() - start) / 1_000_000);
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private static void row(String title, Round round) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        double[] times = new double[ROUNDS];
        long cpu = cpu();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            round.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        cpu = cpu() - cpu;
        Arrays.sort(times);
        System.out.printf(
                "%-44s %8.1f %8.1f %8.1f %8.1f%n",
                title,
                times[ROUNDS / 2],
                times[ROUNDS * 95 / 100],
                times[ROUNDS - 1],
                cpu / 1e6 / ROUNDS);
    }
}
