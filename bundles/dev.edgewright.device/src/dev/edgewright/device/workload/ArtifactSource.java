/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.workload;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.artifact.WasmConfig.Os;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.sign.SignatureVerifier;
import dev.edgewright.registry.sign.TrustPolicy;
import dev.edgewright.registry.sign.Verification.Refused;
import dev.edgewright.registry.sign.Verification.Trusted;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** Fetches core modules of which a trusted signer says that they are the right ones. */
final class ArtifactSource {

    private final TrustPolicy trust;

    /**
     * @param signers roots of the signers that are trusted; without any, nobody is
     */
    ArtifactSource(Set<X509Certificate> signers) {
        this.trust = TrustPolicy.ofRoots(List.copyOf(signers));
    }

    /**
     * A core module and who vouches for it.
     *
     * @param signer the name in the signer's certificate
     */
    record Fetched(byte[] module, String digest, String signer) {}

    /**
     * Verifies the signature, then fetches exactly what was signed.
     *
     * @throws WorkloadException when it cannot be fetched, is not signed by a trusted signer, or is
     *     no core module
     */
    Fetched fetch(WorkloadPlan plan) throws WorkloadException {
        try (RegistryClient client = new RegistryClient()) {
            ArtifactReference reference =
                    ArtifactReference.parse(plan.repository()).withTag(plan.revision());
            return switch (new SignatureVerifier(client, trust).verify(reference)) {
                case Trusted trusted -> pull(client, reference, trusted);
                case Refused refused ->
                        throw new WorkloadException(refused.reason().code(), refused.message());
            };
        } catch (RegistryException e) {
            throw new WorkloadException(e.code(), e.getMessage(), e);
        }
    }

    private static Fetched pull(RegistryClient client, ArtifactReference reference, Trusted trusted)
            throws RegistryException, WorkloadException {
        WasmArtifact artifact = client.pull(reference.withDigest(trusted.artifact().digest()));
        if (artifact.config().os() != Os.WASIP1) {
            throw new WorkloadException(
                    "device.component",
                    "%s is a component, and this device runs core modules only."
                            .formatted(reference));
        }
        return new Fetched(
                artifact.wasm(), trusted.artifact().digest().toString(), trusted.signer());
    }
}
