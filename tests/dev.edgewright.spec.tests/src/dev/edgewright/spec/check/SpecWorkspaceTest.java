/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.encoding.ComponentWriter;
import dev.edgewright.wasm.text.WatAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecWorkspaceTest {

    private static final String APPLICATION =
            """
            apiVersion: core.oam.dev/v1beta1
            kind: Application
            metadata:
              name: mixer
              annotations: {version: v0.1.0}
            spec:
              components: []
            """;

    private static final String MODULE =
            """
            (module
              (import "env" "uname" (func (param i32) (result i32)))
              (memory (export "memory") 3 9)
              (func (export "run")))
            """;

    @TempDir private Path folder;

    @Test
    void findsDocumentsByTheirType() throws Exception {
        write("a/app.yaml", APPLICATION);
        write("b/other.yml", "services: {web: {image: web}}\n");
        Workspace workspace = read(folder).workspace();
        assertEquals(1, workspace.documents("wadm").size());
        assertEquals(1, workspace.documents("wadm/Application").size());
        assertEquals(0, workspace.documents("wadm/App").size());
        assertEquals(0, workspace.documents("margo").size());
    }

    @Test
    void checksAFileWhateverItIs() throws Exception {
        write("plain.yaml", "a: [1\nb: 2\n");
        SpecWorkspace read = read(folder);
        assertEquals("yaml-syntax", read.check(read.files().get(0)).get(0).code());
    }

    @Test
    void readsTheBinaryThatAPathNamesOrTheOneOfThatName() throws Exception {
        Path file = write("app/wadm.yaml", APPLICATION);
        Files.createDirectories(folder.resolve("app/target/release"));
        Files.write(
                folder.resolve("app/target/release/big_mixer_s.wasm"),
                shared(WatAssembler.assemble(MODULE)));
        Files.write(folder.resolve("app/valves.wasm"), component("acme:line/valves@0.2.0"));
        Workspace workspace = read(folder).workspace();
        URI from = uri(file);
        Artifact module = workspace.artifact(from, "ghcr.io/acme/big-mixer:1.2.0").orElseThrow();
        assertFalse(module.component());
        assertEquals(List.of("env#uname"), module.imports());
        assertEquals(List.of("memory", "run"), module.exports());
        assertEquals(3 * 65536, module.memory());
        assertEquals(List.of("threads"), module.proposals());
        Artifact component = workspace.artifact(from, "file://./valves.wasm").orElseThrow();
        assertTrue(component.component());
        assertEquals(List.of("acme:line/valves@0.2.0"), component.imports());
        assertEquals(
                Optional.of(component),
                workspace.artifact(from, folder.resolve("app/valves.wasm").toUri().toString()));
        assertEquals(Optional.empty(), workspace.artifact(from, "ghcr.io/acme/mixer:1.2.0"));
        assertEquals(Optional.empty(), workspace.artifact(from, "valves/gone.wasm"));
    }

    @Test
    void doesNotFollowRelativePathsOutOfTheFolder() throws Exception {
        Files.write(folder.resolve("valves.wasm"), component("a:b/c"));
        Path file = write("app/wadm.yaml", APPLICATION);
        Workspace workspace = read(folder.resolve("app")).workspace();
        assertEquals(Optional.empty(), workspace.artifact(uri(file), "file://../valves.wasm"));
        String absolute = "file://" + folder.resolve("valves.wasm");
        assertTrue(workspace.artifact(uri(file), absolute).isPresent());
    }

    @Test
    void saysNothingOfBinariesThatShareANameButNotTheirInterfaces() throws Exception {
        Path file = write("wadm.yaml", APPLICATION);
        Files.createDirectories(folder.resolve("x"));
        Files.write(folder.resolve("valves.wasm"), component("a:b/c"));
        Files.write(folder.resolve("x/valves.wasm"), component("a:b/c"));
        Workspace workspace = read(folder).workspace();
        assertTrue(workspace.artifact(uri(file), "valves").isPresent());
        Files.write(folder.resolve("x/valves.wasm"), component("a:b/other"));
        assertEquals(Optional.empty(), workspace.artifact(uri(file), "valves"));
    }

    @Test
    void knowsTheInterfacesOfTheFolderAndOfWasi() throws Exception {
        Path file = write("wadm.yaml", APPLICATION);
        write(
                "wit/line.wit",
                """
                package acme:line@0.2.1;
                /// Opens and closes.
                interface valves {
                    /// Opens.
                    open: func(
                        number: u32,
                    ) -> bool;
                }
                """);
        Workspace workspace = read(folder).workspace();
        URI from = uri(file);
        assertTrue(workspace.witInterfaces(from).contains("acme:line/valves@0.2.1"));
        for (String id :
                List.of("acme:line/valves", "acme:line/valves@0.2.1", "acme:line/valves@0.2.0")) {
            WitPlace place = workspace.witInterface(from, id).orElseThrow();
            assertEquals("acme:line/valves@0.2.1", place.id());
            assertEquals("line.wit", place.file().lastSegment());
            assertEquals("Opens and closes.", place.documentation());
            assertEquals(List.of("open: func( number: u32, ) -> bool"), place.functions());
        }
        assertEquals(Optional.empty(), workspace.witInterface(from, "acme:line/valves@0.3.0"));
        WitPlace clock = workspace.witInterface(from, "wasi:clocks/wall-clock").orElseThrow();
        assertTrue(clock.functions().stream().anyMatch(f -> f.startsWith("now: func")));
    }

    @Test
    void knowsTheInterfacesThatBinariesDeclare() throws Exception {
        Path file = write("wadm.yaml", APPLICATION);
        Files.write(folder.resolve("valves.wasm"), component("acme:line/valves@0.2.0"));
        Workspace workspace = read(folder).workspace();
        assertTrue(workspace.witInterfaces(uri(file)).contains("acme:line/valves@0.2.0"));
        WitPlace place = workspace.witInterface(uri(file), "acme:line/valves@0.2.0").orElseThrow();
        assertEquals("valves.wasm", place.file().lastSegment());
    }

    /** The assembler has no threads: the flags of the only memory are changed behind its back. */
    private static byte[] shared(byte[] module) {
        for (int i = 0; i < module.length - 6; i++) {
            if (module[i] == 5 && module[i + 1] == 4 && module[i + 3] == 1 && module[i + 4] == 3) {
                module[i + 3] = 3;
                return module;
            }
        }
        throw new AssertionError("no memory");
    }

    private static byte[] component(String imported) {
        return ComponentWriter.write(
                List.of(
                        new Declaration.Type(new DefinedType.OfInstance(List.of())),
                        new Declaration.Import(
                                ExternName.of(imported), new ExternType.OfInstance(0))),
                List.of());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static URI uri(Path file) {
        return URI.createFileURI(file.toString());
    }

    private static SpecWorkspace read(Path folder) throws IOException {
        return SpecWorkspace.of(bytes(folder, ".*\\.ya?ml"), bytes(folder, ".*\\.wit"));
    }

    private static Map<Path, byte[]> bytes(Path folder, String name) throws IOException {
        Map<Path, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().matches(name)).toList()) {
                bytes.put(file, Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
