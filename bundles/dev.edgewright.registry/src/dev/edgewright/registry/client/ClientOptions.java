/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.client;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Limits and permissions of a client.
 *
 * @param plainHttp whether plain HTTP may be used for machines other than this one; a loopback
 *     address always uses it
 * @param connectLimit how long a connection may take to stand
 * @param requestLimit how long one request may take, to the last byte of its answer
 * @param mostManifestBytes the largest manifest or index accepted
 * @param mostBlobBytes the largest blob accepted; blobs are held in memory
 * @param tls trust and keys for HTTPS, where the platform's own do not fit
 */
public record ClientOptions(
        boolean plainHttp,
        Duration connectLimit,
        Duration requestLimit,
        long mostManifestBytes,
        long mostBlobBytes,
        Optional<SSLContext> tls) {

    /** Refuses limits that leave nothing. */
    public ClientOptions {
        if (connectLimit.isNegative()
                || connectLimit.isZero()
                || requestLimit.isNegative()
                || requestLimit.isZero()
                || mostManifestBytes < 1
                || mostBlobBytes < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** HTTPS except for loopback, 10 s to connect, 2 min a request, 4 MiB and 64 MiB. */
    public static ClientOptions defaults() {
        return new ClientOptions(
                false,
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                4L << 20,
                64L << 20,
                Optional.empty());
    }

    /** The same, with plain HTTP allowed to any machine. */
    public ClientOptions withPlainHttp() {
        return new ClientOptions(
                true, connectLimit, requestLimit, mostManifestBytes, mostBlobBytes, tls);
    }

    /** The same, with another limit on the time of a request. */
    public ClientOptions withRequestLimit(Duration limit) {
        return new ClientOptions(
                plainHttp, connectLimit, limit, mostManifestBytes, mostBlobBytes, tls);
    }

    /** The same, with another limit on blobs. */
    public ClientOptions withMostBlobBytes(long bytes) {
        return new ClientOptions(
                plainHttp, connectLimit, requestLimit, mostManifestBytes, bytes, tls);
    }

    /** The same, with trust and keys for HTTPS. */
    public ClientOptions withTls(SSLContext context) {
        return new ClientOptions(
                plainHttp,
                connectLimit,
                requestLimit,
                mostManifestBytes,
                mostBlobBytes,
                Optional.of(context));
    }
}
