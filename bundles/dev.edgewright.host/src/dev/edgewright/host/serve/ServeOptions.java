/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.Tier;
import java.time.Duration;
import java.util.Objects;

/**
 * How components are served.
 *
 * @param host the address to listen on, or a name of it
 * @param port 0 for any free one
 * @param limits what one request may use; memory counts for each core instance
 * @param preferred how the code is run
 * @param concurrency how many requests are in work at once if their memories fit into Java's heap
 *     together, else as many as do; more of them wait
 * @param grace how long requests may go on after the server was told to end
 */
public record ServeOptions(
        String host, int port, Limits limits, Tier preferred, int concurrency, Duration grace) {

    /** The most requests that can be in work at once. */
    public static final int MOST_CONCURRENCY = 1_024;

    /** 128 MiB in pages of 64 KiB. */
    private static final int DEFAULT_PAGES = 2_048;

    private static final long PAGE_BYTES = 1 << 16;

    /** The part of Java's heap that the memories of guests may fill. */
    private static final double SHARE = 0.75;

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);
    private static final Duration DEFAULT_GRACE = Duration.ofSeconds(5);
    private static final int DEFAULT_CONCURRENCY = 64;

    public ServeOptions {
        Objects.requireNonNull(host);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(preferred);
        Objects.requireNonNull(grace);
        if (concurrency < 1 || concurrency > MOST_CONCURRENCY) {
            throw new IllegalArgumentException(
                    "concurrency must be within 1 and %d: %d"
                            .formatted(MOST_CONCURRENCY, concurrency));
        }
    }

    /** On port 8080 of the loopback address, 30 seconds and 128 MiB for each request. */
    public static ServeOptions defaults() {
        return new ServeOptions(
                "127.0.0.1",
                8080,
                Limits.none().withMemoryPages(DEFAULT_PAGES).withWallClock(DEFAULT_TIME),
                Tier.COMPILED,
                DEFAULT_CONCURRENCY,
                DEFAULT_GRACE);
    }

    /** How many requests are in work at once. */
    int fitting() {
        double room = Runtime.getRuntime().maxMemory() * SHARE;
        double each = Math.max(1, limits.memoryPages()) * (double) PAGE_BYTES;
        return (int) Math.max(1, Math.min(concurrency, room / each));
    }

    public ServeOptions withAddress(String newHost, int newPort) {
        return new ServeOptions(newHost, newPort, limits, preferred, concurrency, grace);
    }

    public ServeOptions withLimits(Limits newLimits) {
        return new ServeOptions(host, port, newLimits, preferred, concurrency, grace);
    }

    public ServeOptions withPreferred(Tier newPreferred) {
        return new ServeOptions(host, port, limits, newPreferred, concurrency, grace);
    }

    public ServeOptions withConcurrency(int requests) {
        return new ServeOptions(host, port, limits, preferred, requests, grace);
    }

    public ServeOptions withGrace(Duration newGrace) {
        return new ServeOptions(host, port, limits, preferred, concurrency, newGrace);
    }
}
