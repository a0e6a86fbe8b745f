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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long {@code edgewright lsp} takes for a Margo description of 500 lines among 200
 * documents, and beside it, in the same run, npm's {@code yaml-language-server} of the search path
 * that validates the same document against a plain schema. The peer waits before it validates; the
 * second row leaves such a pause out, since no diagnostics are awaited. The name keeps this out of
 * the build.
 */
class SpecBenchmark {

    private static final int FILES = 200;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 100;
    private static final String BIG = MargoWorkspace.BIG;
    private static final String PEER = "yaml-language-server";

    @TempDir Path folder;

    private interface Round {
        void run() throws Exception;
    }

    private record Row(String title, double middle, double high, double cpu) {}

    @Test
    void printsTheTable() throws Exception {
        Logger.getLogger("org.eclipse.lsp4j").setLevel(Level.OFF);
        MargoWorkspace.write(folder, FILES);
        List<String> lines = Files.readAllLines(folder.resolve(BIG));
        System.out.printf(
                "%d processors, load %.1f; %d lines among %d documents%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                lines.size(),
                FILES);
        List<Row> ours;
        try (Editor editor = new Editor(folder, Edgewright.in(folder).start("lsp"), "yaml")) {
            ours = rows(editor, lines);
            System.out.printf("ours: %d MB resident%n", editor.residentMegabytes());
        }
        List<Row> theirs = List.of();
        Path peer = peer();
        if (peer == null) {
            System.out.println(
                    "There is no yaml-language-server on the search path to compare with;"
                            + " tests/peers/npm gets it.");
        } else {
            Process process =
                    new ProcessBuilder(peer.toString(), "--stdio")
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (Editor editor = new Editor(folder, process, "yaml")) {
                theirs = rows(editor, lines);
                System.out.printf("theirs: %d MB resident%n", editor.residentMegabytes());
            }
        }
        print(ours, theirs);
    }

    private static void print(List<Row> ours, List<Row> theirs) {
        System.out.printf(
                "%-34s %9s %9s %9s %9s %9s %9s %9s%n",
                "", "ours p50", "p95 ms", "CPU ms", "theirs", "p95 ms", "CPU ms", "p95 ratio");
        for (int i = 0; i < ours.size(); i++) {
            Row our = ours.get(i);
            System.out.printf("%-34s %9.1f %9.1f %9.1f", our.title, our.middle, our.high, our.cpu);
            if (i < theirs.size()) {
                Row their = theirs.get(i);
                System.out.printf(
                        " %9.1f %9.1f %9.1f %8.1fx",
                        their.middle, their.high, their.cpu, their.high / our.high);
            }
            System.out.println("  (target p95 30 ms)");
        }
    }

    private static List<Row> rows(Editor editor, List<String> lines) throws Exception {
        assertEquals(0, editor.open(BIG));
        Position type = behind(lines, "  - type: compose");
        Position end = new Position(type.getLine(), type.getCharacter() + 1);
        assertTrue(editor.change(BIG, new Range(type, type), "x") > 0, "a wrong value is found");
        assertEquals(0, editor.change(BIG, new Range(type, end), ""));
        List<Row> rows = new ArrayList<>();
        Position place = behind(lines, "How far valve 20");
        rows.add(
                row(
                        editor,
                        "keystroke to diagnostics",
                        toggle(place, (range, text) -> editor.change(BIG, range, text))));
        List<Position> places =
                List.of(
                        behind(lines, "operator: "),
                        behind(lines, "parameter: valve"),
                        behind(lines, "schema: "),
                        behind(lines, "  - type: "),
                        behind(lines, "      tag"));
        int[] next = {0};
        rows.add(
                row(
                        editor,
                        "completion",
                        () -> complete(editor, places.get(next[0]++ % places.size()))));
        Position word = behind(lines, "parameter: valve20");
        rows.add(
                row(
                        editor,
                        "keystroke to completion behind it",
                        toggle(
                                word,
                                (range, text) -> {
                                    editor.type(BIG, range, text);
                                    complete(editor, word);
                                })));
        return rows;
    }

    private static void complete(Editor editor, Position place) throws Exception {
        Editor.answer(
                editor.documents().completion(new CompletionParams(editor.document(BIG), place)));
    }

    private interface Change {
        void apply(Range range, String text) throws Exception;
    }

    /** Types a character at the place, and takes it away the next time. */
    private static Round toggle(Position place, Change change) {
        Position end = new Position(place.getLine(), place.getCharacter() + 1);
        boolean[] there = {false};
        return () -> {
            change.apply(new Range(place, there[0] ? end : place), there[0] ? "" : "x");
            there[0] = !there[0];
        };
    }

    private static Position behind(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(text);
            if (at >= 0) {
                return new Position(i, at + text.length());
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static Row row(Editor editor, String title, Round round) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        double[] times = new double[ROUNDS];
        long cpu = editor.processorTime();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            round.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        cpu = editor.processorTime() - cpu;
        Arrays.sort(times);
        return new Row(title, times[ROUNDS / 2], times[ROUNDS * 95 / 100], cpu / 1e6 / ROUNDS);
    }

    private static Path peer() throws IOException {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, PEER))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
