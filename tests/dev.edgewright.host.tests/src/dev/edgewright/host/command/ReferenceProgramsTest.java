/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Output;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the C and C++ programs of the reference material beside the checkout. */
class ReferenceProgramsTest {

    @ParameterizedTest
    @CsvSource({
        "hello-c-p1-O0g.wasm, hello wasi argc=3 acc=30 fib(10)=55",
        "hello-c-component.wasm, hello wasi argc=3 acc=30 fib(10)=55",
        "hello-cpp-p1.wasm, hello c++ 3 3",
        "dbg-c-p1.wasm, acc=9 y=13.500000"
    })
    void runsInBothTiers(String file, String expected) throws Exception {
        Optional<Path> components = folder("shared/components");
        assumeTrue(
                components.isPresent(),
                "skipped: there is no folder shared/components beside the checkout");
        byte[] bytes = Files.readAllBytes(components.get().resolve(file));
        for (Tier tier : Tier.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Grants grants =
                    Grants.builder()
                            .arguments(List.of(file, "a", "b"))
                            .stdout(Output.to(out))
                            .build();
            Outcome outcome =
                    Command.load(bytes).run(grants, RunOptions.defaults().withPreferred(tier));
            assertEquals(new Outcome.Exited(0, tier, outcome.notes()), outcome);
            assertEquals(expected + "\n", out.toString(StandardCharsets.UTF_8));
        }
    }

    private static Optional<Path> folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .map(path -> path.resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
