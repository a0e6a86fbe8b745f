/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.server;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.internal.server.RegistryHandler;
import dev.edgewright.registry.internal.store.Store;
import dev.edgewright.registry.reference.ArtifactReference;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An OCI registry over plain HTTP (OCI Distribution 1.1 with the referrers API) whose content lies
 * in a folder and outlives it. It asks nobody for credentials and therefore listens on a loopback
 * address unless told otherwise. One process at a time may use a folder. Safe for threads.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final int MOST_THREADS = 16;
    private static final long IDLE_MILLIS = 60_000;

    private final Store store;
    private final Server server;
    private final ServerConnector connector;

    private EmbeddedRegistry(Store store, Server server, ServerConnector connector) {
        this.store = store;
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts a registry with {@link ServerOptions#defaults()}.
     *
     * @param folder where the content lies; made when missing
     * @throws RegistryException when the folder cannot be used or no port can be had
     */
    public static EmbeddedRegistry start(Path folder) throws RegistryException {
        return start(folder, ServerOptions.defaults());
    }

    /**
     * Starts a registry.
     *
     * @param folder where the content lies; made when missing
     * @throws RegistryException when the folder cannot be used or the port is taken
     */
    public static EmbeddedRegistry start(Path folder, ServerOptions options)
            throws RegistryException {
        boolean loopback = isLoopback(options);
        Store store = open(folder, options);
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("edgewright-registry");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new RegistryHandler(store, options.mostManifestBytes(), loopback));
        EmbeddedRegistry registry = new EmbeddedRegistry(store, server, connector);
        try {
            server.start();
            return registry;
        } catch (Exception e) {
            registry.close();
            throw cannotStart(options, e);
        }
    }

    private static Store open(Path folder, ServerOptions options) throws RegistryException {
        try {
            return new Store(folder, options.mostBlobBytes());
        } catch (OverlappingFileLockException e) {
            throw new RegistryException(
                    Problem.SERVER,
                    ("The folder %s is in use by another registry. Stop that one, or choose"
                                    + " another folder.")
                            .formatted(folder),
                    e);
        } catch (IOException e) {
            throw new RegistryException(
                    Problem.SERVER,
                    ("The registry cannot keep its content in %s. Choose a folder that can be"
                                    + " written to.")
                            .formatted(folder),
                    e);
        }
    }

    private static boolean isLoopback(ServerOptions options) throws RegistryException {
        try {
            return InetAddress.getByName(options.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new RegistryException(
                    Problem.SERVER,
                    "The registry cannot listen on %s: this machine has no such address."
                            .formatted(options.host()),
                    e);
        }
    }

    private static RegistryException cannotStart(ServerOptions options, Exception cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return new RegistryException(
                        Problem.SERVER,
                        ("The registry cannot listen on %s port %d: the port is taken or not"
                                        + " allowed. Stop what uses it, or choose another port"
                                        + " (0 takes any free one).")
                                .formatted(options.host(), options.port()),
                        cause);
            }
        }
        return new RegistryException(
                Problem.SERVER,
                "The registry cannot start on %s port %d: %s."
                        .formatted(options.host(), options.port(), cause.getMessage()),
                cause);
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** {@code host:port}, as references name it. */
    public String authority() {
        String host = connector.getHost();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /**
     * A reference to an artifact in this registry.
     *
     * @throws RegistryException when the tag is not one
     */
    public ArtifactReference reference(String repository, String tag) throws RegistryException {
        return new ArtifactReference(authority(), repository, Optional.empty(), Optional.empty())
                .withTag(tag);
    }

    /** Stops listening; the content stays. */
    @Override
    public void close() {
        try (store) {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the registry does not stop", e);
        }
    }
}
