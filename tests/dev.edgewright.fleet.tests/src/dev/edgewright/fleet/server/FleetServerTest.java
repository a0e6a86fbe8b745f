/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.edgewright.device.fixtures.Applications;
import dev.edgewright.device.profile.Capabilities;
import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.device.protocol.StateManifest;
import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.api.DeploymentState;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API as rc.3 describes it, over real HTTPS. */
class FleetServerTest {

    private static final String DEPLOYMENTS = "/api/v1/deployments";
    private static final String JSON = "application/json";

    private Plant plant;

    @BeforeEach
    void start() throws IOException {
        plant = new Plant();
    }

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void takesCapabilities() throws Exception {
        assertEquals(201, put("line-7", "line-7", capabilities("line-7")).statusCode());
        assertEquals(200, put("line-7", "line-7", capabilities("line-7")).statusCode());
    }

    @Test
    void letsAClientSpeakForItselfOnly() throws Exception {
        assertProblem(403, "not-authorized", put("line-7", "press-7", capabilities("press-7")));
        assertProblem(403, "not-authorized", put("line-7", "line-70", capabilities("line-70")));
    }

    @Test
    void takesAChildOfAKnownGatewayOnly() throws Exception {
        byte[] child = capabilities("line-7/valve");
        assertProblem(404, "gateway-not-found", put("line-7", "line-7/valve", child));

        put("line-7", "line-7", capabilities("line-7"));

        assertEquals(201, put("line-7", "line-7/valve", child).statusCode());
    }

    @Test
    void tellsMalformedCapabilitiesFromNonsense() throws Exception {
        byte[] nonsense =
                new String(capabilities("line-7"), StandardCharsets.UTF_8)
                        .replace("512Mi", "much")
                        .getBytes(StandardCharsets.UTF_8);

        assertProblem(400, "invalid-request", put("line-7", "line-7", new byte[] {'{'}));
        assertProblem(422, "semantic-error", put("line-7", "line-7", nonsense));
        assertProblem(422, "semantic-error", put("line-7", "line-7", capabilities("press-7")));
    }

