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
import dev.edgewright.registry.internal.jws.NotaryEnvelope;
import dev.edgewright.registry.internal.jws.SignatureAlgorithm;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.reference.Excerpt;
import dev.edgewright.registry.sign.Verification.Reason;
import dev.edgewright.registry.sign.Verification.Refused;
import dev.edgewright.registry.sign.Verification.Trusted;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether somebody who is trusted signed an artifact (Notary Project, "Signature
 * Verification Workflow", level strict without revocation). One signature that counts is enough.
 * Safe for threads.
 */
public final class SignatureVerifier {
    private static final int MOST_REFERRERS = 100;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final RegistryClient client;
    private final TrustPolicy policy;
    private final Clock clock;

    /** Verifies by this policy what this client finds. */
    public SignatureVerifier(RegistryClient client, TrustPolicy policy) {
        this(client, policy, Clock.systemUTC());
    }

    /** The same by another clock, such as that of a simulated device. */
    public SignatureVerifier(RegistryClient client, TrustPolicy policy, Clock clock) {
        this.client = client;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Looks for a signature that counts. A tag is resolved once; go on with the digest of the
     * result.
     *
     * @throws RegistryException when the registry cannot be reached or does not have the artifact;
     *     never because of what a signature says
     */
    public Verification verify(ArtifactReference reference) throws RegistryException {
        Descriptor artifact = client.resolve(reference);
        ArtifactReference pinned = reference.withDigest(artifact.digest());
        List<Descriptor> referrers = client.referrers(pinned);
        Optional<Refused> first = Optional.empty();
        for (Descriptor referrer : referrers.stream().limit(MOST_REFERRERS).toList()) {
            Optional<Verification> result = verifyReferrer(pinned, artifact, referrer);
            if (result.isPresent() && result.get() instanceof Trusted trusted) {
                return trusted;
            }
            if (first.isEmpty() && result.isPresent() && result.get() instanceof Refused refused) {
                first = Optional.of(refused);
            }
        }
        if (first.isPresent()) {
            return first.get();
        }
        return new Refused(
                Reason.UNSIGNED,
                "%s is not signed: no Notary Project signature was found among the %d manifests that refer to it. Sign it first."
                        .formatted(pinned, Math.min(referrers.size(), MOST_REFERRERS)));
    }

    /** Empty when the referrer is not a signature at all. */
    private Optional<Verification> verifyReferrer(
            ArtifactReference pinned, Descriptor artifact, Descriptor referrer)
            throws RegistryException {
        try {
            Manifest manifest =
                    Manifest.read(
                            client.fetchManifest(pinned.withDigest(referrer.digest())).bytes());
            if (!manifest.kind().equals(MediaTypes.NOTARY_SIGNATURE)
                    && !manifest.config().mediaType().equals(MediaTypes.NOTARY_SIGNATURE)) {
                return Optional.empty();
            }
            if (manifest.layers().size() != 1
                    || !manifest.layers().getFirst().mediaType().equals(MediaTypes.JOSE_JSON)
                    || manifest.layers().getFirst().size() > NotaryEnvelope.MOST_BYTES) {
                return refused(
                        Reason.MALFORMED,
                        "the signature has no single JWS envelope of at most %d bytes"
                                .formatted(NotaryEnvelope.MOST_BYTES),
                        pinned);
            }
            byte[] envelope = client.fetchBlob(pinned, manifest.layers().getFirst());
            return Optional.of(verify(pinned, artifact, NotaryEnvelope.read(envelope)));
        } catch (RegistryException e) {
            if (e.problem() == Problem.UNREACHABLE || e.problem() == Problem.TIMEOUT) {
                throw e;
            }
            Reason reason =
                    e.problem() == Problem.DIGEST_MISMATCH ? Reason.TAMPERED : Reason.MALFORMED;
            return Optional.of(
                    new Refused(
                            reason,
                            "A signature of %s does not count. %s"
                                    .formatted(pinned, e.getMessage())));
        }
    }

    private static Optional<Verification> refused(
            Reason reason, String why, ArtifactReference pinned) {
        return Optional.of(
                new Refused(
                        reason, "A signature of %s does not count: %s.".formatted(pinned, why)));
    }

    private Verification verify(
            ArtifactReference pinned, Descriptor artifact, NotaryEnvelope envelope) {
        Instant now = clock.instant();
        X509Certificate signer = envelope.chain().getFirst();
        String name = Excerpt.of(signer.getSubjectX500Principal().getName());
        String algorithmName = Excerpt.of(envelope.header().getAlgorithm().getName());
        Optional<SignatureAlgorithm> algorithm =
                SignatureAlgorithm.of(envelope.header().getAlgorithm());
        Optional<Verification> refusal = Optional.empty();
        if (algorithm.isEmpty()) {
            refusal =
                    refused(
                            Reason.FORBIDDEN_ALGORITHM,
                            "the algorithm %s is forbidden; sign with ES256"
                                    .formatted(algorithmName),
                            pinned);
        } else if (!algorithm.get().fits(signer.getPublicKey())) {
            refusal =
                    refused(
                            Reason.FORBIDDEN_ALGORITHM,
                            "the algorithm %s is not the one for the signer's key"
                                    .formatted(algorithmName),
                            pinned);
        } else if (!envelope.verifiedBy(algorithm.get())) {
            refusal =
                    refused(
                            Reason.TAMPERED,
                            "it was changed after %s signed it, or is not by this signer"
                                    .formatted(name),
                            pinned);
        } else if (!envelope.target().sameContent(artifact)) {
            refusal =
                    refused(
                            Reason.TAMPERED,
                            "%s signed %s, which is another artifact"
                                    .formatted(name, envelope.target().digest()),
                            pinned);
        } else if (envelope.expiry().isPresent() && now.isAfter(envelope.expiry().get())) {
            refusal =
                    refused(
                            Reason.EXPIRED,
                            "it expired at %s".formatted(envelope.expiry().get()),
                            pinned);
        } else if (envelope.signingTime().isAfter(now.plus(CLOCK_SKEW))) {
            refusal =
                    refused(
                            Reason.EXPIRED,
                            "it claims to be made at %s, which is still to come; check the clocks"
                                    .formatted(envelope.signingTime()),
                            pinned);
        }
        if (refusal.isEmpty()) {
            Optional<ChainCheck.Fault> fault =
                    ChainCheck.check(envelope.chain(), policy.roots(), envelope.signingTime(), now);
            if (fault.isPresent()) {
                refusal = refused(fault.get().reason(), fault.get().why(), pinned);
            } else if (!policy.allows(signer)) {
                refusal =
                        refused(
                                Reason.UNTRUSTED_SIGNER,
                                "the signer %s is not among those wanted here".formatted(name),
                                pinned);
            }
        }
        return refusal.orElseGet(() -> new Trusted(artifact, name, envelope.signingTime()));
    }
}
