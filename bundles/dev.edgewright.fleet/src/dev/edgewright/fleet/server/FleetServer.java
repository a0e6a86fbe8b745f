/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.server;

import dev.edgewright.device.identity.MutualTls;
import dev.edgewright.device.identity.Svid;
import dev.edgewright.fleet.manager.FleetManager;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Collection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves Margo's workload management API 1.0.0-rc.3 on the loopback interface over TLS 1.3, to
 * clients of its manager only. Safe for use by several threads.
 */
public final class FleetServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_THREADS = 16;
    private static final long IDLE_MILLIS = 30_000;
    private static final int MAX_REQUEST_HEAD = 8192;

    private final Server server;
    private final URI uri;

    private FleetServer(Server server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /**
     * Starts serving.
     *
     * @param own identity of the manager
     * @param roots who may issue identities to clients
     * @param port 0 to 65535, 0 for any free one
     * @throws IOException with a sentence for the user when the port cannot be used
     */
    public static FleetServer start(
            FleetManager manager, Svid own, Collection<X509Certificate> roots, int port)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("edgewright-wfm");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.setErrorHandler(Answers::failure);
        server.setHandler(new MargoHandler(manager));
        ServerConnector connector =
                new ServerConnector(server, tls(own, roots), new HttpConnectionFactory(http()));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            throw startFailure(e, port);
        }
        return new FleetServer(
                server, URI.create("https://%s:%d".formatted(LOOPBACK, connector.getLocalPort())));
    }

    private static SslConnectionFactory tls(Svid own, Collection<X509Certificate> roots) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(MutualTls.context(own, roots, id -> id.isClientOf(own.id())));
        tls.setNeedClientAuth(true);
        tls.setIncludeProtocols(MutualTls.PROTOCOL);
        return new SslConnectionFactory(tls, "http/1.1");
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_REQUEST_HEAD);
        // The identity says who we are, not the host name.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return http;
    }

    private static IOException startFailure(Exception cause, int port) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return new IOException(
                        ("Port %d on %s cannot be used for the fleet manager (%s): stop the"
                                        + " program that uses it, or choose another port, or 0 for"
                                        + " any free one.")
                                .formatted(port, LOOPBACK, t.getMessage()),
                        cause);
            }
        }
        return new IOException("The fleet manager cannot start: " + cause.getMessage(), cause);
    }

    /** Where the manager listens, without a path. */
    public URI uri() {
        return uri;
    }

    /** Stops serving; every thread of the server has ended when this returns. */
    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
            server.destroy();
        } catch (Exception e) {
            throw new IllegalStateException("The fleet manager did not stop cleanly.", e);
        }
    }
}
