/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import static dev.edgewright.host.wasi2.sockets.SocketFailure.require;

import dev.edgewright.host.wasi2.io.Pollable;
import dev.edgewright.host.wasi2.io.Waiter;
import dev.edgewright.host.wasi2.io.Waiting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A {@code resolve-address-stream}; the system is asked by another thread. */
final class FoundAddresses implements Pollable {

    private static final int MOST_THREADS = 8;
    private static final int MOST_QUESTIONS = 256;

    /** A system's question may take seconds and cannot be taken back, so that all guests share. */
    private static final ExecutorService RESOLVER = resolver();

    private record Answer(List<InetAddress> addresses, ErrorCode failure) {}

    private final Waiting waiting = new Waiting();
    private volatile Answer answer;
    private int given;

    static FoundAddresses known(List<InetAddress> addresses) {
        FoundAddresses found = new FoundAddresses();
        found.answer = new Answer(addresses, null);
        return found;
    }

    static FoundAddresses of(Network network, String name) throws SocketFailure {
        FoundAddresses found = new FoundAddresses();
        try {
            RESOLVER.execute(() -> found.ask(network, name));
        } catch (RejectedExecutionException e) {
            throw new SocketFailure(ErrorCode.TEMPORARY_RESOLVER_FAILURE);
        }
        return found;
    }

    Optional<InetAddress> next() throws SocketFailure {
        Answer known = answer;
        require(known != null, ErrorCode.WOULD_BLOCK);
        if (known.failure() != null) {
            throw new SocketFailure(known.failure());
        }
        if (given == known.addresses().size()) {
            return Optional.empty();
        }
        given++;
        return Optional.of(known.addresses().get(given - 1));
    }

    @Override
    public boolean ready() {
        return answer != null;
    }

    @Override
    public void subscribe(Waiter waiter) {
        waiting.subscribe(waiter);
        if (ready()) {
            waiter.wake();
        }
    }

    private void ask(Network network, String name) {
        try {
            List<InetAddress> addresses = List.of(InetAddress.getAllByName(name));
            addresses.forEach(address -> network.found(name, address));
            answer = new Answer(addresses, null);
        } catch (UnknownHostException e) {
            String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            boolean temporary = words.contains("temporary failure");
            answer =
                    new Answer(
                            List.of(),
                            temporary
                                    ? ErrorCode.TEMPORARY_RESOLVER_FAILURE
                                    : ErrorCode.NAME_UNRESOLVABLE);
        }
        waiting.wake();
    }

    private static ExecutorService resolver() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(
                        MOST_THREADS,
                        MOST_THREADS,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(MOST_QUESTIONS),
                        task -> {
                            Thread thread = new Thread(task, "edgewright-resolver");
                            thread.setDaemon(true);
                            return thread;
                        });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
