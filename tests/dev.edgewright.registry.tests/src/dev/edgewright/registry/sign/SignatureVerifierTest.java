/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import static dev.edgewright.registry.RegistryAssert.BUILT;
import static dev.edgewright.registry.RegistryAssert.MODULE;
import static dev.edgewright.registry.RegistryAssert.component;
import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.Manifest;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.artifact.WasmConfig;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.server.EmbeddedRegistry;
import dev.edgewright.registry.sign.Verification.Reason;
import dev.edgewright.registry.sign.Verification.Trusted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureVerifierTest {
    private static final String NAME = "CN=Filter team,O=Acme,ST=Bavaria,C=DE";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir Path folder;
    private final RegistryClient client = new RegistryClient();
    private EmbeddedRegistry registry;
    private SigningIdentity identity;
    private ArtifactReference reference;

    @BeforeEach
    void pushAnArtifact() throws Exception {
        registry = EmbeddedRegistry.start(folder);
        identity = SigningIdentity.create(NAME, NOW, Duration.ofDays(30));
        reference = registry.reference("acme/filter", "1.0.0");
        reference = reference.withDigest(client.push(reference, component()).digest());
    }

    @AfterEach
    void stop() {
        client.close();
        registry.close();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private Descriptor sign() throws Exception {
        return new Signer(client, identity, at(NOW)).sign(reference);
    }

    private Verification verify(TrustPolicy policy, Instant now) throws Exception {
        return new SignatureVerifier(client, policy, at(now)).verify(reference);
    }

    private TrustPolicy policy() {
        return TrustPolicy.ofRoots(List.of(identity.root()));
    }

    @Test
    void trustsWhatATrustedSignerSigned() throws Exception {
        sign();
        Trusted trusted = assertInstanceOf(Trusted.class, verify(policy(), NOW));
        assertEquals(NAME, trusted.signer());
        assertEquals(NOW, trusted.signedAt());
        assertEquals(component().descriptor(), trusted.artifact());
        TrustPolicy acme = policy().onlySigners(List.of("O=Other", "O=Acme, C=DE"));
        assertInstanceOf(Trusted.class, verify(acme, NOW));
    }

    @Test
    void resolvesTheTagOnce() throws Exception {
        sign();
        ArtifactReference tag = registry.reference("acme/filter", "1.0.0");
        Verification result = new SignatureVerifier(client, policy(), at(NOW)).verify(tag);
        assertEquals(
                reference.digest().orElseThrow(),
                assertInstanceOf(Trusted.class, result).artifact().digest());
    }

    @Test
    void refusesWhatNobodySigned() throws Exception {
        refuses(Reason.UNSIGNED, verify(policy(), NOW), "not signed", reference.toString());
    }

    @Test
    void refusesASignerNobodyVouchesFor() throws Exception {
        sign();
        SigningIdentity namesake = SigningIdentity.create(NAME, NOW, Duration.ofDays(30));
        refuses(
                Reason.UNTRUSTED_ROOT,
                verify(TrustPolicy.ofRoots(List.of(namesake.root())), NOW),
                "not trusted here",
                NAME);
        refuses(Reason.UNTRUSTED_ROOT, verify(TrustPolicy.ofRoots(List.of()), NOW));
    }

    @Test
    void refusesASignerWhoIsNotWanted() throws Exception {
        sign();
        refuses(
                Reason.UNTRUSTED_SIGNER,
                verify(policy().onlySigners(List.of("O=Acme,C=US", "CN=Filter")), NOW),
                NAME);
        refuses(Reason.UNTRUSTED_ROOT, verify(policy().onlySigners(List.of()), NOW));
        refuses(Problem.IDENTITY, () -> policy().onlySigners(List.of("Acme")), "'Acme'");
    }

    @Test
    void refusesCertificatesOutOfTheirTime() throws Exception {
        sign();
        refuses(Reason.EXPIRED, verify(policy(), NOW.plus(Duration.ofDays(31))), "valid from");
        refuses(Reason.EXPIRED, verify(policy(), NOW.minus(Duration.ofDays(1))), "still to come");
    }

    @Test
    void findsTheGoodSignatureAmongBadOnes() throws Exception {
        for (int i = 0; i < 3; i++) {
            SigningIdentity stranger = SigningIdentity.create(NAME, NOW, Duration.ofDays(30));
            new Signer(client, stranger, at(NOW)).sign(reference);
        }
        sign();
        assertInstanceOf(Trusted.class, verify(policy(), NOW));
    }

    @Test
    void signsOnlyWhatIsPinned() throws Exception {
        refuses(
                Problem.INVALID_REFERENCE,
                () -> new Signer(client, identity).sign(registry.reference("acme/filter", "1.0.0")),
                "give the digest");
    }

    /** The envelope of a good signature, changed, becomes the only signature of an artifact. */
    private void replaceSignature(Consumer<JsonObject> change) throws Exception {
        Descriptor signature = sign();
        byte[] manifest = client.fetchManifest(reference.withDigest(signature.digest())).bytes();
        byte[] envelope = client.fetchBlob(reference, Manifest.read(manifest).layers().getFirst());
        JsonObject json =
                JsonParser.parseString(new String(envelope, StandardCharsets.UTF_8))
                        .getAsJsonObject();
        change.accept(json);
        WasmArtifact other =
                WasmArtifact.build(MODULE, WasmConfig.module(BUILT, Optional.of(json.toString())));
        reference = registry.reference("acme/other", "1.0.0");
        reference = reference.withDigest(client.push(reference, other).digest());
        attach(json.toString().getBytes(StandardCharsets.UTF_8), other.descriptor());
    }

    private void attach(byte[] envelope, Descriptor subject) throws Exception {
        byte[] config = "{}".getBytes(StandardCharsets.US_ASCII);
        client.pushBlob(reference, config);
        client.pushBlob(reference, envelope);
        client.pushReferrer(
                reference,
                new Manifest(
                        Optional.empty(),
                        Descriptor.of(MediaTypes.NOTARY_SIGNATURE, config),
                        List.of(Descriptor.of(MediaTypes.JOSE_JSON, envelope)),
                        Optional.of(subject),
                        Map.of()));
    }

    private static void rewrite(JsonObject envelope, String part, String from, String to) {
        String text =
                new String(
                        Base64.getUrlDecoder().decode(envelope.get(part).getAsString()),
                        StandardCharsets.UTF_8);
        String changed = text.replace(from, to);
        if (changed.equals(text)) {
            throw new AssertionError("'" + from + "' is not in " + text);
        }
        envelope.addProperty(
                part,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesASignatureOfAnotherArtifact() throws Exception {
        String signed = reference.digest().orElseThrow().toString();
        replaceSignature(envelope -> {});
        refuses(Reason.TAMPERED, verify(policy(), NOW), signed, "which is another artifact");
    }

    @Test
    void refusesAChangedPayload() throws Exception {
        replaceSignature(envelope -> rewrite(envelope, "payload", "\"size\":", "\"size\":1"));
        refuses(Reason.TAMPERED, verify(policy(), NOW), "changed after");
    }

    @Test
    void refusesAChangedTime() throws Exception {
        replaceSignature(envelope -> rewrite(envelope, "protected", "2026-06-01", "2026-06-02"));
        refuses(Reason.TAMPERED, verify(policy(), NOW), "changed after");
    }

    @Test
    void refusesForbiddenAlgorithms() throws Exception {
        for (String name : List.of("RS256", "HS256", "ES256K", "EdDSA")) {
            replaceSignature(envelope -> rewrite(envelope, "protected", "ES256", name));
            refuses(Reason.FORBIDDEN_ALGORITHM, verify(policy(), NOW), name, "forbidden");
        }
        replaceSignature(envelope -> rewrite(envelope, "protected", "ES256", "ES384"));
        refuses(Reason.FORBIDDEN_ALGORITHM, verify(policy(), NOW), "not the one for");
        replaceSignature(envelope -> rewrite(envelope, "protected", "ES256", "none"));
        refuses(Reason.MALFORMED, verify(policy(), NOW), "header");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        replaceSignature(
                envelope ->
                        rewrite(
                                envelope,
                                "protected",
                                "[\"io.cncf.notary.signingScheme\"]",
                                "[\"io.cncf.notary.signingScheme\",\"acme.plugin\"]"));
        refuses(Reason.MALFORMED, verify(policy(), NOW), "'crit'");
        replaceSignature(
                envelope ->
                        rewrite(
                                envelope,
                                "protected",
                                "\"notary.x509\"",
                                "\"notary.x509.signingAuthority\""));
        refuses(Reason.MALFORMED, verify(policy(), NOW), "signing scheme");
        replaceSignature(
                envelope -> rewrite(envelope, "protected", "payload.v1+json", "payload.v9+json"));
        refuses(Reason.MALFORMED, verify(policy(), NOW), "payload");
    }

    /** The header with the certificates is not signed: whoever moves it must gain nothing. */
    @Test
    void refusesAChainPutTogetherFromTwo() throws Exception {
        SigningIdentity stranger = SigningIdentity.create(NAME, NOW, Duration.ofDays(30));
        Descriptor artifact = client.resolve(reference);
        Descriptor signature = new Signer(client, stranger, at(NOW)).sign(reference);
        byte[] manifest = client.fetchManifest(reference.withDigest(signature.digest())).bytes();
        byte[] envelope = client.fetchBlob(reference, Manifest.read(manifest).layers().getFirst());
        JsonObject json =
                JsonParser.parseString(new String(envelope, StandardCharsets.UTF_8))
                        .getAsJsonObject();
        JsonArray chain = json.getAsJsonObject("header").getAsJsonArray("x5c");
        chain.set(1, new JsonPrimitive(encoded(identity.root())));
        ArtifactReference elsewhere = registry.reference("acme/again", "1.0.0");
        client.push(elsewhere, component());
        reference = elsewhere.withDigest(artifact.digest());
        attach(json.toString().getBytes(StandardCharsets.UTF_8), artifact);
        refuses(Reason.TAMPERED, verify(policy(), NOW), "do not vouch for each other");
    }

    @Test
    void takesTheSignersOwnCertificateAsTrusted() throws Exception {
        sign();
        X509Certificate leaf = identity.chain().getFirst();
        refuses(
                Reason.UNTRUSTED_ROOT,
                verify(
                        TrustPolicy.ofRoots(
                                SigningIdentity.create(NAME, NOW, Duration.ofDays(1)).chain()),
                        NOW));
        assertInstanceOf(Trusted.class, verify(TrustPolicy.ofRoots(List.of(leaf)), NOW));
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
