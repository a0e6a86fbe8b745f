/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry that answers by a table, however wrong: the one that lies, stalls and refuses. */
public final class CannedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean hangsUp = true;

    /**
     * Starts it.
     *
     * @param answers from the start of a request line to head and body of the answer; a request
     *     without one is never answered
     */
    public CannedServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** From now on connections stay open after the answer. */
    public CannedServer neverHangUp() {
        hangsUp = false;
        return this;
    }

    /** An answer with a body and its length. */
    public static String answer(int status, String type, String body) {
        return "HTTP/1.1 %d x\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, type, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    /** {@code host:port}. */
    public String authority() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The request lines so far. */
    public List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try {
            InputStream in = connection.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int c = in.read();
                if (c < 0) {
                    connection.close();
                    return;
                }
                head.append((char) c);
            }
            String line = head.substring(0, head.indexOf("\r\n"));
            requests.add(line);
            for (Map.Entry<String, String> entry : answers.entrySet()) {
                if (line.startsWith(entry.getKey())) {
                    OutputStream out = connection.getOutputStream();
                    out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    if (hangsUp) {
                        connection.close();
                    }
                    return;
                }
            }
        } catch (IOException e) {
            // The client went away, which is what some tests are about.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
