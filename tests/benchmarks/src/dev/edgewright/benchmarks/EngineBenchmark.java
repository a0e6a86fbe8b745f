/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.benchmarks;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.internal.CoreInstance;
import dev.edgewright.engine.internal.CoreLinker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One function of bench.wasm on one engine, in a process of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class EngineBenchmark {

    /** What is called, with how much work in a call. */
    public enum Work {
        FIB("fib", 32, 1),
        SHA("sha", 200, 200),
        LOOP("loopsum", 200_000, 200_000);

        final String export;
        final long argument;

        /** So many units are in a call. */
        final double units;

        Work(String export, long argument, double units) {
            this.export = export;
            this.argument = argument;
            this.units = units;
        }
    }

    /** Which machine runs it; ours always has pages that are copied on writing. */
    public enum Engine {
        OURS,
        /** With as much fuel as there is, so that it is counted and ends. */
        OURS_FUEL,
        /** With a breakpoint in a function that is not called. */
        OURS_BREAKPOINT,
        CHICORY_INTERPRETED,
        CHICORY_COMPILED
    }

    @Param public Engine engine;
    @Param public Work work;

    private LongUnaryOperator call;

    @Setup
    public void setUp() throws Exception {
        byte[] file = Files.readAllBytes(Path.of(System.getProperty("program")));
        String export = work.export;
        switch (engine) {
            case CHICORY_INTERPRETED -> {
                var function = Instance.builder(Parser.parse(file)).build().export(export);
                call = n -> function.apply(n)[0];
            }
            case CHICORY_COMPILED -> {
                WasmModule module = Parser.parse(file);
                var function =
                        Instance.builder(module)
                                .withMachineFactory(MachineFactoryCompiler.compile(module))
                                .build()
                                .export(export);
                call = n -> function.apply(n)[0];
            }
            default -> {
                Limits limits = Limits.none();
                RunOptions options =
                        RunOptions.defaults()
                                .withLimits(
                                        engine == Engine.OURS_FUEL
                                                ? limits.withFuel(Long.MAX_VALUE - 1)
                                                : limits);
                CoreLinker linker = new CoreLinker(options);
                CoreInstance instance =
                        linker.instantiate(Program.load(file), CoreLinker.Items.of(Map.of()));
                if (engine == Engine.OURS_BREAKPOINT) {
                    int unused = work == Work.LOOP ? 2 : 3;
                    if (!linker.breakpoint(instance, unused, 0, true)) {
                        throw new IllegalStateException("no breakpoint");
                    }
                }
                var function = instance.function(export);
                call = n -> function.call(n)[0];
            }
        }
    }

    @Benchmark
    public long run() {
        return call.applyAsLong(work.argument);
    }
}
