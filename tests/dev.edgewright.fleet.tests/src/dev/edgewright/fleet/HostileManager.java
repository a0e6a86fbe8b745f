/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet;

import dev.edgewright.device.identity.LocalAuthority;
import dev.edgewright.device.identity.MutualTls;
import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.identity.Svid;
import dev.edgewright.device.protocol.StateManifest;
import dev.edgewright.device.protocol.StateManifest.BundleRef;
import dev.edgewright.device.protocol.StateManifest.DeploymentRef;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.Endpoints;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A manager with a good certificate and bad intentions: it answers whatever a test tells it to. */
final class HostileManager implements AutoCloseable {

    static final String ID = "a3e2f5dc-912e-494f-8395-52cf3769bc06";
    private static final SpiffeId SELF = SpiffeId.manager("plant.example", "hostile");
    private static final Duration HOUR = Duration.ofHours(1);

    final LocalAuthority authority = LocalAuthority.create("plant.example");

    /** Every request, as method and path. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final Server server = new Server();
    private final ServerConnector connector;

    HostileManager() throws Exception {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        Svid own = authority.issue(SELF, HOUR);
        tls.setSslContext(MutualTls.context(own, authority.roots(), id -> true));
        tls.setNeedClientAuth(true);
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        connector = new ServerConnector(server, tls, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(
                new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        answer(request, response, callback);
                        return true;
                    }
                });
        server.start();
    }

    private void answer(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        requests.add(request.getMethod() + " " + path);
        byte[] body = request.getMethod().equals("GET") ? answers.get(path) : new byte[0];
        response.setStatus(body == null ? 404 : 200);
        if (body != null) {
            response.getHeaders().put(HttpHeader.ETAG, Digest.of(body).etag());
        }
        response.write(true, ByteBuffer.wrap(body == null ? new byte[0] : body), callback);
    }

    URI uri() {
        return URI.create("https://127.0.0.1:" + connector.getLocalPort());
    }

    Svid client(String id) {
        return authority.issue(SELF.client(id), HOUR);
    }

    void serve(String path, byte[] body) {
        answers.put(path, body);
    }

    /** Serves a manifest that promises {@code promised} at {@code url}. */
    void serveManifest(long version, byte[] promised, String url) {
        Digest digest = Digest.of(promised);
        serve(
                Endpoints.DEPLOYMENTS,
                new StateManifest(
                                version,
                                Optional.of(
                                        new BundleRef(digest, 1, Endpoints.bundle(digest.value()))),
                                List.of(new DeploymentRef(ID, digest, promised.length, url)))
                        .toJson());
    }

    void serveEmptyManifest(long version) {
        serve(
                Endpoints.DEPLOYMENTS,
                new StateManifest(version, Optional.empty(), List.of()).toJson());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
