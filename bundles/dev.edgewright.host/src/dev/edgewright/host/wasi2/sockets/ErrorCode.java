/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.engine.component.Value;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Map;

/** Why a call failed, as {@code error-code} of {@code wasi:sockets/network} says it. */
enum ErrorCode {
    UNKNOWN,
    ACCESS_DENIED,
    NOT_SUPPORTED,
    INVALID_ARGUMENT,
    TIMEOUT,
    CONCURRENCY_CONFLICT,
    NOT_IN_PROGRESS,
    WOULD_BLOCK,
    INVALID_STATE,
    NEW_SOCKET_LIMIT,
    ADDRESS_NOT_BINDABLE,
    ADDRESS_IN_USE,
    REMOTE_UNREACHABLE,
    CONNECTION_REFUSED,
    CONNECTION_RESET,
    CONNECTION_ABORTED,
    DATAGRAM_TOO_LARGE,
    NAME_UNRESOLVABLE,
    TEMPORARY_RESOLVER_FAILURE;

    /** The JDK keeps the system's error only in words, which are those of the C locale. */
    private static final Map<String, ErrorCode> WORDS =
            Map.ofEntries(
                    Map.entry("address already in use", ADDRESS_IN_USE),
                    Map.entry("cannot assign requested address", ADDRESS_NOT_BINDABLE),
                    Map.entry("can't assign requested address", ADDRESS_NOT_BINDABLE),
                    Map.entry("permission denied", ACCESS_DENIED),
                    Map.entry("operation not permitted", ACCESS_DENIED),
                    Map.entry("connection refused", CONNECTION_REFUSED),
                    Map.entry("timed out", TIMEOUT),
                    Map.entry("unreachable", REMOTE_UNREACHABLE),
                    Map.entry("no route to host", REMOTE_UNREACHABLE),
                    Map.entry("host is down", REMOTE_UNREACHABLE),
                    Map.entry("connection reset", CONNECTION_RESET),
                    Map.entry("broken pipe", CONNECTION_RESET),
                    Map.entry("connection abort", CONNECTION_ABORTED),
                    Map.entry("too many open files", NEW_SOCKET_LIMIT),
                    Map.entry("message too long", DATAGRAM_TOO_LARGE),
                    Map.entry("address family not supported", NOT_SUPPORTED),
                    Map.entry("protocol not supported", NOT_SUPPORTED));

    /** What a failure of the system means. */
    static ErrorCode of(IOException failure) {
        return switch (failure) {
            case NoRouteToHostException e -> REMOTE_UNREACHABLE;
            case PortUnreachableException e -> CONNECTION_REFUSED;
            case SocketTimeoutException e -> TIMEOUT;
            case ClosedChannelException e -> INVALID_STATE;
            default -> ofWords(failure);
        };
    }

    private static ErrorCode ofWords(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(failure instanceof ConnectException ? CONNECTION_REFUSED : UNKNOWN);
    }

    /** The case of the enumeration. */
    Value value() {
        return Value.enumeration(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
