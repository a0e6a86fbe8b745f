/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.encoding.ComponentEncoder;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wit.SharedFolder;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.WitWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldEncoderTest {

    private static final String ENGINE =
            """
            package plant:engine@1.2.0;

            world engine {
                import types;
                import log: func(line: string);
                use types.{reading as value};
                export control;
            }

            interface types {
                flags state {
                    running,
                    hot,
                }
                record reading {
                    at: u64,
                    state: option<state>,
                }
                resource channel {
                    constructor(name: string);
                    next: func() -> result<reading, string>;
                }
            }

            interface control {
                use types.{channel};
                use types.{reading};
                watch: func(c: borrow<channel>, limits: list<tuple<string, f64>>) -> list<reading>;
            }
            """;

    @TempDir private Path temp;

    @Test
    void aWorldIsReadBackAsItWas() throws Exception {
        Path file = Files.writeString(temp.resolve("engine.wit"), ENGINE);
        ResolvedPackage written = WitWorkspace.read(List.of(file)).packages().get(0);
        WitWorld world = written.worlds().get(0);
        byte[] binary = WorldEncoder.encode(world, CanonOption.Encoding.UTF8);
        ComponentValidator.validate(Component.read(binary));
        assertEquals(
                dev.edgewright.wit.print.WitPrinter.of(written),
                dev.edgewright.wit.print.WitPrinter.of(WitBinary.read(binary).main()));
    }

    /** The component is made once from the reference tool's binary of the world, once from ours. */
    @Test
    void worldsMakeTheSameComponentsAsThoseOfTheReferenceTool() throws Exception {
        Path valid = SharedFolder.find().resolve("conformance/wit/valid");
        List<Path> cases;
        try (Stream<Path> all = Files.list(valid)) {
            cases = all.filter(p -> !p.toString().endsWith(".json")).sorted().toList();
        }
        int same = 0;
        List<String> different = new ArrayList<>();
        for (Path each : cases) {
            WitWorkspace workspace = WitWorkspace.read(List.of(each), Features.ALL);
            if (!workspace.isClean()) {
                continue;
            }
            for (ResolvedPackage member : workspace.packages()) {
                for (WitWorld world : member.worlds()) {
                    String name = each.getFileName() + " " + world.qualifiedName();
                    Optional<byte[]> module =
                            WasmTools.tryToEmbed(each, world, temp.resolve("out.wasm"));
                    if (module.isPresent()) {
                        byte[] expected = ComponentEncoder.of(module.get()).encode();
                        byte[] own = WorldEncoder.encode(world, CanonOption.Encoding.UTF8);
                        ComponentValidator.validate(Component.read(own));
                        byte[] made =
                                ComponentEncoder.of(WasmTools.withoutWorld(module.get()))
                                        .world(own)
                                        .encode();
                        if (java.util.Arrays.equals(expected, made)) {
                            same++;
                        } else {
                            different.add(name);
                        }
                        byte[] fromType =
                                ComponentEncoder.of(WasmTools.withoutWorld(module.get()))
                                        .world(
                                                WorldEncoder.typeOf(world),
                                                CanonOption.Encoding.UTF8)
                                        .encode();
                        assertArrayEquals(made, fromType, name);
                    }
                }
            }
        }
        assertEquals(List.of(), different);
        assertTrue(same > 50, "same: " + same);
    }
}
