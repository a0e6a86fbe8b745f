/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.time.Duration;
import java.util.Optional;

/** The resource {@code request-options}: timeouts that a guest sets. */
final class RequestOptions {

    private Optional<Duration> connect = Optional.empty();
    private Optional<Duration> firstByte = Optional.empty();
    private Optional<Duration> betweenBytes = Optional.empty();

    Optional<Duration> connect() {
        return connect;
    }

    Optional<Duration> firstByte() {
        return firstByte;
    }

    Optional<Duration> betweenBytes() {
        return betweenBytes;
    }

    void setConnect(Optional<Duration> value) {
        connect = value;
    }

    void setFirstByte(Optional<Duration> value) {
        firstByte = value;
    }

    void setBetweenBytes(Optional<Duration> value) {
        betweenBytes = value;
    }
}
