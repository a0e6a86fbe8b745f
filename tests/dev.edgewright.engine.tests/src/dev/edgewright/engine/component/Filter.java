/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.SharedFolder;
import dev.edgewright.engine.Tier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The filter components of the shared folder. */
final class Filter {

    static final String NAME = "margo:demo/filter@0.1.0";

    private Filter() {}

    static ComponentProgram load(String file) throws Exception {
        return ComponentProgram.load(
                Files.readAllBytes(SharedFolder.find("components/" + file + ".wasm")));
    }

    static ComponentLinker linker(RunOptions options, Consumer<String> log) {
        return new ComponentLinker(options)
                .provide(
                        HostInterface.named("margo:demo/host@0.1.0")
                                .action(
                                        "log",
                                        (call, in) ->
                                                log.accept(
                                                        in.get(0).label()
                                                                + ": "
                                                                + in.get(1).asString()))
                                .build());
    }

    static ComponentInstance instantiate(ComponentProgram program, Tier tier, List<String> log)
            throws LinkException {
        return linker(RunOptions.defaults().withPreferred(tier), log::add).instantiate(program);
    }

    /** Samples of which a limit of 50 lets every second pass. */
    static List<Value> samples(int count) {
        List<Value> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(
                    new Value.Fields(
                            Map.of(
                                    "ts", Value.u64(i),
                                    "value", new Value.F64(i * 7919 % 150 + 0.25),
                                    "tag", Value.of("tag-" + i % 17))));
        }
        return samples;
    }
}
