/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.server;

import dev.edgewright.device.identity.LocalAuthority;
import dev.edgewright.device.identity.MutualTls;
import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.identity.Svid;
import dev.edgewright.fleet.manager.FleetManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A manager that really listens, and callers with real certificates. */
final class Plant implements AutoCloseable {

    static final SpiffeId MANAGER = SpiffeId.manager("plant.example", "north");
    static final Duration HOUR = Duration.ofHours(1);

    final LocalAuthority authority = LocalAuthority.create("plant.example");
    final FleetManager manager = new FleetManager();
    final FleetServer server;
    private final Map<String, HttpClient> clients = new HashMap<>();

    Plant() throws IOException {
        server = FleetServer.start(manager, authority.issue(MANAGER, HOUR), authority.roots(), 0);
    }

    /** Sends a request as this client; {@code headers} are name, value, name, value ... */
    HttpResponse<byte[]> send(
            String client, String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client(client).send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String client, String path, String... headers)
            throws IOException, InterruptedException {
        return send(client, "GET", path, null, headers);
    }

    private HttpClient client(String id) {
        return clients.computeIfAbsent(
                id, each -> http(tls(authority.issue(MANAGER.client(each), HOUR))));
    }

    SSLContext tls(Svid own) {
        return MutualTls.context(own, authority.roots(), MANAGER::equals);
    }

    static HttpClient http(SSLContext tls) {
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    HttpResponse<byte[]> getWith(HttpClient client) throws IOException, InterruptedException {
        URI target = server.uri().resolve("/api/v1/deployments");
        return client.send(HttpRequest.newBuilder(target).build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::close);
        server.close();
    }
}
