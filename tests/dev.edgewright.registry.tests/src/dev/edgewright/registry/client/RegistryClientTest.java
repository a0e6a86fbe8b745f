/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.client;

import static dev.edgewright.registry.CannedServer.answer;
import static dev.edgewright.registry.RegistryAssert.COMPONENT;
import static dev.edgewright.registry.RegistryAssert.component;
import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.registry.CannedServer;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.Manifest;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.server.EmbeddedRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
    private static final String MANIFEST_CALL = "GET /v2/acme/filter/manifests/1.0.0 ";

    @TempDir Path folder;
    private final RegistryClient client =
            new RegistryClient(
                    ClientOptions.defaults()
                            .withRequestLimit(Duration.ofSeconds(2))
                            .withMostBlobBytes(100_000));

    @AfterEach
    void close() {
        client.close();
    }

    private static ArtifactReference filter(String registry) throws Exception {
        return ArtifactReference.parse("oci://" + registry + "/acme/filter:1.0.0");
    }

    @Test
    void pullsWhatItPushed() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder)) {
            ArtifactReference reference = registry.reference("acme/filter", "1.0.0");
            WasmArtifact artifact = component();
            Descriptor pushed = client.push(reference, artifact);
            assertEquals(artifact.descriptor(), pushed);
            assertEquals(pushed, client.resolve(reference));
            WasmArtifact byTag = client.pull(reference);
            assertArrayEquals(COMPONENT, byTag.wasm());
            assertEquals(artifact.config(), byTag.config());
            ArtifactReference pinned = reference.withDigest(pushed.digest());
            assertArrayEquals(artifact.manifestBytes(), client.pull(pinned).manifestBytes());
            assertEquals(List.of("1.0.0"), client.tags(reference));
            assertEquals(pushed, client.push(reference, artifact), "pushing twice is no error");
        }
    }

    @Test
    void listsReferrers() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder)) {
            ReferrerRoundTrip.run(client, registry.authority());
            assertEquals(
                    List.of("1.0.0"),
                    client.tags(filter(registry.authority())),
                    "with the referrers API no fallback tag is needed");
        }
    }

    @Test
    void saysThatThereIsNoSuchArtifact() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder)) {
            ArtifactReference reference = filter(registry.authority());
            refuses(Problem.NOT_FOUND, () -> client.pull(reference), reference.toString());
            refuses(Problem.NOT_FOUND, () -> client.tags(reference), "acme/filter");
        }
    }

    @Test
    void wantsTagOrDigest() {
        refuses(
                Problem.INVALID_REFERENCE,
                () -> client.pull(ArtifactReference.parse("localhost:5000/acme/filter")),
                "neither tag nor digest");
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        refuses(
                Problem.UNREACHABLE,
                () -> client.pull(filter("127.0.0.1:" + port)),
                "127.0.0.1:" + port,
                "nothing listens there",
                "check host and port");
    }

    @Test
    void saysThatNoMachineHasThatName() {
        refuses(
                Problem.UNREACHABLE,
                () -> client.pull(filter("registry.invalid")),
                "registry.invalid",
                "no machine of that name");
    }

    @Test
    void noticesBlobsChangedOnDisk() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder)) {
            ArtifactReference reference = registry.reference("acme/filter", "1.0.0");
            WasmArtifact artifact = component();
            client.push(reference, artifact);
            String hex = artifact.manifest().layers().getFirst().digest().hex();
            try (Stream<Path> files = Files.walk(folder.resolve("blobs"))) {
                Path blob = files.filter(file -> file.endsWith(hex)).findFirst().orElseThrow();
                Files.write(blob, new byte[] {0, 'a', 's', 'm', 0x0d, 0, 2, 0});
            }
            refuses(
                    Problem.DIGEST_MISMATCH,
                    () -> client.pull(reference),
                    hex,
                    "changed or damaged");
        }
    }

    @Test
    void noticesAnotherManifestThanThePinnedOne() throws Exception {
        String other = new String(component().manifestBytes());
        ArtifactReference pinned;
        try (CannedServer server =
                new CannedServer(
                        Map.of("GET /v2/acme", answer(200, MediaTypes.MANIFEST, other + " ")))) {
            pinned = filter(server.authority()).withDigest(component().descriptor().digest());
            refuses(Problem.DIGEST_MISMATCH, () -> client.resolve(pinned), "changed or damaged");
        }
    }

    @Test
    void fetchesNothingElseWhenThereAreTwoLayers() throws Exception {
        WasmArtifact artifact = component();
        Descriptor layer = artifact.manifest().layers().getFirst();
        Manifest two =
                new Manifest(
                        Optional.empty(),
                        artifact.manifest().config(),
                        List.of(layer, layer),
                        Optional.empty(),
                        Map.of());
        try (CannedServer server =
                new CannedServer(
                        Map.of(
                                MANIFEST_CALL,
                                answer(200, MediaTypes.MANIFEST, new String(two.bytes()))))) {
            refuses(
                    Problem.NOT_A_WASM_ARTIFACT,
                    () -> client.pull(filter(server.authority())),
                    "2 layers");
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void givesUpOnEndlessAnswers() throws Exception {
        String endless =
                "HTTP/1.1 200 OK\r\nContent-Type: "
                        + MediaTypes.MANIFEST
                        + "\r\n\r\n"
                        + "x".repeat(5 << 20);
        try (CannedServer server = new CannedServer(Map.of(MANIFEST_CALL, endless))) {
            refuses(
                    Problem.TOO_LARGE,
                    () -> client.resolve(filter(server.authority())),
                    "more than 4194304 bytes");
        }
    }

    @Test
    void doesNotFetchBlobsThatAreTooLarge() throws Exception {
        WasmArtifact artifact = component();
        Manifest huge =
                new Manifest(
                        Optional.empty(),
                        artifact.manifest().config(),
                        List.of(
                                new Descriptor(
                                        MediaTypes.WASM_LAYER,
                                        artifact.manifest().layers().getFirst().digest(),
                                        100_001,
                                        Optional.empty(),
                                        Map.of())),
                        Optional.empty(),
                        Map.of());
        try (CannedServer server =
                new CannedServer(
                        Map.of(
                                MANIFEST_CALL,
                                answer(200, MediaTypes.MANIFEST, new String(huge.bytes())),
                                "GET /v2/acme/filter/blobs/"
                                        + artifact.manifest().config().digest(),
                                answer(
                                        200,
                                        "application/json",
                                        new String(artifact.configBytes()))))) {
            refuses(
                    Problem.TOO_LARGE,
                    () -> client.pull(filter(server.authority())),
                    "100001",
                    "at most 100000");
        }
    }

    @Test
    void givesUpOnSilence() throws Exception {
        long start = System.nanoTime();
        try (CannedServer server = new CannedServer(Map.of())) {
            refuses(
                    Problem.TIMEOUT,
                    () -> client.resolve(filter(server.authority())),
                    server.authority(),
                    "within 2 s");
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20);
    }

    @Test
    void givesUpWhenTheAnswerNeverEnds() throws Exception {
        String begun = "HTTP/1.1 200 OK\r\nContent-Type: x/y\r\nContent-Length: 10\r\n\r\nabc";
        try (CannedServer server = new CannedServer(Map.of(MANIFEST_CALL, begun)).neverHangUp()) {
            refuses(
                    Problem.TIMEOUT,
                    () -> client.resolve(filter(server.authority())),
                    "within 2 s");
        }
    }

    @Test
    void takesAllPagesOfAList() throws Exception {
        String page = "{\"name\":\"acme/filter\",\"tags\":[\"%s\"]}";
        String first = page.formatted("a");
        String link = "Link: </v2/acme/filter/tags/list?last=a>; rel=\"next\"\r\n";
        try (CannedServer server =
                new CannedServer(
                        Map.of(
                                "GET /v2/acme/filter/tags/list ",
                                answer(200, "application/json", first)
                                        .replaceFirst("\r\n", "\r\n" + link),
                                "GET /v2/acme/filter/tags/list?last=a ",
                                answer(200, "application/json", page.formatted("b"))))) {
            assertEquals(List.of("a", "b"), client.tags(filter(server.authority())));
        }
        try (CannedServer server =
                new CannedServer(
                        Map.of(
                                "GET /v2/acme/filter/tags/list",
                                answer(200, "application/json", first)
                                        .replaceFirst("\r\n", "\r\n" + link)))) {
            refuses(
                    Problem.TOO_LARGE,
                    () -> client.tags(filter(server.authority())),
                    "more than 50 pages");
        }
    }

    @Test
    void refusesAManifestThatIsSaidToBeAnother() throws Exception {
        String manifest = new String(component().manifestBytes());
        try (CannedServer server =
                new CannedServer(Map.of(MANIFEST_CALL, answer(200, MediaTypes.INDEX, manifest)))) {
            refuses(
                    Problem.MALFORMED,
                    () -> client.resolve(filter(server.authority())),
                    MediaTypes.INDEX,
                    MediaTypes.MANIFEST);
        }
    }

    @Test
    void saysThatTheConnectionBroke() throws Exception {
        String stuck = "HTTP/1.1 200 OK\r\nContent-Type: x/y\r\nContent-Length: 10\r\n\r\nabc";
        try (CannedServer server = new CannedServer(Map.of(MANIFEST_CALL, stuck))) {
            refuses(
                    Problem.UNREACHABLE,
                    () -> client.resolve(filter(server.authority())),
                    "broke when asked to give the manifest");
        }
    }

    @Test
    void repeatsTheRegistrysOwnWords() throws Exception {
        String body = "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"not on my watch\"}]}";
        try (CannedServer server =
                new CannedServer(
                        Map.of(
                                "GET /v2/acme/filter/manifests/401 ", answer(401, "x/y", body),
                                "GET /v2/acme/filter/manifests/403 ", answer(403, "x/y", body),
                                "GET /v2/acme/filter/manifests/500 ", answer(500, "x/y", "<html>"),
                                "GET /v2/acme/filter/manifests/503 ", answer(503, "x/y", "busy"),
                                "HEAD /v2/acme/filter/blobs", answer(404, "x/y", ""),
                                "POST /v2/acme/filter/blobs", answer(403, "x/y", body)))) {
            ArtifactReference reference = filter(server.authority());
            refuses(
                    Problem.REFUSED,
                    () -> client.resolve(reference.withTag("401")),
                    "give the manifest of",
                    "401",
                    "DENIED: not on my watch",
                    "credentials");
            refuses(
                    Problem.REFUSED,
                    () -> client.resolve(reference.withTag("403")),
                    "403",
                    "not on my watch",
                    "Ask its owner");
            refuses(
                    Problem.REFUSED,
                    () -> client.resolve(reference.withTag("500")),
                    "(status 500)",
                    "look into its log");
            refuses(
                    Problem.REFUSED,
                    () -> client.resolve(reference.withTag("503")),
                    "saying 'busy'");
            refuses(
                    Problem.REFUSED,
                    () -> client.push(reference, component()),
                    "take the blob",
                    "into acme/filter",
                    "not on my watch");
        }
    }

    @Test
    void followsRedirectsOfBlobsAFewTimes() throws Exception {
        WasmArtifact artifact = component();
        Descriptor layer = artifact.manifest().layers().getFirst();
        String moved =
                "HTTP/1.1 307 x\r\nLocation: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (CannedServer server =
                new CannedServer(
                        Map.of(
                                "GET /v2/acme/filter/blobs/" + layer.digest(),
                                moved.formatted("/elsewhere"),
                                "GET /elsewhere",
                                answer(200, "x/y", new String(COMPONENT)),
                                "GET /v2/acme/filter/manifests/1.0.0 ",
                                moved.formatted("/v2/acme/filter/manifests/1.0.0")))) {
            ArtifactReference reference = filter(server.authority());
            assertArrayEquals(COMPONENT, client.fetchBlob(reference, layer));
            refuses(Problem.MALFORMED, () -> client.resolve(reference), "more than 5 times");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://192.0.2.1/latest/meta-data"})
    void doesNotFollowToOtherSchemesNorPlainlyToOtherMachines(String location) throws Exception {
        String moved =
                "HTTP/1.1 302 x\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(location);
        try (CannedServer server = new CannedServer(Map.of(MANIFEST_CALL, moved))) {
            refuses(
                    Problem.MALFORMED,
                    () -> client.resolve(filter(server.authority())),
                    "not safe to follow");
        }
    }

    @Test
    void doesNotSpeakPlainHttpToOtherMachinesUnlessTold() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder)) {
            // This leads to this machine, and stands for every name of which one cannot tell.
            ArtifactReference other = filter("[::ffff:127.0.0.1]:" + registry.port());
            refuses(Problem.UNREACHABLE, () -> client.resolve(other), "TLS", "explicitly");
            try (RegistryClient plain =
                    new RegistryClient(ClientOptions.defaults().withPlainHttp())) {
                refuses(Problem.REFUSED, () -> plain.resolve(other), "for this machine alone");
            }
        }
    }
}