    @Test
    void limitsBodies() throws Exception {
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) ' ');

        assertEquals(413, put("line-7", "line-7", large).statusCode());
        assertEquals(
                415,
                plant.send(
                                "line-7",
                                "PUT",
                                "/api/v1/capabilities/line-7",
                                capabilities("line-7"),
                                "Content-Type",
                                "text/plain")
                        .statusCode());
    }

    @Test
    void removesADevice() throws Exception {
        put("line-7", "line-7", capabilities("line-7"));

        assertEquals(204, delete("line-7").statusCode());
        assertProblem(404, "device-not-found", delete("line-7"));
    }

    @Test
    void beginsWithAnEmptyManifestOfVersionOne() throws Exception {
        HttpResponse<byte[]> answer = plant.get("line-7", DEPLOYMENTS);

        assertEquals(200, answer.statusCode());
        assertEquals(MediaTypes.MANIFEST, header(answer, "Content-Type"));
        assertEquals("private", header(answer, "Cache-Control"));
        assertEquals(Digest.of(answer.body()).etag(), header(answer, "ETag"));
        assertEquals(
                new StateManifest(1, Optional.empty(), List.of()),
                StateManifest.parse(answer.body()));
    }

    @Test
    void saysThatAManifestHasNotChanged() throws Exception {
        String etag = header(plant.get("line-7", DEPLOYMENTS), "ETag");

        HttpResponse<byte[]> same = plant.get("line-7", DEPLOYMENTS, "If-None-Match", etag);
        assertEquals(304, same.statusCode());
        assertEquals(0, same.body().length);
        assertEquals(etag, header(same, "ETag"));

        deployToLine7();
        HttpResponse<byte[]> changed = plant.get("line-7", DEPLOYMENTS, "If-None-Match", etag);
        assertEquals(200, changed.statusCode());
        assertEquals(2, StateManifest.parse(changed.body()).manifestVersion());
    }

    @Test
    void servesTheManifestInItsOnlyFormat() throws Exception {
        assertProblem(
                406,
                "server-cannot-generate-response",
                plant.get("line-7", DEPLOYMENTS, "Accept", "text/html"));
        assertProblem(
                406,
                "server-cannot-generate-response",
                plant.get("line-7", DEPLOYMENTS, "Accept", MediaTypes.MANIFEST + ";q=0"));
        assertEquals(
                200,
                plant.get("line-7", DEPLOYMENTS, "Accept", "text/html, */*;q=0.1").statusCode());
    }

    @Test
    void servesADeploymentByItsDigest() throws Exception {
        String id = deployToLine7();
        StateManifest manifest = manifest();
        StateManifest.DeploymentRef ref = manifest.deployments().getFirst();
        assertEquals(id, ref.deploymentId());

        HttpResponse<byte[]> answer = plant.get("line-7", ref.url());

        assertEquals(200, answer.statusCode());
        assertEquals("application/yaml", header(answer, "Content-Type"));
        assertEquals("private, max-age=31536000, immutable", header(answer, "Cache-Control"));
        assertEquals(ref.digest(), Digest.of(answer.body()));
        assertEquals(ref.sizeBytes(), answer.body().length);
        String wrong = ref.url().replaceAll("sha256:.*", Digest.of(new byte[0]).value());
        assertProblem(404, "deployment-not-found", plant.get("line-7", wrong));
        assertProblem(404, "deployment-not-found", plant.get("line-7", ref.url() + "0"));
    }

    @Test
    void showsADeploymentToItsClientOnly() throws Exception {
        String id = deployToLine7();
        StateManifest manifest = manifest();

        assertProblem(
                404,
                "deployment-not-found",
                plant.get("press-7", manifest.deployments().getFirst().url()));
        assertProblem(
                404, "invalid-bundle", plant.get("press-7", manifest.bundle().orElseThrow().url()));
        assertProblem(403, "not-authorized", post("press-7", id, status(id, 1)));
    }

    @Test
    void servesTheBundle() throws Exception {
        String id = deployToLine7();
        StateManifest manifest = manifest();
        byte[] document = plant.get("line-7", manifest.deployments().getFirst().url()).body();

        HttpResponse<byte[]> answer = plant.get("line-7", manifest.bundle().orElseThrow().url());

        assertEquals(200, answer.statusCode());
        assertEquals(MediaTypes.BUNDLE, header(answer, "Content-Type"));
        assertEquals(manifest.bundle().orElseThrow().digest(), Digest.of(answer.body()));
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        String name = new String(tar, 0, 100, StandardCharsets.US_ASCII).replace("\0", "");
        assertEquals(id + ".yaml", name);
        assertArrayEquals(document, Arrays.copyOfRange(tar, 512, 512 + document.length));
        assertEquals(0, tar.length % 512);
    }

    @Test
    void takesStatuses() throws Exception {
        String id = deployToLine7();

        assertEquals(201, post("line-7", id, status(id, 2)).statusCode());
        assertEquals(200, post("line-7", id, status(id, 2)).statusCode());
        assertEquals(DeploymentState.INSTALLED, plant.manager.status(id).orElseThrow().state());
    }

    @Test
    void refusesStatusesThatCannotBe() throws Exception {
        String id = deployToLine7();
        String other = "a3e2f5dc-912e-494f-8395-52cf3769bc06";

        assertProblem(422, "semantic-error", post("line-7", id, status(id, 3)));
        assertProblem(422, "semantic-error", post("line-7", id, status(other, 2)));
        assertProblem(400, "invalid-request", post("line-7", id, new byte[] {'['}));
        assertProblem(403, "not-authorized", post("line-7", other, status(other, 1)));
    }

    @Test
    void knowsNothingElse() throws Exception {
        assertEquals(404, plant.get("line-7", "/api/v2/deployments").statusCode());
        assertEquals(404, plant.get("line-7", DEPLOYMENTS + "/a/b/c").statusCode());
        HttpResponse<byte[]> wrong = plant.send("line-7", "DELETE", DEPLOYMENTS, null);
        assertEquals(405, wrong.statusCode());
        assertEquals("GET", header(wrong, "Allow"));
        assertEquals(
                MediaTypes.PROBLEM, header(plant.get("line-7", "/x".repeat(6000)), "Content-Type"));
    }

    @Test
    void listensOnLoopback() {
        assertEquals("127.0.0.1", plant.server.uri().getHost());
    }

    private String deployToLine7() throws Exception {
        put("line-7", "line-7", capabilities("line-7"));
        return plant.manager.assign(
                "line-7",
                Applications.filter("oci://registry.example/test/filter", "1Mi"),
                "sensor-filter-wasm",
                Map.of());
    }

    private StateManifest manifest() throws Exception {
        return StateManifest.parse(plant.get("line-7", DEPLOYMENTS).body());
    }

    private HttpResponse<byte[]> put(String client, String deviceId, byte[] body) throws Exception {
        return plant.send(
                client, "PUT", "/api/v1/capabilities/" + deviceId, body, "Content-Type", JSON);
    }

    private HttpResponse<byte[]> delete(String client) throws Exception {
        return plant.send(client, "DELETE", "/api/v1/capabilities/" + client, null);
    }

    private HttpResponse<byte[]> post(String client, String id, byte[] body) throws Exception {
        return plant.send(
                client, "POST", DEPLOYMENTS + "/" + id + "/status", body, "Content-Type", JSON);
    }

    private static byte[] capabilities(String deviceId) {
        return Wire.json(Capabilities.of(deviceId, DeviceClass.LINUX));
    }

    private static byte[] status(String id, long adopted) {
        return new DeploymentStatus(
                        id,
                        Optional.empty(),
                        adopted,
                        DeploymentState.INSTALLED,
                        Optional.empty(),
                        List.of())
                .toJson();
    }

    private static void assertProblem(int status, String type, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(status, answer.statusCode(), body);
        assertEquals(MediaTypes.PROBLEM, header(answer, "Content-Type"));
        JsonObject problem = JsonParser.parseString(body).getAsJsonObject();
        assertEquals(
                "https://docs.margo.org/specification/problem-types#" + type,
                problem.get("type").getAsString());
        assertEquals(status, problem.get("status").getAsInt());
        assertTrue(problem.get("detail").getAsString().length() > 10, body);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
