/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.jws;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.Base64URL;
import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.reference.Digest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A signature envelope in flattened JWS JSON serialization (Notary Project, "Signature Envelope
 * JWS"). Reading checks the form only; nothing in it is to be believed before {@link #verifiedBy}
 * said yes and the chain is trusted.
 *
 * @param header the protected header
 * @param signingInput what is signed: protected header, dot, payload
 * @param signature the signature
 * @param chain the certificates, the signer's first
 * @param target what is signed for
 * @param signingTime when the signer says it was
 * @param expiry after when the signature is void
 */
public record NotaryEnvelope(
        JWSHeader header,
        byte[] signingInput,
        Base64URL signature,
        List<X509Certificate> chain,
        Descriptor target,
        Instant signingTime,
        Optional<Instant> expiry) {
    /** The largest envelope read, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_CERTIFICATES = 10;
    private static final String PAYLOAD_TYPE = "application/vnd.cncf.notary.payload.v1+json";
    private static final String SCHEME = "io.cncf.notary.signingScheme";
    private static final String SIGNING_TIME = "io.cncf.notary.signingTime";
    private static final String EXPIRY = "io.cncf.notary.expiry";
    private static final String AGENT = "io.cncf.notary.signingAgent";
    private static final Set<String> UNDERSTOOD = Set.of(SCHEME, EXPIRY);

    /** Signs for an artifact with ES256 and gives the bytes of the envelope. */
    public static byte[] sign(
            Descriptor target, ECPrivateKey key, List<X509Certificate> chain, Instant time)
            throws RegistryException {
        JsonObject artifact = new JsonObject();
        artifact.addProperty("mediaType", target.mediaType());
        artifact.addProperty("digest", target.digest().toString());
        artifact.addProperty("size", target.size());
        JsonObject payload = new JsonObject();
        payload.add("targetArtifact", artifact);
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .contentType(PAYLOAD_TYPE)
                        .criticalParams(Set.of(SCHEME))
                        .customParam(SCHEME, "notary.x509")
                        .customParam(SIGNING_TIME, time.truncatedTo(ChronoUnit.SECONDS).toString())
                        .build();
        String protectedPart = header.toBase64URL().toString();
        String payloadPart = Base64URL.encode(Json.bytes(payload)).toString();
        try {
            JsonArray certificates = new JsonArray();
            for (X509Certificate certificate : chain) {
                certificates.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            }
            JsonObject open = new JsonObject();
            open.add("x5c", certificates);
            open.addProperty(AGENT, "Edgewright");
            JsonObject envelope = new JsonObject();
            envelope.addProperty("payload", payloadPart);
            envelope.addProperty("protected", protectedPart);
            envelope.add("header", open);
            envelope.addProperty(
                    "signature",
                    new ECDSASigner(key)
                            .sign(header, signingInput(protectedPart, payloadPart))
                            .toString());
            return Json.bytes(envelope);
        } catch (JOSEException | CertificateEncodingException e) {
            throw new RegistryException(
                    Problem.IDENTITY, "The key cannot sign; it must be an EC key on P-256.", e);
        }
    }

    private static byte[] signingInput(String protectedPart, String payloadPart) {
        return (protectedPart + "." + payloadPart).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads an envelope.
     *
     * @throws RegistryException when it is not one, or demands something that is not understood
     */
    public static NotaryEnvelope read(byte[] content) throws RegistryException {
        Json json = Json.read("the signature envelope", content);
        String protectedPart = json.text("protected");
        String payloadPart = json.text("payload");
        JWSHeader header = header(protectedPart);
        Json attributes = Json.read("the protected header", decode(protectedPart));
        if (!PAYLOAD_TYPE.equals(header.getContentType())) {
            throw malformed("does not carry a Notary Project payload");
        }
        if (!"notary.x509".equals(attributes.text(SCHEME))) {
            throw malformed("uses another signing scheme than notary.x509");
        }
        List<String> critical = attributes.texts("crit");
        if (!critical.contains(SCHEME) || !UNDERSTOOD.containsAll(critical)) {
            throw malformed("demands something in 'crit' that is not understood here");
        }
        Optional<String> expiry = attributes.optionalText(EXPIRY);
        Json artifact =
                Json.read("the signed payload", decode(payloadPart)).child("targetArtifact");
        return new NotaryEnvelope(
                header,
                signingInput(protectedPart, payloadPart),
                new Base64URL(json.text("signature")),
                chain(json.child("header").texts("x5c")),
                new Descriptor(
                        artifact.text("mediaType"),
                        Digest.parse(artifact.text("digest")),
                        artifact.count("size"),
                        Optional.empty(),
                        Map.of()),
                time(attributes.text(SIGNING_TIME)),
                expiry.isPresent() ? Optional.of(time(expiry.get())) : Optional.empty());
    }

    private static byte[] decode(String part) throws RegistryException {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw malformed("is not encoded in base64url");
        }
    }

    private static JWSHeader header(String protectedPart) throws RegistryException {
        try {
            return JWSHeader.parse(new Base64URL(protectedPart));
        } catch (ParseException | IllegalArgumentException e) {
            throw malformed("has no valid protected header");
        }
    }

    private static List<X509Certificate> chain(List<String> encoded) throws RegistryException {
        if (encoded.isEmpty() || encoded.size() > MOST_CERTIFICATES) {
            throw malformed("must carry 1 to %d certificates".formatted(MOST_CERTIFICATES));
        }
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            for (String text : encoded) {
                byte[] der = Base64.getDecoder().decode(text);
                chain.add(
                        (X509Certificate)
                                factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            return List.copyOf(chain);
        } catch (CertificateException | IllegalArgumentException e) {
            throw malformed("carries something that is no certificate");
        }
    }

    private static Instant time(String text) throws RegistryException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw malformed("has a time that does not follow RFC 3339");
        }
    }

    private static RegistryException malformed(String why) {
        return new RegistryException(
                Problem.MALFORMED, "The signature envelope %s.".formatted(why));
    }

    /** Whether the signature was made with the key of the first certificate. */
    public boolean verifiedBy(SignatureAlgorithm algorithm) {
        try {
            return algorithm
                    .verifier(chain.getFirst().getPublicKey(), UNDERSTOOD)
                    .verify(header, signingInput, signature);
        } catch (JOSEException e) {
            return false;
        }
    }
}
