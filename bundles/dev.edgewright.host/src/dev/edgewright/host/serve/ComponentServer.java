/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.ComponentLinker;
import dev.edgewright.host.grants.Grants;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves one component over plain HTTP/1.1. Every request has an instance of its own, within the
 * same grants and limits; nothing a request leaves behind is seen by the next. Safe for threads.
 */
public final class ComponentServer implements AutoCloseable {

    /** The same depth of calls wherever a guest runs. */
    private static final long STACK_BYTES = 16L << 20;

    private static final int MOST_SERVER_THREADS = 16;
    private static final int MOST_CONNECTIONS = 4_096;
    private static final int MOST_WAITING = 1_024;
    private static final int IDLE_MILLIS = 60_000;
    private static final int IDLE_THREAD_SECONDS = 30;

    private final ProxyComponent component;
    private final Grants grants;
    private final Consumer<ComponentLinker> more;
    private final ServeOptions options;
    private final Consumer<Served> log;
    private final ThreadPoolExecutor guests;
    private final Set<Guest> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong requests = new AtomicLong();
    private final Server server;
    private final ServerConnector connector;

    private ComponentServer(
            ProxyComponent component,
            Grants grants,
            Consumer<ComponentLinker> more,
            ServeOptions options,
            Consumer<Served> log) {
        this.component = component;
        this.grants = grants;
        this.more = more;
        this.options = options;
        this.log = log;
        this.guests =
                new ThreadPoolExecutor(
                        options.fitting(),
                        options.fitting(),
                        IDLE_THREAD_SECONDS,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(MOST_WAITING),
                        task -> {
                            Thread thread = new Thread(null, task, "edgewright-guest", STACK_BYTES);
                            thread.setDaemon(true);
                            return thread;
                        });
        this.guests.allowCoreThreadTimeOut(true);
        this.server = new Server(threads());
        this.connector = connector(server, options);
    }

    /**
     * Begins to serve.
     *
     * @param more provides what else the component may import, such as other components; called for
     *     each instance, by any thread
     * @param log is told of every request, by any thread
     * @throws LinkException when the component imports what is not provided
     * @throws Trap when the component traps while it starts
     * @throws IOException when a granted directory is gone
     * @throws ServeException when the address cannot be listened on
     */
    public static ComponentServer start(
            ProxyComponent component,
            Grants grants,
            Consumer<ComponentLinker> more,
            ServeOptions options,
            Consumer<Served> log)
            throws LinkException, IOException, ServeException {
        Guest.probe(component, grants, more, runOptions(options));
        ComponentServer started = new ComponentServer(component, grants, more, options, log);
        try {
            started.server.start();
            return started;
        } catch (Exception e) {
            started.close();
            throw cannotStart(options, e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, gives those in work some time, and ends what goes on then. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            // Requests that did not end in time are ended below.
            Thread.interrupted();
        } finally {
            running.forEach(guest -> guest.stop().stop("the server ends"));
            guests.shutdownNow();
        }
    }

    private void handle(Request request, Response response, Callback callback) {
        Exchange exchange =
                new Exchange(requests.incrementAndGet(), request, response, callback, log);
        Guest guest = new Guest(component, grants, more, runOptions(options), exchange);
        try {
            guests.execute(
                    () -> {
                        running.add(guest);
                        try {
                            guest.run();
                        } finally {
                            running.remove(guest);
                        }
                    });
        } catch (RejectedExecutionException e) {
            exchange.turnAway();
        }
    }

    private static RunOptions runOptions(ServeOptions options) {
        return new RunOptions(options.limits(), new StopSignal(), options.preferred());
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_SERVER_THREADS, 2);
        threads.setName("edgewright-serve");
        threads.setDaemon(true);
        return threads;
    }

    private ServerConnector connector(Server owner, ServeOptions wanted) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // What a path means is the guest's to say; nothing here looks into it.
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector made = new ServerConnector(owner, 1, 1, new HttpConnectionFactory(http));
        made.setHost(wanted.host());
        made.setPort(wanted.port());
        made.setIdleTimeout(IDLE_MILLIS);
        owner.addConnector(made);
        owner.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, owner));
        owner.setStopTimeout(wanted.grace().toMillis());
        owner.setHandler(
                new GracefulHandler(
                        new Handler.Abstract.NonBlocking() {
                            @Override
                            public boolean handle(
                                    Request request, Response response, Callback callback) {
                                ComponentServer.this.handle(request, response, callback);
                                return true;
                            }
                        }));
        return made;
    }

    private static ServeException cannotStart(ServeOptions options, Exception cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof BindException) {
                return new ServeException(
                        "The server cannot listen on %s port %d: the port is taken, not allowed or not this machine's. Stop what uses it, or choose another address (port 0 takes any free one)."
                                .formatted(options.host(), options.port()),
                        cause);
            }
            if (each instanceof UnknownHostException
                    || each instanceof UnresolvedAddressException) {
                return new ServeException(
                        "The server cannot listen on %s: this machine knows no such address."
                                .formatted(options.host()),
                        cause);
            }
        }
        return new ServeException(
                "The server cannot start on %s port %d: %s."
                        .formatted(options.host(), options.port(), cause.getMessage()),
                cause);
    }
}
