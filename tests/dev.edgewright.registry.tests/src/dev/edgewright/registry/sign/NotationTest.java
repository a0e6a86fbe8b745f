/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import static dev.edgewright.registry.RegistryAssert.component;
import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.registry.DockerRegistry;
import dev.edgewright.registry.Program;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.server.EmbeddedRegistry;
import dev.edgewright.registry.sign.Verification.Reason;
import dev.edgewright.registry.sign.Verification.Trusted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we sign, the Notary Project's own tool verifies; what it signs, we verify. */
class NotationTest {
    private static final String NAME = "CN=Filter team,O=Acme,ST=Bavaria,C=DE";

    @TempDir Path folder;
    private Path settings;
    private Program notation;

    @BeforeEach
    void findNotation() throws Exception {
        settings = Files.createDirectories(folder.resolve("settings/notation")).getParent();
        notation =
                Program.required(
                        "notation",
                        Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", settings.toString()));
    }

    @Test
    void withTheReferrersApi() throws Exception {
        Path content = Files.createDirectory(folder.resolve("content"));
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(content)) {
            bothWays(registry.authority());
        }
    }

    @Test
    void withTheFallbackTag() throws Exception {
        Path content = Files.createDirectory(folder.resolve("content"));
        try (DockerRegistry registry = DockerRegistry.start(content)) {
            bothWays(registry.authority());
        }
    }

    private void bothWays(String registry) throws Exception {
        try (RegistryClient client = new RegistryClient()) {
            ours(client, registry);
            theirs(client, registry);
            theirsWithAnEnd(client, registry);
            theirsInCose(client, registry);
        }
    }

    private static ArtifactReference push(RegistryClient client, String registry, String name)
            throws Exception {
        ArtifactReference reference =
                ArtifactReference.parse(registry + "/acme/" + name + ":1.0.0");
        return reference.withDigest(client.push(reference, component()).digest());
    }

    private static String pinned(ArtifactReference reference) {
        return reference.registry()
                + "/"
                + reference.repository()
                + "@"
                + reference.digest().orElseThrow();
    }

    private void ours(RegistryClient client, String registry) throws Exception {
        ArtifactReference reference = push(client, registry, "ours");
        SigningIdentity identity = SigningIdentity.create(NAME, Duration.ofDays(1));
        Path root = folder.resolve("root.crt");
        Pem.writeCertificates(root, List.of(identity.root()));
        notation.run(folder, "cert", "add", "--type", "ca", "--store", "ours", root.toString());
        trust("ours", "x509.subject: C=DE, ST=Bavaria, O=Acme");
        notation.fails(folder, "verify", "--insecure-registry", pinned(reference));
        new Signer(client, identity).sign(reference);
        String list = notation.run(folder, "inspect", "--insecure-registry", pinned(reference));
        assertTrue(list.contains("ECDSA-SHA-256"), list);
        String said = notation.run(folder, "verify", "--insecure-registry", pinned(reference));
        assertTrue(said.contains("Successfully verified"), said);
        trust("ours", "x509.subject: C=DE, ST=Bavaria, O=Somebody else");
        notation.fails(folder, "verify", "--insecure-registry", pinned(reference));
    }

    private void trust(String store, String identity) throws Exception {
        Files.writeString(
                settings.resolve("notation/trustpolicy.json"),
                """
                {"version": "1.0", "trustPolicies": [{
                  "name": "all", "registryScopes": ["*"],
                  "signatureVerification": {"level": "strict"},
                  "trustStores": ["ca:%s"], "trustedIdentities": ["%s"]}]}
                """
                        .formatted(store, identity));
    }

    private void theirs(RegistryClient client, String registry) throws Exception {
        ArtifactReference reference = push(client, registry, "theirs");
        notation.run(folder, "cert", "generate-test", "--default", "wabbit");
        notation.run(folder, "sign", "--insecure-registry", pinned(reference));
        TrustPolicy policy = TrustPolicy.ofRoots(wabbit());
        Verification good =
                new SignatureVerifier(client, policy.onlySigners(List.of("CN=wabbit,O=Notary")))
                        .verify(reference);
        assertTrue(assertInstanceOf(Trusted.class, good).signer().startsWith("CN=wabbit"));
        Verification bad =
                new SignatureVerifier(client, TrustPolicy.ofRoots(List.of())).verify(reference);
        refuses(Reason.UNTRUSTED_ROOT, bad, "CN=wabbit");
    }

    private void theirsWithAnEnd(RegistryClient client, String registry) throws Exception {
        ArtifactReference reference = push(client, registry, "ending");
        notation.run(folder, "sign", "--insecure-registry", "--expiry", "1h", pinned(reference));
        TrustPolicy policy = TrustPolicy.ofRoots(wabbit());
        assertInstanceOf(Trusted.class, new SignatureVerifier(client, policy).verify(reference));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        refuses(
                Reason.EXPIRED,
                new SignatureVerifier(client, policy, later).verify(reference),
                "it expired at");
    }

    private void theirsInCose(RegistryClient client, String registry) throws Exception {
        ArtifactReference reference = push(client, registry, "cose");
        notation.run(
                folder,
                "sign",
                "--insecure-registry",
                "--signature-format",
                "cose",
                pinned(reference));
        refuses(
                Reason.MALFORMED,
                new SignatureVerifier(client, TrustPolicy.ofRoots(wabbit())).verify(reference),
                "no single JWS envelope");
    }

    private List<X509Certificate> wabbit() throws Exception {
        return Pem.readCertificates(settings.resolve("notation/localkeys/wabbit.crt"));
    }
}
