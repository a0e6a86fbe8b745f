/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Our machine beside Chicory's interpreter and compiler on one program, in one run. */
class MachineBenchmark {

    private static final int ROUNDS = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private record Work(String export, String unit, double unitsPerCall, long argument) {}

    @Test
    void speed() throws Exception {
        byte[] file = Files.readAllBytes(SharedFolder.find("components/bench.wasm"));
        Program program = Program.load(file);
        RunOptions options = RunOptions.defaults();
        var interpreted =
                program.instantiate(
                        Imports.none(),
                        options.withPreferred(Tier.INTERPRETED)
                                .withLimits(Limits.none().withFuel(Long.MAX_VALUE / 2)));
        var compiled = program.instantiate(Imports.none(), options);
        Instance peer = Instance.builder(Parser.parse(file)).withStart(false).build();
        System.out.println("best of at least " + ROUNDS + " and " + WARM_UP + ", one process");
        for (Work work :
                List.of(
                        new Work("fib", "ms, fib(32)", 1e6, 32),
                        new Work("sha", "ns/block", 1_000, 1_000),
                        new Work("loopsum", "ns/iteration", 1_000_000, 1_000_000))) {
            double ours = best(work, n -> interpreted.call(work.export(), n)[0]);
            double peers = best(work, n -> peer.export(work.export()).apply(n)[0]);
            double theirs = best(work, n -> compiled.call(work.export(), n)[0]);
            System.out.printf(
                    "%-8s ours %.2f, Chicory interpreted %.2f, compiled %.2f %s:"
                            + " %.1f times the interpreter, %.3f of the compiler%n",
                    work.export(), ours, peers, theirs, work.unit(), peers / ours, theirs / ours);
        }
    }

    /** The best of some seconds, so that the JVM has compiled what it will. */
    private static double best(Work work, LongUnaryOperator call) {
        long best = Long.MAX_VALUE;
        long begun = System.nanoTime();
        for (int i = 0; i < ROUNDS || System.nanoTime() - begun < WARM_UP.toNanos(); i++) {
            long start = System.nanoTime();
            call.applyAsLong(work.argument());
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / work.unitsPerCall();
    }
}
