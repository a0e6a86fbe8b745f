/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.server;

import static dev.edgewright.registry.RegistryAssert.COMPONENT;
import static dev.edgewright.registry.RegistryAssert.component;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.registry.Program;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrasTest {
    @TempDir Path folder;

    @Test
    void orasPushesPullsAndDiscovers() throws Exception {
        Program oras = Program.required("oras", Map.of("HOME", folder.toString()));
        Path content = Files.createDirectory(folder.resolve("content"));
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(content);
                RegistryClient client = new RegistryClient()) {
            ArtifactReference reference = registry.reference("acme/filter", "1.0.0");
            String name = registry.authority() + "/acme/filter:1.0.0";
            WasmArtifact artifact = component();
            Files.write(folder.resolve("f.wasm"), COMPONENT);
            Files.write(folder.resolve("config.json"), artifact.configBytes());
            oras.run(
                    folder,
                    "push",
                    "--plain-http",
                    name,
                    "--config",
                    "config.json:" + MediaTypes.WASM_CONFIG,
                    "f.wasm:" + MediaTypes.WASM_LAYER);
            assertArrayEquals(COMPONENT, client.pull(reference).wasm());
            assertEquals(artifact.config(), client.pull(reference).config());

            Path empty = Files.createDirectory(folder.resolve("pulled"));
            oras.run(empty, "pull", "--plain-http", name);
            assertArrayEquals(COMPONENT, Files.readAllBytes(empty.resolve("f.wasm")));

            Files.writeString(folder.resolve("note.txt"), "a note");
            oras.run(
                    folder,
                    "attach",
                    "--plain-http",
                    "--artifact-type",
                    "application/vnd.acme.note",
                    name,
                    "note.txt:text/plain");
            String found = oras.run(folder, "discover", "--plain-http", name);
            assertTrue(found.contains("application/vnd.acme.note"), found);
            Descriptor artifactNow = client.resolve(reference);
            List<Descriptor> referrers =
                    client.referrers(reference.withDigest(artifactNow.digest()));
            assertEquals(1, referrers.size());
            assertEquals(List.of("1.0.0"), client.tags(reference));
            oras.run(folder, "manifest", "delete", "--plain-http", "--force", name);
            oras.fails(folder, "pull", "--plain-http", name);
        }
    }

    @Test
    void orasPullsWhatWePush() throws Exception {
        Program oras = Program.required("oras", Map.of("HOME", folder.toString()));
        Path content = Files.createDirectory(folder.resolve("content"));
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(content);
                RegistryClient client = new RegistryClient()) {
            ArtifactReference reference = registry.reference("acme/filter", "2.0.0");
            WasmArtifact plain = component();
            WasmArtifact titled =
                    WasmArtifact.build(
                            plain.wasm(),
                            plain.config(),
                            Map.of("org.opencontainers.image.title", "filter.wasm"));
            client.push(reference, titled);
            oras.run(folder, "pull", "--plain-http", registry.authority() + "/acme/filter:2.0.0");
            assertArrayEquals(COMPONENT, Files.readAllBytes(folder.resolve("filter.wasm")));
        }
    }
}
