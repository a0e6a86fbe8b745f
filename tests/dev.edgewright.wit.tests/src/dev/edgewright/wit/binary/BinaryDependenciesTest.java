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
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.edgewright.wit.SharedFolder;
import dev.edgewright.wit.check.WitDiagnostic;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.print.WitPrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages whose {@code deps} holds binaries. */
class BinaryDependenciesTest {

    /** The world of {@code components/filter-c.wasm} in a few words. */
    private static final String APP =
            """
            package my:app;

            interface readings {
                use margo:demo/types@0.1.0.{sample, verdict};
                last: func() -> tuple<sample, verdict>;
            }

            world app {
                import margo:demo/host@0.1.0;
                export readings;
            }
            """;

    @TempDir private Path temp;
    private Path folder;
    private Path deps;

    @BeforeEach
    void makeFolders() throws Exception {
        folder = Files.createDirectories(temp.resolve("wit"));
        deps = Files.createDirectories(folder.resolve("deps"));
    }

    @Test
    void aPackageTakesTypesFromABinary() throws Exception {
        Files.copy(
                SharedFolder.find().resolve("components/filter-c.wasm"),
                deps.resolve("filter.wasm"));
        Files.writeString(folder.resolve("app.wit"), APP);
        WitWorkspace workspace = WitWorkspace.read(List.of(folder));
        assertEquals(List.of(), workspace.diagnostics());
        assertEquals(
                """
                package my:app;

                interface readings {
                    use margo:demo/types@0.1.0.{sample};
                    use margo:demo/types@0.1.0.{verdict};
                    last: func() -> tuple<sample, verdict>;
                }

                world app {
                    import margo:demo/types@0.1.0;
                    import margo:demo/host@0.1.0;
                    export readings;
                }
                """,
                WitPrinter.of(workspace.packages().get(0)));
    }

    @Test
    void aBinaryCanBePrintedItself() throws Exception {
        Path file = SharedFolder.find().resolve("components/filter-c.wasm");
        WitWorkspace workspace = WitWorkspace.read(List.of(file));
        assertEquals(List.of(), workspace.diagnostics());
        assertEquals(
                List.of("root:component", "margo:demo@0.1.0"),
                workspace.packages().stream().map(p -> p.name().toString()).toList());
    }

    @Test
    void packedDependenciesResolveLikeTheirText() throws Exception {
        Path proposals = SharedFolder.find().resolve("wasi-wit/0.2.12/proposals");
        for (String name : List.of("io", "clocks", "random", "cli", "filesystem", "sockets")) {
            copy(proposals.resolve(name + "/wit"), deps.resolve(name));
        }
        copy(proposals.resolve("http/wit"), folder);
        String expected = all(WitWorkspace.read(List.of(folder)));

        Path binaries = Files.createDirectories(temp.resolve("binaries"));
        try (Stream<Path> packages = Files.list(deps)) {
            for (Path each : packages.toList()) {
                Path alone = temp.resolve("alone").resolve(each.getFileName());
                copy(each, alone);
                try (Stream<Path> others = Files.list(deps)) {
                    for (Path other : others.filter(o -> !o.equals(each)).toList()) {
                        copy(other, alone.resolve("deps").resolve(other.getFileName()));
                    }
                }
                WasmTools.pack(alone, binaries.resolve(each.getFileName() + ".wasm"));
            }
        }
        Path packed = temp.resolve("packed");
        copy(proposals.resolve("http/wit"), packed);
        Files.move(binaries, packed.resolve("deps"));
        WitWorkspace workspace = WitWorkspace.read(List.of(packed));
        assertEquals(List.of(), workspace.diagnostics());
        assertEquals(expected, all(workspace));
    }

    private static String all(WitWorkspace workspace) {
        return workspace.allPackages().stream()
                .map(WitPrinter::of)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aDamagedBinaryIsNamed() throws Exception {
        Files.writeString(folder.resolve("app.wit"), "package my:app;\ninterface i {}\n");
        Files.write(deps.resolve("bad.wasm"), new byte[] {0, 'a', 's', 'm', 13, 0, 1, 0, 99});
        WitWorkspace workspace = WitWorkspace.read(List.of(folder));
        assertFalse(workspace.isClean());
        WitDiagnostic problem = workspace.diagnostics().get(0);
        assertEquals(deps.resolve("bad.wasm"), problem.path());
        assertEquals("wasm-malformed", problem.code());
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".wit")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
