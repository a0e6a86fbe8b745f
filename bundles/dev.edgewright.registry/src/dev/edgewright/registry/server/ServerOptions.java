/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.server;

import dev.edgewright.registry.reference.ArtifactReference;

/**
 * Where an embedded registry listens and what it accepts.
 *
 * @param host the address to listen on
 * @param port the port, or 0 for any free one
 * @param mostBlobBytes the largest blob accepted
 * @param mostManifestBytes the largest manifest accepted, 16 MiB at most
 */
public record ServerOptions(String host, int port, long mostBlobBytes, long mostManifestBytes) {

    /** Refuses a host, port or limit that cannot be. */
    public ServerOptions {
        boolean name = ArtifactReference.isRegistry(host) && !host.contains(":");
        if (!name && !host.equals("::1") && !host.equals("::")) {
            throw new IllegalArgumentException("not a host: " + host);
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (mostBlobBytes < 1 || mostManifestBytes < 1 || mostManifestBytes > 16 << 20) {
            throw new IllegalArgumentException("limits out of range");
        }
    }

    /** This machine only, any free port, blobs to 512 MiB, manifests to 4 MiB. */
    public static ServerOptions defaults() {
        return new ServerOptions("127.0.0.1", 0, 512L << 20, 4L << 20);
    }

    /** The same on another port. */
    public ServerOptions withPort(int port) {
        return new ServerOptions(host, port, mostBlobBytes, mostManifestBytes);
    }

    /** The same on another address; without TLS this is for closed networks only. */
    public ServerOptions withHost(String host) {
        return new ServerOptions(host, port, mostBlobBytes, mostManifestBytes);
    }

    /** The same with another limit on blobs. */
    public ServerOptions withMostBlobBytes(long bytes) {
        return new ServerOptions(host, port, bytes, mostManifestBytes);
    }
}
