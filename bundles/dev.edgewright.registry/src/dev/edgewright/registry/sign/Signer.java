/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.Manifest;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.internal.jws.NotaryEnvelope;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.reference.Digest;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs artifacts in a registry: the signature lies beside the artifact and refers to it (Notary
 * Project, "OCI Signatures", JWS envelope, ES256). Safe for threads.
 */
public final class Signer {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

    private final RegistryClient client;
    private final SigningIdentity identity;
    private final Clock clock;

    /** Signs with this identity through this client. */
    public Signer(RegistryClient client, SigningIdentity identity) {
        this(client, identity, Clock.systemUTC());
    }

    /** The same by another clock, such as that of a simulation. */
    public Signer(RegistryClient client, SigningIdentity identity, Clock clock) {
        this.client = client;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Signs what the reference's digest names and pushes the signature.
     *
     * @param reference pinned to a digest: a tag may have moved since somebody looked at it
     * @return the descriptor of the signature's manifest
     * @throws RegistryException when the reference is not pinned, the artifact is not there, or the
     *     registry refuses
     */
    public Descriptor sign(ArtifactReference reference) throws RegistryException {
        if (reference.digest().isEmpty()) {
            throw new RegistryException(
                    Problem.INVALID_REFERENCE,
                    "'%s' cannot be signed: give the digest of what to sign, as in %s@sha256:..."
                            .formatted(reference, reference));
        }
        Descriptor artifact = client.resolve(reference);
        Instant now = clock.instant();
        byte[] envelope = NotaryEnvelope.sign(artifact, identity.key(), identity.chain(), now);
        client.pushBlob(reference, EMPTY);
        client.pushBlob(reference, envelope);
        return client.pushReferrer(
                reference,
                new Manifest(
                        Optional.of(MediaTypes.NOTARY_SIGNATURE),
                        Descriptor.of(MediaTypes.NOTARY_SIGNATURE, EMPTY),
                        List.of(Descriptor.of(MediaTypes.JOSE_JSON, envelope)),
                        Optional.of(artifact),
                        Map.of(
                                "io.cncf.notary.x509chain.thumbprint#S256",
                                thumbprints(identity.chain()),
                                "org.opencontainers.image.created",
                                now.truncatedTo(ChronoUnit.SECONDS).toString())));
    }

    private static String thumbprints(List<X509Certificate> chain) {
        List<String> hashes = new ArrayList<>();
        try {
            for (X509Certificate certificate : chain) {
                hashes.add(Digest.of(certificate.getEncoded()).hex());
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
        return Json.array(hashes).toString();
    }
}
