/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;

/**
 * How to start a fleet.
 *
 * @param folder where the devices keep their logs, artifacts and output; created when missing
 * @param port where the manager listens on the loopback interface, 0 to 65535, 0 for any free one
 * @param signers who may sign what the devices run: trusted roots of signing certificates
 * @param pollInterval how long a device waits between two questions to the manager
 */
public record FleetSettings(
        Path folder, int port, Set<X509Certificate> signers, Duration pollInterval) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    public FleetSettings {
        signers = Set.copyOf(signers);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be within 0 and 65535: " + port);
        }
    }

    /** A fleet on any free port whose devices ask often, as suits a simulation. */
    public static FleetSettings in(Path folder, Set<X509Certificate> signers) {
        return new FleetSettings(folder, 0, signers, POLL_INTERVAL);
    }

    /** The same, with the manager on this port. */
    public FleetSettings withPort(int newPort) {
        return new FleetSettings(folder, newPort, signers, pollInterval);
    }
}
