/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.agent;

import dev.edgewright.device.identity.IdentityException;
import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.identity.Svid;
import dev.edgewright.device.profile.DeviceClass;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that makes one simulated device.
 *
 * @param deviceClass what it is
 * @param identity its own identity, as a client of its manager
 * @param roots who may issue identities
 * @param manager where its manager listens
 * @param folder where it keeps its log, artifacts and output; created when missing
 * @param feed file with the readings of its sensors, which a workload gets as standard input
 * @param signers who may sign what it runs: trusted roots of signing certificates
 * @param pollInterval how long it waits between two questions to the manager
 */
public record DeviceSettings(
        DeviceClass deviceClass,
        Svid identity,
        Set<X509Certificate> roots,
        URI manager,
        Path folder,
        Optional<Path> feed,
        Set<X509Certificate> signers,
        Duration pollInterval) {

    public DeviceSettings {
        roots = Set.copyOf(roots);
        signers = Set.copyOf(signers);
        if (identity.id().client().isEmpty()) {
            throw new IdentityException(
                    "%s is a manager, a device needs the identity of a client."
                            .formatted(identity.id()));
        }
        if (!pollInterval.isPositive()) {
            throw new IllegalArgumentException("pollInterval must be positive: " + pollInterval);
        }
    }

    /** The device's id, which is its id as a client. */
    public String deviceId() {
        return identity.id().client().orElseThrow();
    }

    /** The manager that the identity belongs to. */
    SpiffeId managerId() {
        return SpiffeId.manager(identity.id().trustDomain(), identity.id().manager());
    }
}
