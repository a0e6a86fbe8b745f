/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.artifact.WasmConfig;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.server.EmbeddedRegistry;
import dev.edgewright.registry.sign.SignatureVerifier;
import dev.edgewright.registry.sign.Signer;
import dev.edgewright.registry.sign.SigningIdentity;
import dev.edgewright.registry.sign.TrustPolicy;
import dev.edgewright.registry.sign.Verification;
import dev.edgewright.workshop.build.Build;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.NewProject;
import dev.edgewright.workshop.project.Scaffold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to the embedded registry over HTTP, and looking at what is there. */
class PublisherTest {

    @TempDir private Path temp;

    private EmbeddedRegistry registry;
    private RegistryClient client;
    private SigningIdentity identity;
    private Publisher publisher;

    @BeforeEach
    void start() throws Exception {
        registry = EmbeddedRegistry.start(temp.resolve("registry"));
        client = new RegistryClient();
        identity = SigningIdentity.create("CN=Press,O=Acme,ST=Hamburg,C=DE", Duration.ofDays(1));
        publisher = new Publisher(client, new Signer(client, identity));
    }

    @AfterEach
    void stop() {
        client.close();
        registry.close();
    }

    @Test
    void aBuiltModuleIsThereSignedAndUnchanged() throws Exception {
        Path module =
                Build.run(
                                Scaffold.create(
                                        NewProject.in(temp.resolve("hot-filter"), Language.WAT)),
                                line -> {})
                        .wasm();
        ArtifactReference reference = registry.reference("acme/hot-filter", "0.1.0");
        Publication published = publisher.publish(module, reference);

        assertEquals(published.manifest(), client.resolve(reference));
        assertEquals(published.manifest().digest(), published.reference().digest().orElseThrow());
        WasmArtifact artifact = client.pull(published.reference());
        assertArrayEquals(Files.readAllBytes(module), artifact.wasm());
        assertEquals(WasmConfig.Os.WASIP1, artifact.config().os());
        assertEquals(
                "hot-filter.wasm",
                artifact.manifest().annotations().get("org.opencontainers.image.title"));
        Verification verification =
                new SignatureVerifier(client, TrustPolicy.ofRoots(List.of(identity.root())))
                        .verify(reference);
        assertInstanceOf(Verification.Trusted.class, verification);

        Publication again = publisher.publish(module, reference);
        assertEquals(published.manifest(), again.manifest(), "the same file, the same artifact");
    }

    @Test
    void onlyModulesArePublished() throws Exception {
        ArtifactReference reference = registry.reference("acme/filter", "1.0.0");
        Path text = Files.writeString(temp.resolve("text.wasm"), "no module");
        WorkshopException refusal =
                assertThrows(WorkshopException.class, () -> publisher.publish(text, reference));
        assertEquals("workshop-module", refusal.code());
        assertEquals(
                "There is no file %s; build the project first.".formatted(temp.resolve("gone")),
                assertThrows(
                                WorkshopException.class,
                                () -> publisher.publish(temp.resolve("gone"), reference))
                        .getMessage());
        assertThrows(RegistryException.class, () -> client.resolve(reference));
    }
}
