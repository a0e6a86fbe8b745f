/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.client;

import static dev.edgewright.registry.RegistryAssert.component;
import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.registry.DockerRegistry;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.reference.ArtifactReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerRegistryTest {
    @TempDir Path folder;

    @Test
    void pullsWhatItPushed() throws Exception {
        try (DockerRegistry registry = DockerRegistry.start(folder);
                RegistryClient client = new RegistryClient()) {
            ArtifactReference reference =
                    ArtifactReference.parse(registry.authority() + "/acme/filter:1.0.0");
            refuses(Problem.NOT_FOUND, () -> client.pull(reference), "1.0.0");
            WasmArtifact artifact = component();
            Descriptor pushed = client.push(reference, artifact);
            WasmArtifact pulled = client.pull(reference.withDigest(pushed.digest()));
            assertArrayEquals(artifact.manifestBytes(), pulled.manifestBytes());
            assertArrayEquals(artifact.wasm(), pulled.wasm());
        }
    }

    @Test
    void findsReferrersByTheFallbackTag() throws Exception {
        try (DockerRegistry registry = DockerRegistry.start(folder);
                RegistryClient client = new RegistryClient()) {
            ReferrerRoundTrip.run(client, registry.authority());
            List<String> tags =
                    client.tags(ArtifactReference.parse(registry.authority() + "/acme/filter"));
            assertEquals(2, tags.size());
            assertTrue(
                    tags.contains("sha256-" + component().descriptor().digest().hex()),
                    tags.toString());
        }
    }
}
