/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import dev.edgewright.engine.Tier;
import dev.edgewright.host.grants.Grants;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Prints how many small requests a second are answered, and what is left in the heap. */
class ServeBenchmark {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 3_000;
    private static final int REQUESTS = 10_000;
    private static final byte[] REQUEST =
            "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void answersSmallRequests() throws Exception {
        ProxyComponent proxy = ComponentServerTest.proxy();
        for (Tier tier : Tier.values()) {
            AtomicLong failed = new AtomicLong();
            ServeOptions options =
                    ServeOptions.defaults().withAddress("127.0.0.1", 0).withPreferred(tier);
            try (ComponentServer server =
                    ComponentServer.start(
                            proxy,
                            Grants.none(),
                            linker -> {},
                            options,
                            served -> failed.addAndGet(served.problem().isPresent() ? 1 : 0))) {
                run(server.port(), WARM_UP);
                long before = heap();
                long start = System.nanoTime();
                run(server.port(), REQUESTS);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "%s: %,.0f requests/s with %d clients, heap %,d KiB before and %,d KiB after %,d requests, %d failed%n",
                        tier,
                        REQUESTS / seconds,
                        CLIENTS,
                        before >> 10,
                        heap() >> 10,
                        REQUESTS,
                        failed.get());
            }
        }
    }

    private static void run(int port, int requests) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> ask(port, requests / CLIENTS)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static Void ask(int port, int requests) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new java.io.BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < requests; i++) {
                socket.getOutputStream().write(REQUEST);
                int matched = 0;
                while (matched < END.length) {
                    int next = in.read();
                    if (next < 0) {
                        throw new IOException("the server hung up");
                    }
                    matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
                }
            }
        }
        return null;
    }

    private static long heap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
