/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that was answered, for a log.
 *
 * @param id counted from 1
 * @param received when its headers were there
 * @param target the path with the query, as it was sent
 * @param status what the client was told
 * @param bytes of the response's body
 * @param took until the response was sent and the guest had ended
 * @param problem what went wrong, as a sentence
 */
public record Served(
        long id,
        Instant received,
        String method,
        String target,
        int status,
        long bytes,
        Duration took,
        Optional<String> problem) {

    public Served {
        Objects.requireNonNull(received);
        Objects.requireNonNull(method);
        Objects.requireNonNull(target);
        Objects.requireNonNull(took);
        Objects.requireNonNull(problem);
    }
}
