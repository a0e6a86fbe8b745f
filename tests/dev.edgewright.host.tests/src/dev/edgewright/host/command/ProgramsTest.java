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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.grants.Preopen;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs in C that call WASI themselves and tell what is not as it should be; they are built by
 * the clang that is found.
 */
class ProgramsTest {

    private static final String FOLDER = "files.dir";

    @TempDir Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contents",
                "descriptors",
                "directories",
                "links",
                "opening",
                "paths",
                "rights",
                "waiting"
            })
    void seesItsFolderAsTheRoot(String name) throws Exception {
        run(name, "/", List.of(), Map.of(), 0, "");
    }

    @ParameterizedTest
    @ValueSource(strings = "libc")
    void seesItsFolderByItsName(String name) throws Exception {
        run(name, FOLDER, List.of(), Map.of(), 0, "");
    }

    @ParameterizedTest
    @ValueSource(strings = "nothing-granted")
    void seesNothing(String name) throws Exception {
        run(name, "", List.of(), Map.of(), 0, "");
    }

    @ParameterizedTest
    @ValueSource(strings = "process")
    void getsWordsAndVariables(String name) throws Exception {
        run(
                name,
                "",
                List.of("first", "the \"second\" arg", "3"),
                Map.of("a", "b", "c", "=d=\"e\" \\ f", "g", "ü"),
                0,
                "hello");
    }

    @ParameterizedTest
    @ValueSource(strings = "ending")
    void endsWithItsOwnCode(String name) throws Exception {
        run(name, "", List.of(), Map.of(), 33, "before");
    }

    private void run(
            String name,
            String guestPath,
            List<String> words,
            Map<String, String> variables,
            int code,
            String printed)
            throws Exception {
        Path sources = sources();
        byte[] program = Files.readAllBytes(compiled(sources.resolve(name + ".c")));
        for (Tier tier : Tier.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Grants.Builder grants =
                    Grants.builder()
                            .arguments(List.of(name))
                            .arguments(words)
                            .stdin(new Input.Bytes("typed\n".getBytes(StandardCharsets.UTF_8)))
                            .stdout(Output.to(out))
                            .stderr(Output.to(err));
            for (Map.Entry<String, String> variable : new TreeMap<>(variables).entrySet()) {
                grants.environment(variable.getKey(), variable.getValue());
            }
            if (!guestPath.isEmpty()) {
                Path copy = copy(sources.resolve(FOLDER), scratch.resolve(tier.name()));
                grants.preopen(Preopen.of(copy, guestPath, Access.READ_WRITE));
            }
            RunOptions options = RunOptions.defaults().withPreferred(tier);
            Outcome outcome = WasiCommand.load(program).run(grants.build(), options);
            String told = err.toString(StandardCharsets.UTF_8);
            assertEquals(new Outcome.Exited(code, tier, List.of()), outcome, told);
            assertEquals("", told);
            assertEquals(printed, out.toString(StandardCharsets.UTF_8));
        }
    }

    private Path compiled(Path source) throws Exception {
        boolean clang =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "clang")));
        assumeTrue(clang, "skipped: there is no clang on the search path");
        assumeTrue(
                Files.isDirectory(Path.of("/usr/include/wasm32-wasi")),
                "skipped: there is no wasi-libc");
        Path program = scratch.resolve("program.wasm");
        Process process =
                new ProcessBuilder(
                                "clang",
                                "--target=wasm32-wasi",
                                "-O1",
                                source.toString(),
                                "-o",
                                program.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return program;
    }

    private static Path sources() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .map(path -> path.resolve("tests/wasi/programs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static Path copy(Path folder, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = Files.copy(file, to.resolve(folder.relativize(file)));
                assertTrue(Files.exists(copy));
            }
        }
        return to;
    }
}
