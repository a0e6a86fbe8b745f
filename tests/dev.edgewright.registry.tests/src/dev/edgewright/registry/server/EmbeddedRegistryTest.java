/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.server;

import static dev.edgewright.registry.RegistryAssert.MODULE;
import static dev.edgewright.registry.RegistryAssert.component;
import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.client.RegistryClient;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.reference.Digest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedRegistryTest {
    private static final Digest OF_MODULE = Digest.of(MODULE);

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedRegistry registry;

    @BeforeEach
    void start() throws Exception {
        registry =
                EmbeddedRegistry.start(folder, ServerOptions.defaults().withMostBlobBytes(100_000));
    }

    @AfterEach
    void stop() {
        registry.close();
        http.close();
    }

    private HttpResponse<String> send(
            int status, String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                path.startsWith("http")
                                        ? URI.create(path)
                                        : URI.create("http://" + registry.authority() + path))
                        .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        assertEquals(status, response.statusCode(), method + " " + path + ": " + response.body());
        return response;
    }

    private HttpResponse<String> send(int status, String method, String path)
            throws IOException, InterruptedException {
        return send(status, method, path, new byte[0]);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("-");
    }

    private void pushModule(String repository) throws Exception {
        send(201, "POST", "/v2/" + repository + "/blobs/uploads/?digest=" + OF_MODULE, MODULE);
    }

    @Test
    void saysThatItIsARegistry() throws Exception {
        assertEquals("{}", send(200, "GET", "/v2/").body());
        send(200, "HEAD", "/v2/");
        send(404, "GET", "/");
        send(405, "POST", "/v2/");
    }

    @Test
    void takesBlobsInChunks() throws Exception {
        HttpResponse<String> session = send(202, "POST", "/v2/acme/f/blobs/uploads/");
        String location = header(session, "location");
        HttpResponse<String> first =
                send(202, "PATCH", location, new byte[] {0, 'a', 's'}, "Content-Range", "0-2");
        assertEquals("0-2", header(first, "range"));
        assertEquals("0-2", header(send(204, "GET", location), "range"));
        send(416, "PATCH", location, new byte[] {9}, "Content-Range", "7-7");
        send(202, "PATCH", location, new byte[] {'m', 1}, "Content-Range", "3-4");
        HttpResponse<String> last =
                send(201, "PUT", location + "?digest=" + OF_MODULE, new byte[] {0, 0, 0});
        assertEquals("/v2/acme/f/blobs/" + OF_MODULE, header(last, "location"));
        HttpResponse<String> head = send(200, "HEAD", "/v2/acme/f/blobs/" + OF_MODULE);
        assertEquals("8", header(head, "content-length"));
        assertEquals(OF_MODULE.toString(), header(head, "docker-content-digest"));
        send(200, "GET", "/v2/acme/f/blobs/" + OF_MODULE.toString().replace(":", "%3A"));
        send(404, "GET", location);
    }

    @Test
    void keepsNothingOfAWrongDigest() throws Exception {
        Digest wrong = Digest.of(new byte[] {1});
        String location = header(send(202, "POST", "/v2/f/blobs/uploads/"), "location");
        assertTrue(
                send(400, "PUT", location + "?digest=" + wrong, MODULE)
                        .body()
                        .contains("DIGEST_INVALID"));
        send(404, "HEAD", "/v2/f/blobs/" + wrong);
        send(404, "HEAD", "/v2/f/blobs/" + OF_MODULE);
        send(400, "POST", "/v2/f/blobs/uploads/?digest=" + wrong, MODULE);
        send(400, "POST", "/v2/f/blobs/uploads/?digest=sha512:12", MODULE);
        assertEquals(0, filesIn("work"));
        assertEquals(0, filesIn("blobs"));
    }

    private long filesIn(String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void dropsCancelledAndOversizedUploads() throws Exception {
        String cancelled = header(send(202, "POST", "/v2/f/blobs/uploads/"), "location");
        send(202, "PATCH", cancelled, MODULE);
        send(204, "DELETE", cancelled);
        send(404, "PATCH", cancelled, MODULE);
        String large = header(send(202, "POST", "/v2/f/blobs/uploads/"), "location");
        send(202, "PATCH", large, new byte[60_000]);
        send(413, "PATCH", large, new byte[60_000]);
        send(404, "PATCH", large, MODULE);
        String mine = header(send(202, "POST", "/v2/f/blobs/uploads/"), "location");
        send(404, "PATCH", mine.replace("/v2/f/", "/v2/other/"), MODULE);
        send(204, "DELETE", mine);
        assertEquals(0, filesIn("work"));
    }

    @Test
    void limitsOpenUploads() throws Exception {
        for (int i = 0; i < 64; i++) {
            send(202, "POST", "/v2/f/blobs/uploads/");
        }
        send(429, "POST", "/v2/f/blobs/uploads/");
    }

    @Test
    void mountsBlobsOfOtherRepositories() throws Exception {
        pushModule("here");
        send(404, "HEAD", "/v2/there/blobs/" + OF_MODULE);
        send(201, "POST", "/v2/there/blobs/uploads/?mount=" + OF_MODULE + "&from=here");
        send(200, "HEAD", "/v2/there/blobs/" + OF_MODULE);
        send(202, "POST", "/v2/there/blobs/uploads/?mount=" + OF_MODULE + "&from=nowhere");
        send(202, "DELETE", "/v2/there/blobs/" + OF_MODULE);
        send(404, "HEAD", "/v2/there/blobs/" + OF_MODULE);
        send(200, "HEAD", "/v2/here/blobs/" + OF_MODULE);
    }

    private String pushManifest(String repository, String reference, String annotation)
            throws Exception {
        pushModule(repository);
        String manifest = manifest(annotation, "");
        return header(
                send(
                        201,
                        "PUT",
                        "/v2/" + repository + "/manifests/" + reference,
                        manifest.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        MediaTypes.MANIFEST),
                "docker-content-digest");
    }

    private static String manifest(String annotation, String more) {
        String blob = "{\"mediaType\":\"a/b\",\"digest\":\"%s\",\"size\":8}".formatted(OF_MODULE);
        return """
               {"schemaVersion":2,"config":%s,"layers":[%s],"annotations":{"a":"%s"}%s}"""
                .formatted(blob, blob, annotation, more);
    }

    @Test
    void keepsManifestsByteForByte() throws Exception {
        String digest = pushManifest("f", "1.0", "x");
        HttpResponse<String> byTag = send(200, "GET", "/v2/f/manifests/1.0");
        assertEquals(manifest("x", ""), byTag.body());
        assertEquals(MediaTypes.MANIFEST, header(byTag, "content-type"));
        assertEquals(digest, header(byTag, "docker-content-digest"));
        assertEquals(byTag.body(), send(200, "GET", "/v2/f/manifests/" + digest).body());
        assertEquals(
                String.valueOf(byTag.body().length()),
                header(send(200, "HEAD", "/v2/f/manifests/1.0"), "content-length"));
        send(404, "GET", "/v2/g/manifests/" + digest);
    }

    @Test
    void refusesManifestsThatDoNotFit() throws Exception {
        pushModule("f");
        String path = "/v2/f/manifests/1.0";
        byte[] good = manifest("x", "").getBytes();
        send(400, "PUT", path, good, "Content-Type", "text/plain");
        send(400, "PUT", path, "{".getBytes(), "Content-Type", MediaTypes.MANIFEST);
        send(
                400,
                "PUT",
                path,
                manifest("x", ",\"mediaType\":\"%s\"".formatted(MediaTypes.INDEX)).getBytes(),
                "Content-Type",
                MediaTypes.MANIFEST);
        send(
                404,
                "PUT",
                path,
                manifest("x", "").replace(OF_MODULE.hex(), "0".repeat(64)).getBytes(),
                "Content-Type",
                MediaTypes.MANIFEST);
        send(
                400,
                "PUT",
                "/v2/f/manifests/sha256:" + "0".repeat(64),
                good,
                "Content-Type",
                MediaTypes.MANIFEST);
        send(413, "PUT", path, new byte[(4 << 20) + 1], "Content-Type", MediaTypes.MANIFEST);
        send(404, "GET", path);
    }

    @Test
    void deletesTagsAndManifests() throws Exception {
        String digest = pushManifest("f", "a", "x");
        pushManifest("f", "b", "x");
        send(202, "DELETE", "/v2/f/manifests/a");
        send(404, "DELETE", "/v2/f/manifests/a");
        send(200, "GET", "/v2/f/manifests/" + digest);
        send(202, "DELETE", "/v2/f/manifests/" + digest);
        send(404, "GET", "/v2/f/manifests/b");
        assertEquals("{\"name\":\"f\",\"tags\":[]}", send(200, "GET", "/v2/f/tags/list").body());
    }

    @Test
    void listsTagsInPages() throws Exception {
        for (String tag : new String[] {"b", "B", "a", "c"}) {
            pushManifest("f", tag, tag);
        }
        assertEquals(
                "{\"name\":\"f\",\"tags\":[\"B\",\"a\",\"b\",\"c\"]}",
                send(200, "GET", "/v2/f/tags/list").body());
        HttpResponse<String> page = send(200, "GET", "/v2/f/tags/list?n=2");
        assertEquals("{\"name\":\"f\",\"tags\":[\"B\",\"a\"]}", page.body());
        assertEquals("</v2/f/tags/list?n=2&last=a>; rel=\"next\"", header(page, "link"));
        assertEquals(
                "{\"name\":\"f\",\"tags\":[\"b\",\"c\"]}",
                send(200, "GET", "/v2/f/tags/list?n=2&last=a").body());
        assertEquals(
                manifest("B", ""), send(200, "GET", "/v2/f/manifests/B").body(), "case matters");
        send(404, "GET", "/v2/nowhere/tags/list");
    }

    @Test
    void listsReferrersByType() throws Exception {
        String subject = pushManifest("f", "1.0", "x");
        String referrer =
                manifest(
                        "r",
                        """
                        ,"artifactType":"note/n","subject":{"mediaType":"a/b","digest":"%s","size":1}"""
                                .formatted(subject));
        HttpResponse<String> put =
                send(
                        201,
                        "PUT",
                        "/v2/f/manifests/" + Digest.of(referrer.getBytes()),
                        referrer.getBytes(),
                        "Content-Type",
                        MediaTypes.MANIFEST);
        assertEquals(subject, header(put, "oci-subject"));
        String all = send(200, "GET", "/v2/f/referrers/" + subject).body();
        assertTrue(all.contains("\"artifactType\":\"note/n\""), all);
        assertTrue(all.contains("\"annotations\":{\"a\":\"r\"}"), all);
        HttpResponse<String> some =
                send(200, "GET", "/v2/f/referrers/" + subject + "?artifactType=other%2Fo");
        assertEquals("artifactType", header(some, "oci-filters-applied"));
        assertTrue(some.body().endsWith("\"manifests\":[]}"), some.body());
        send(202, "DELETE", "/v2/f/manifests/" + Digest.of(referrer.getBytes()));
        assertFalse(send(200, "GET", "/v2/f/referrers/" + subject).body().contains("note/n"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v2/../secret/manifests/1",
        "GET /v2/a/../../secret/manifests/1",
        "GET /v2/%2e%2e/secret/manifests/1",
        "GET /v2/a%2f..%2fsecret/manifests/1",
        "GET /v2/a%00/manifests/1",
        "GET /v2/A/manifests/1",
        "GET /v2/a/manifests/..",
        "GET /v2/a/manifests/.secret",
        "GET /v2/a/manifests/%2e%2e",
        "GET /v2/a/blobs/sha256:../../../secret",
        "GET /v2/a/blobs/uploads/../../../../secret",
        "GET /v2/a\\..\\secret/manifests/1",
        "GET /v2//a/manifests/1",
        "GET //v2/a/manifests/1",
        "PUT /v2/a/manifests/..%2f..%2fsecret",
    })
    void namesNoFileElsewhere(String line) throws Exception {
        Files.writeString(folder.resolve("secret"), "secret");
        String answer = raw(line, "127.0.0.1");
        assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer);
        assertFalse(answer.contains("root"), answer);
    }

    private String raw(String line, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            (line
                                            + " HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\nConnection: close\r\n"
                                            + "Content-Length: 0\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answersToItsOwnMachineOnly() throws Exception {
        assertTrue(raw("GET /v2/", "attacker.example").startsWith("HTTP/1.1 403"));
        assertTrue(raw("GET /v2/", "localhost:" + registry.port()).startsWith("HTTP/1.1 200"));
    }

    @Test
    void takesNothingFromWebPages() throws Exception {
        String host = "localhost\r\nOrigin: https://attacker.example";
        String answer = raw("POST /v2/a/blobs/uploads/", host);
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path other) {
        refuses(
                Problem.SERVER,
                () ->
                        EmbeddedRegistry.start(
                                other, ServerOptions.defaults().withPort(registry.port())),
                "port " + registry.port(),
                "taken",
                "choose another port");
    }

    @Test
    void saysThatTheFolderIsInUse() {
        refuses(
                Problem.SERVER,
                () -> EmbeddedRegistry.start(folder),
                folder.toString(),
                "another registry");
    }

    @Test
    void saysThatTheFolderIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refuses(
                Problem.SERVER,
                () -> EmbeddedRegistry.start(file.resolve("sub")),
                file.toString(),
                "Choose a folder");
    }

    @Test
    void keepsItsContentWhenItStops() throws Exception {
        WasmArtifact artifact = component();
        try (RegistryClient client = new RegistryClient()) {
            client.push(registry.reference("acme/filter", "1.0.0"), artifact);
            registry.close();
            registry = EmbeddedRegistry.start(folder);
            ArtifactReference again = registry.reference("acme/filter", "1.0.0");
            assertArrayEquals(artifact.manifestBytes(), client.pull(again).manifestBytes());
            assertEquals(Optional.of("1.0.0"), again.tag());
        }
    }
}
