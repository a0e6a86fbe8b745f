/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.SharedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The filter component, 20 calls of 1,000 samples, in turn with node and jco. */
class ComponentBenchmark {

    private static final int CALLS = 20;
    private static final int SAMPLES = 1_000;
    private static final int TURNS = 4;
    private static final Duration TURN = Duration.ofSeconds(6);
    private static final String JCO =
            Optional.ofNullable(System.getenv("EDGEWRIGHT_JCO")).orElse("jco");

    private static final String PEER =
            """
            import { filter } from './out/filter-c.js';
            const samples = [];
            for (let i = 0; i < %d; i++) {
              samples.push({ ts: BigInt(i), value: i * 7919 %% 150 + 0.25, tag: 'tag-' + i %% 17 });
            }
            let best = Infinity;
            for (const end = Date.now() + %d; Date.now() < end; ) {
              const start = process.hrtime.bigint();
              for (let i = 0; i < %d; i++) filter.process(samples, 50);
              best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
            }
            console.log(best);
            """;

    @Test
    void filterInSteadyState() throws Exception {
        ComponentFunction process =
                Filter.linker(RunOptions.defaults(), line -> {})
                        .instantiate(Filter.load("filter-c"))
                        .function(Filter.NAME + "#process")
                        .orElseThrow();
        List<Value> arguments = List.of(Value.list(Filter.samples(SAMPLES)), new Value.F64(50));
        Path folder = Files.createTempDirectory("jco");
        boolean peer = preparePeer(folder);
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            ours = Math.min(ours, best(process, arguments));
            if (peer) {
                theirs =
                        Math.min(
                                theirs,
                                Double.parseDouble(run(folder, "node", "peer.mjs").strip()));
            }
        }
        System.out.printf("filter-c, %d x %d samples: ours %.2f ms", CALLS, SAMPLES, ours);
        System.out.println(
                peer
                        ? ", jco + node %.2f ms: %.2f times as fast"
                                .formatted(theirs, theirs / ours)
                        : "; node and jco are not there to compare with");
    }

    private static double best(ComponentFunction process, List<Value> arguments) {
        long best = Long.MAX_VALUE;
        for (long end = System.nanoTime() + TURN.toNanos(); System.nanoTime() < end; ) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                process.call(arguments);
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1e6;
    }

    private static boolean preparePeer(Path folder) throws Exception {
        Path component = SharedFolder.find("components/filter-c.wasm");
        Files.writeString(folder.resolve("host.js"), "export function log() {}\n");
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}\n");
        Files.writeString(
                folder.resolve("peer.mjs"), PEER.formatted(SAMPLES, TURN.toMillis(), CALLS));
        try {
            run(
                    folder,
                    JCO,
                    "transpile",
                    component.toString(),
                    "-o",
                    "out",
                    "--name",
                    "filter-c",
                    "--map",
                    "margo:demo/host=../host.js");
            return true;
        } catch (java.io.IOException missing) {
            System.out.println("no comparison: " + missing.getMessage());
            return false;
        }
    }

    private static String run(Path folder, String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), "UTF-8");
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
        }
        return output;
    }
}
