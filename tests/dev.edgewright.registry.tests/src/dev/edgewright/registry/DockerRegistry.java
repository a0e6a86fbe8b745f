/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The {@code docker-registry} program on a loopback port: a registry without referrers API. */
public final class DockerRegistry implements AutoCloseable {
    private final Process process;
    private final String authority;

    private DockerRegistry(Process process, String authority) {
        this.process = process;
        this.authority = authority;
    }

    /** Starts it with its content below the folder, or ends the test as skipped. */
    public static DockerRegistry start(Path folder) throws Exception {
        Program program = Program.required("docker-registry", Map.of());
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path config = folder.resolve("registry.yml");
        Files.writeString(
                config,
                """
                version: 0.1
                log: {level: error}
                storage: {filesystem: {rootdirectory: '%s'}, delete: {enabled: true}}
                http: {addr: '127.0.0.1:%d'}
                """
                        .formatted(folder.resolve("content"), port));
        Process process = program.start(folder, "serve", config.toString());
        DockerRegistry registry = new DockerRegistry(process, "127.0.0.1:" + port);
        try {
            registry.awaitPort(port);
            return registry;
        } catch (Exception | AssertionError e) {
            registry.close();
            throw e;
        }
    }

    private void awaitPort(int port) throws InterruptedException {
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertTrue(socket.isConnected());
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("docker-registry does not listen");
    }

    /** {@code host:port}. */
    public String authority() {
        return authority;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
