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
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.Manifest;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.reference.ArtifactReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pushes an artifact and two referrers and finds them again, in any registry. */
final class ReferrerRoundTrip {
    private ReferrerRoundTrip() {}

    static void run(RegistryClient client, String registry) throws Exception {
        ArtifactReference reference =
                ArtifactReference.parse("oci://" + registry + "/acme/filter:1.0.0");
        WasmArtifact artifact = component();
        Descriptor pushed = client.push(reference, artifact);
        ArtifactReference pinned = reference.withDigest(pushed.digest());
        assertEquals(List.of(), client.referrers(pinned));
        byte[] note = "{}".getBytes();
        client.pushBlob(reference, note);
        Descriptor first = client.pushReferrer(reference, note("first", note, pushed));
        Descriptor second = client.pushReferrer(reference, note("second", note, pushed));
        client.pushReferrer(reference, note("second", note, pushed));
        assertEquals(
                List.of(first.digest(), second.digest()).stream().sorted().toList(),
                client.referrers(pinned).stream().map(Descriptor::digest).sorted().toList());
        assertEquals(
                Optional.of("application/vnd.acme.note"),
                client.referrers(pinned).getFirst().artifactType());
    }

    private static Manifest note(String text, byte[] config, Descriptor subject) {
        return new Manifest(
                Optional.of("application/vnd.acme.note"),
                Descriptor.of("application/vnd.oci.empty.v1+json", config),
                List.of(Descriptor.of("application/vnd.oci.empty.v1+json", config)),
                Optional.of(subject),
                Map.of("text", text));
    }
}
