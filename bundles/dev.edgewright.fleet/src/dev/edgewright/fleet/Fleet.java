/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet;

import dev.edgewright.device.agent.DeviceSettings;
import dev.edgewright.device.agent.SimulatedDevice;
import dev.edgewright.device.identity.LocalAuthority;
import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.identity.Svid;
import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.fleet.manager.FleetException;
import dev.edgewright.fleet.manager.FleetManager;
import dev.edgewright.fleet.server.FleetServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workload fleet manager and its simulated devices on this machine, under a local authority that
 * lives as long as they do. Devices and manager speak Margo's API over mutual TLS and know each
 * other in no other way. Safe for use by several threads.
 */
public final class Fleet implements AutoCloseable {

    private static final String TRUST_DOMAIN = "fleet.edgewright.internal";
    private static final String MANAGER = "workbench";
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final FleetSettings settings;
    private final LocalAuthority authority;
    private final Svid identity;
    private final FleetManager manager = new FleetManager();
    private final FleetServer server;
    private final Map<String, SimulatedDevice> devices = new LinkedHashMap<>();

    private Fleet(FleetSettings settings) throws IOException {
        this.settings = settings;
        this.authority = LocalAuthority.create(TRUST_DOMAIN);
        this.identity = authority.issue(SpiffeId.manager(TRUST_DOMAIN, MANAGER), LIFETIME);
        this.server = FleetServer.start(manager, identity, authority.roots(), settings.port());
    }

    /**
     * Starts a manager without devices.
     *
     * @throws IOException with a sentence for the user when the port cannot be used
     */
    public static Fleet start(FleetSettings settings) throws IOException {
        return new Fleet(settings);
    }

    /** Where the manager listens. */
    public URI uri() {
        return server.uri();
    }

    /** The manager's state and decisions. */
    public FleetManager manager() {
        return manager;
    }

    /**
     * Switches a device on and waits until the manager knows it; a device that does not get through
     * is switched off again.
     *
     * @param deviceId letters, digits, dots, dashes and underscores
     * @param feed file with the readings of its sensors, the standard input of its workloads
     * @throws FleetException when there is such a device already, or it does not get through
     * @throws IOException when its folder cannot be used
     */
    public SimulatedDevice add(
            String deviceId, DeviceClass deviceClass, Optional<Path> feed, Duration limit)
            throws IOException, InterruptedException {
        SimulatedDevice device;
        synchronized (devices) {
            if (devices.containsKey(deviceId)) {
                throw new FleetException("There is a device '%s' already.".formatted(deviceId));
            }
            device =
                    SimulatedDevice.start(
                            new DeviceSettings(
                                    deviceClass,
                                    authority.issue(identity.id().client(deviceId), LIFETIME),
                                    authority.roots(),
                                    server.uri(),
                                    settings.folder().resolve(deviceId),
                                    feed,
                                    settings.signers(),
                                    settings.pollInterval()));
            devices.put(deviceId, device);
        }
        boolean there = false;
        try {
            there = manager.awaitDevice(deviceId, limit);
        } finally {
            if (!there) {
                synchronized (devices) {
                    devices.remove(deviceId, device);
                }
                device.close();
            }
        }
        if (!there) {
            throw new FleetException(
                    "The device '%s' did not report within %d s; its log is %s. %s"
                            .formatted(
                                    deviceId,
                                    limit.toSeconds(),
                                    device.logFile(),
                                    device.lastProblem().orElse(""))
                            .strip());
        }
        return device;
    }

    /**
     * A device that was added.
     *
     * @throws FleetException when there is none of this id
     */
    public SimulatedDevice device(String deviceId) {
        synchronized (devices) {
            return Optional.ofNullable(devices.get(deviceId))
                    .orElseThrow(
                            () ->
                                    new FleetException(
                                            "There is no device '%s' in the fleet."
                                                    .formatted(deviceId)));
        }
    }

    /** Switches every device off and stops the manager; all their threads have ended after that. */
    @Override
    public void close() {
        List<SimulatedDevice> toClose;
        synchronized (devices) {
            toClose = new ArrayList<>(devices.values());
            devices.clear();
        }
        try {
            toClose.forEach(SimulatedDevice::close);
        } finally {
            server.close();
        }
    }
}
