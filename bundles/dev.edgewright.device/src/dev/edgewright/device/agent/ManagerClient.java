/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.agent;

import dev.edgewright.device.identity.MutualTls;
import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.identity.Svid;
import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.device.protocol.ProtocolException;
import dev.edgewright.device.protocol.StateManifest;
import dev.edgewright.device.protocol.StateManifest.DeploymentRef;
import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.Endpoints;
import dev.edgewright.margo.api.MediaTypes;
import dev.edgewright.margo.api.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLParameters;

/**
 * Margo's workload management API 1.0.0-rc.3 as a client calls it, over TLS 1.3 with both sides
 * proving their identity. For one thread at a time.
 */
final class ManagerClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI manager;

    /**
     * @param manager where the manager listens
     * @param managerId who must answer there
     */
    ManagerClient(URI manager, SpiffeId managerId, Svid own, Collection<X509Certificate> roots) {
        this.manager = manager;
        SSLParameters tls = new SSLParameters();
        tls.setProtocols(new String[] {MutualTls.PROTOCOL});
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(MutualTls.context(own, roots, managerId::equals))
                        .sslParameters(tls)
                        .connectTimeout(TIMEOUT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** Reports what the device can do. */
    void putCapabilities(String deviceId, byte[] json) throws IOException, InterruptedException {
        HttpRequest request =
                request(Endpoints.capabilities(deviceId))
                        .header("Content-Type", MediaTypes.JSON)
                        .PUT(BodyPublishers.ofByteArray(json))
                        .build();
        requireSuccess(send(request), "The capabilities of " + deviceId);
    }

    /**
     * The state manifest, or nothing when it is still the one with this entity tag.
     *
     * @throws ProtocolException when the answer breaks the protocol
     */
    Optional<Fetched> manifest(Optional<String> knownEtag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(Endpoints.DEPLOYMENTS).header("Accept", MediaTypes.MANIFEST).GET();
        knownEtag.ifPresent(etag -> request.header("If-None-Match", etag));
        HttpResponse<InputStream> response = send(request.build());
        if (response.statusCode() == 304) {
            response.body().close();
            return Optional.empty();
        }
        byte[] body = requireSuccess(response, "The state manifest");
        String etag = response.headers().firstValue("ETag").orElse("");
        if (!etag.equals(Digest.of(body).etag())) {
            throw new ProtocolException(
                    "The state manifest was changed on its way: its entity tag is not its digest.");
        }
        // A manager may pass over If-None-Match and send again what is known.
        return knownEtag.equals(Optional.of(etag))
                ? Optional.empty()
                : Optional.of(new Fetched(StateManifest.parse(body), etag));
    }

    /** A manifest and the entity tag under which the manager knows it. */
    record Fetched(StateManifest manifest, String etag) {}

    /**
     * The exact bytes of a deployment document.
     *
     * @throws ProtocolException when they do not have the promised digest
     */
    byte[] deployment(DeploymentRef ref) throws IOException, InterruptedException {
        HttpRequest request =
                request(ref.url()).header("Accept", MediaTypes.DEPLOYMENT).GET().build();
        String what = "The deployment " + ref.deploymentId();
        byte[] body = requireSuccess(send(request), what);
        Digest actual = Digest.of(body);
        if (!actual.equals(ref.digest())) {
            throw new ProtocolException(
                    "%s was changed on its way: its digest is %s, promised was %s."
                            .formatted(what, actual, ref.digest()));
        }
        return body;
    }

    /** Reports the state of a deployment. */
    void postStatus(DeploymentStatus status) throws IOException, InterruptedException {
        HttpRequest request =
                request(Endpoints.status(status.deploymentId()))
                        .header("Content-Type", MediaTypes.JSON)
                        .POST(BodyPublishers.ofByteArray(status.toJson()))
                        .build();
        requireSuccess(send(request), "The status of deployment " + status.deploymentId());
    }

    private HttpRequest.Builder request(String url) {
        URI target;
        try {
            target = manager.resolve(url);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("The manager sent an address that cannot be read.", e);
        }
        // A manifest must not send us, with our certificate, to some other server.
        if (!manager.getScheme().equals(target.getScheme())
                || !manager.getAuthority().equals(target.getAuthority())) {
            throw new ProtocolException(
                    "The manager sent an address of another server: %s.".formatted(target));
        }
        return HttpRequest.newBuilder(target).timeout(TIMEOUT);
    }

    private HttpResponse<InputStream> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private static byte[] requireSuccess(HttpResponse<InputStream> response, String what)
            throws IOException {
        byte[] body;
        try (InputStream in = response.body()) {
            body = in.readNBytes(Wire.MAX_DOCUMENT + 1);
        }
        if (body.length > Wire.MAX_DOCUMENT) {
            throw new ProtocolException(
                    "%s has more than %d bytes.".formatted(what, Wire.MAX_DOCUMENT));
        }
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            throw new ProtocolException(
                    "%s: the manager answered %d. %s"
                            .formatted(what, status, detail(body))
                            .strip());
        }
        return body;
    }

    /** What the problem (RFC 9457) in an answer says, empty when it is none. */
    private static String detail(byte[] body) {
        return Problem.read(new String(body, StandardCharsets.UTF_8))
                .map(Problem::detail)
                .orElse("");
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
