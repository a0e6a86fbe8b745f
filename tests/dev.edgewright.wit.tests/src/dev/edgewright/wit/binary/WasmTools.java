/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.CustomSection;
import dev.edgewright.wit.resolve.WitWorld;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The reference tools, from the search path; tests that need them are skipped without them. */
public final class WasmTools {

    private WasmTools() {}

    /** Packs the package in a folder into a binary. */
    static byte[] pack(Path folder, Path to) throws Exception {
        run("component", "wit", folder.toString(), "--wasm", "-o", to.toString());
        return Files.readAllBytes(to);
    }

    /** The same with all features open; nothing if the tool does not know the text. */
    static Optional<byte[]> tryToPack(Path path, Path to) throws Exception {
        int exit =
                exit(
                        "component",
                        "wit",
                        path.toString(),
                        "--all-features",
                        "--wasm",
                        "-o",
                        "" + to);
        return exit == 0 ? Optional.of(Files.readAllBytes(to)) : Optional.empty();
    }

    /** A core module of a world without any code; nothing if the tool does not know the text. */
    static Optional<byte[]> tryToEmbed(Path path, WitWorld world, Path to) throws Exception {
        int exit =
                exit(
                        "component",
                        "embed",
                        "--dummy",
                        "--all-features",
                        path.toString(),
                        "--world",
                        world.qualifiedName(),
                        "-o",
                        to.toString());
        return exit == 0 ? Optional.of(Files.readAllBytes(to)) : Optional.empty();
    }

    /** The same module without the section that tells the world, which is its last one. */
    static byte[] withoutWorld(byte[] module) throws Exception {
        CustomSection last = CoreModule.read(module).customSections("component-type").get(0);
        int end = last.offset() + last.content().remaining();
        assertEquals(module.length, end);
        int name = 1 + "component-type".length();
        int size = last.content().remaining() + name;
        int header = 1;
        for (int rest = size; rest > 0; rest >>>= 7) {
            header++;
        }
        return Arrays.copyOf(module, last.offset() - name - header);
    }

    static void run(String... arguments) throws Exception {
        assertEquals(0, exit(arguments), String.join(" ", arguments));
    }

    private static int exit(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(find().toString());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** The program; a test that asks is skipped where it is not. */
    public static Path find() {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(folder, "wasm-tools");
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        return Assumptions.abort(
                "skipped: there is no wasm-tools on the search path; tests/peers/fetch gets it");
    }
}
