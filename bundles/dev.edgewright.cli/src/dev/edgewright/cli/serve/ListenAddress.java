/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.serve;

import dev.edgewright.cli.terminal.Failure;

/**
 * An address to listen on, as a person writes it.
 *
 * @param host a name or an address without brackets
 */
record ListenAddress(String host, int port) {

    private static final int MOST_PORT = 65_535;

    /**
     * Reads {@code HOST:PORT}, {@code [IPV6]:PORT} or a port of the loopback address alone.
     *
     * @throws Failure when it is none of these
     */
    static ListenAddress parse(String written) {
        int colon = written.lastIndexOf(':');
        String digits = written.substring(colon + 1);
        String host = colon < 0 ? "127.0.0.1" : written.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (bracketed) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty() || !bracketed && host.indexOf(':') >= 0 || !digits.matches("[0-9]+")) {
            throw Failure.wrongUse(
                    "--addr %s: write HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080."
                            .formatted(written));
        }
        if (digits.length() > 5 || Integer.parseInt(digits) > MOST_PORT) {
            throw Failure.wrongUse(
                    "--addr %s: a port is within 1 and %d; 0 takes any free one."
                            .formatted(written, MOST_PORT));
        }
        return new ListenAddress(host, Integer.parseInt(digits));
    }

    /** The URL at which it is reached. */
    String url(int realPort) {
        boolean ipv6 = host.indexOf(':') >= 0;
        return "http://%s:%d/".formatted(ipv6 ? "[" + host + "]" : host, realPort);
    }
}
