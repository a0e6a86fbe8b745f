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
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long the QuickJS component takes from its bytes to the result of a first call. Run alone, so
 * that the first round is one of a fresh process.
 */
class ComponentLoadBenchmark {

    private static final int ROUNDS = 4;

    @Test
    void loadsQuickJs() throws Exception {
        byte[] bytes = Files.readAllBytes(SharedFolder.find("components/filter-js-qjs-stub.wasm"));
        List<Value> arguments = List.of(Value.list(Filter.samples(1)), new Value.F64(50));
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            ComponentProgram program = ComponentProgram.load(bytes);
            long loaded = System.nanoTime();
            Filter.linker(RunOptions.defaults(), line -> {})
                    .instantiate(program)
                    .function(Filter.NAME + "#process")
                    .orElseThrow()
                    .call(arguments);
            System.out.printf(
                    "QuickJS, round %d: loaded after %d ms, first call done after %d ms%n",
                    round, (loaded - start) / 1_000_000, (System.nanoTime() - start) / 1_000_000);
        }
    }
}
