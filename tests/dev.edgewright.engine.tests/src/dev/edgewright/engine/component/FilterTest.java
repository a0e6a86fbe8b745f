/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.SharedFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One interface in four languages. */
class FilterTest {

    private static final String FILTER = "margo:demo/filter@0.1.0";

    @Test
    void allLanguagesAgree() throws Exception {
        List<Value> samples = samples(1000);
        Value expected = null;
        for (String file :
                List.of("filter-c", "filter-c-wcld", "filter-as", "filter-js-qjs-stub")) {
            long t = System.nanoTime();
            ComponentProgram program =
                    ComponentProgram.load(
                            Files.readAllBytes(SharedFolder.find("components/" + file + ".wasm")));
            System.out.println(file + " load " + (System.nanoTime() - t) / 1000000);
            List<String> log = new ArrayList<>();
            t = System.nanoTime();
            ComponentInstance instance = linker(log).instantiate(program);
            System.out.println(
                    file + " inst " + (System.nanoTime() - t) / 1000000 + instance.functions());
            t = System.nanoTime();
            Value result =
                    instance.function(FILTER + "#process")
                            .orElseThrow()
                            .call(List.of(Value.list(samples), new Value.F64(50)))
                            .orElseThrow();
            System.out.println(file + " call " + (System.nanoTime() - t) / 1000000);
            if (expected == null) {
                expected = result;
            }
            System.out.println(log.size() + " " + log.stream().limit(3).toList());
            assertEquals(expected, result, file);
        }
    }

    private static ComponentLinker linker(List<String> log) {
        return new ComponentLinker(RunOptions.defaults())
                .provide(
                        HostInterface.named("margo:demo/host@0.1.0")
                                .action(
                                        "log",
                                        (call, arguments) ->
                                                log.add(
                                                        arguments.get(0).label()
                                                                + arguments.get(1).asString()))
                                .build());
    }

    private static List<Value> samples(int count) {
        List<Value> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(
                    new Value.Fields(
                            Map.of(
                                    "ts", Value.u64(i),
                                    "value", new Value.F64(i * 7919 % 100 + 0.25),
                                    "tag", Value.of("tag-" + i % 17))));
        }
        return samples;
    }
}
