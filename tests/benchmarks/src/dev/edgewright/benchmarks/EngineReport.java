/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.benchmarks;

import dev.edgewright.benchmarks.EngineBenchmark.Engine;
import dev.edgewright.benchmarks.EngineBenchmark.Work;
import dev.edgewright.engine.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Prints the engines beside each other, from one run. */
public final class EngineReport {

    private static final int PEER_RUNS = 3;

    private EngineReport() {}

    /**
     * @param arguments the program, and the script that measures it under node
     */
    public static void main(String[] arguments) throws Exception {
        Path program = Path.of(arguments[0]);
        Map<Engine, Map<Work, Double>> ours = measured(program);
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        "%-34s %14s %16s %16s",
                        "best of all iterations", "fib(32) ms", "sha256 ns/block", "loop ns/round"));
        ours.forEach((engine, figures) -> lines.add(line(name(engine), figures)));
        Optional<Map<Work, Double>> node = node(program, Path.of(arguments[1]));
        Optional<Map<Work, Double>> wasmedge = wasmedge(program);
        lines.add(node.map(f -> line("node", f)).orElse("node: not on the PATH"));
        lines.add(
                wasmedge.map(f -> line("WasmEdge, interpreted", f))
                        .orElse("WasmEdge: not on the PATH"));
        Map<Work, Double> counted = ours.get(Engine.OURS_FUEL);
        lines.add("");
        lines.add(ratio("Chicory interpreted / ours", ours.get(Engine.CHICORY_INTERPRETED), counted));
        wasmedge.ifPresent(f -> lines.add(ratio("WasmEdge / ours", f, counted)));
        lines.add(ratio("ours / Chicory compiled", counted, ours.get(Engine.CHICORY_COMPILED)));
        lines.add(ratio("with / without limit on fuel", counted, ours.get(Engine.OURS)));
        lines.add(
                ratio(
                        "with / without breakpoint unmet",
                        ours.get(Engine.OURS_BREAKPOINT),
                        ours.get(Engine.OURS)));
        lines.add("");
        lines.add(
                String.format(
                        "snapshot of an instance of 64 MiB, all written: %.1f us",
                        StoreBenchmark.snapshotNanos() / 1e3));
        lines.add(
                String.format(
                        "heap of an idle small instance, its one page of data included: %.1f KiB",
                        StoreBenchmark.bytesPerInstance(Program.load(Files.readAllBytes(program)))
                                / 1024));
        lines.forEach(System.out::println);
    }

    private static Map<Engine, Map<Work, Double>> measured(Path program) throws Exception {
        var options =
                new OptionsBuilder()
                        .include(EngineBenchmark.class.getName())
                        .jvmArgsPrepend("-Dprogram=" + program);
        if (System.getenv("EDGEWRIGHT_QUICK") != null) {
            options.forks(1).warmupIterations(2).measurementIterations(3);
        }
        Map<Engine, Map<Work, Double>> all = new EnumMap<>(Engine.class);
        for (RunResult result : new Runner(options.build()).run()) {
            Work work = Work.valueOf(result.getParams().getParam("work"));
            Engine engine = Engine.valueOf(result.getParams().getParam("engine"));
            double nanos = result.getPrimaryResult().getStatistics().getMin();
            all.computeIfAbsent(engine, added -> new EnumMap<>(Work.class))
                    .put(work, nanos / work.units);
        }
        return all;
    }

    private static String name(Engine engine) {
        return switch (engine) {
            case OURS -> "ours";
            case OURS_FUEL -> "ours, fuel limited";
            case OURS_BREAKPOINT -> "ours, breakpoint elsewhere";
            case CHICORY_INTERPRETED -> "Chicory interpreted";
            case CHICORY_COMPILED -> "Chicory compiled";
        };
    }

    private static String line(String name, Map<Work, Double> figures) {
        return String.format(
                "%-34s %14.2f %16.0f %16.2f",
                name,
                figures.get(Work.FIB) / 1e6,
                figures.get(Work.SHA),
                figures.get(Work.LOOP));
    }

    private static String ratio(String name, Map<Work, Double> a, Map<Work, Double> b) {
        return String.format(
                "%-34s %13.2fx %15.2fx %15.2fx",
                name,
                a.get(Work.FIB) / b.get(Work.FIB),
                a.get(Work.SHA) / b.get(Work.SHA),
                a.get(Work.LOOP) / b.get(Work.LOOP));
    }

    private static Optional<Map<Work, Double>> node(Path program, Path script) throws Exception {
        Optional<String> printed = output(List.of("node", script.toString(), program.toString()));
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        String[] figures = printed.get().trim().split("\\s+");
        Map<Work, Double> all = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            all.put(work, Double.parseDouble(figures[work.ordinal()]));
        }
        return Optional.of(all);
    }

    /** The time of a process with much work less that of one with almost none. */
    private static Optional<Map<Work, Double>> wasmedge(Path program) throws Exception {
        Map<Work, Double> all = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            long much = work == Work.FIB ? 32 : (long) work.units * 20;
            Optional<Long> little = process(program, work, 1);
            Optional<Long> full = process(program, work, much);
            if (little.isEmpty() || full.isEmpty()) {
                return Optional.empty();
            }
            double units = work == Work.FIB ? 1 : work.units * 20;
            all.put(work, (full.get() - little.get()) / units);
        }
        return Optional.of(all);
    }

    private static Optional<Long> process(Path program, Work work, long argument)
            throws Exception {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < PEER_RUNS; i++) {
            long start = System.nanoTime();
            Optional<String> printed =
                    output(
                            List.of(
                                    "wasmedge",
                                    "--reactor",
                                    program.toString(),
                                    work.export,
                                    Long.toString(argument)));
            if (printed.isEmpty()) {
                return Optional.empty();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return Optional.of(best);
    }

    /** What a program prints, empty when it is not there or fails. */
    private static Optional<String> output(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes());
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0
                    ? Optional.of(printed)
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
