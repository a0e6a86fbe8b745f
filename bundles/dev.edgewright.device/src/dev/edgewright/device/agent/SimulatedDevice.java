/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.agent;

import dev.edgewright.device.agent.ManagerClient.Fetched;
import dev.edgewright.device.profile.Capabilities;
import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.device.protocol.ProtocolException;
import dev.edgewright.device.protocol.StateManifest;
import dev.edgewright.device.protocol.StateManifest.DeploymentRef;
import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.api.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One simulated device at work on a thread of its own: it reports its capabilities, asks its
 * manager for the desired state, and brings itself into that state (Margo 1.0.0-rc.3, workload
 * management).
 *
 * <p>It adopts a state manifest only as a whole: every document must arrive with the promised
 * digest, and the version must be newer than the one it works by. What it knows lives as long as
 * this object.
 */
public final class SimulatedDevice implements AutoCloseable {

    private static final long CLOSE_MILLIS = 10_000;

    private final DeviceSettings settings;
    private final DeviceLog log;
    private final ManagerClient client;
    private final DeploymentKeeper keeper;
    private final Thread thread;

    private volatile Optional<String> lastProblem = Optional.empty();
    private boolean registered;
    private long adopted;
    private Optional<String> etag = Optional.empty();
    private final Map<String, Digest> deployments = new LinkedHashMap<>();

    private SimulatedDevice(DeviceSettings settings) throws IOException {
        this.settings = settings;
        Files.createDirectories(settings.folder());
        this.log = new DeviceLog(settings.folder().resolve("device.log"));
        this.client =
                new ManagerClient(
                        settings.manager(),
                        settings.managerId(),
                        settings.identity(),
                        settings.roots());
        this.keeper = new DeploymentKeeper(settings, client, log);
        this.thread = new Thread(this::work, "edgewright-device-" + settings.deviceId());
        thread.setDaemon(true);
    }

    /**
     * Switches a device on.
     *
     * @throws IOException when its folder cannot be created
     */
    public static SimulatedDevice start(DeviceSettings settings) throws IOException {
        SimulatedDevice device = new SimulatedDevice(settings);
        device.thread.start();
        return device;
    }

    /** The device's id. */
    public String id() {
        return settings.deviceId();
    }

    /** What it is. */
    public DeviceClass deviceClass() {
        return settings.deviceClass();
    }

    /** The device's diary. */
    public Path logFile() {
        return settings.folder().resolve("device.log");
    }

    /** What a component of a deployment wrote to standard output; the file may be missing. */
    public Path output(String deploymentId, String component) {
        return keeper.workloads().folder(deploymentId, component).resolve("stdout.log");
    }

    /** What a component of a deployment wrote to standard error; the file may be missing. */
    public Path errors(String deploymentId, String component) {
        return keeper.workloads().folder(deploymentId, component).resolve("stderr.log");
    }

    /** Why the last exchange with the manager failed, empty when it did not. */
    public Optional<String> lastProblem() {
        return lastProblem;
    }

    private void work() {
        log.write("Switched on: " + settings.deviceClass().summary() + ".");
        try {
            while (!Thread.interrupted()) {
                exchange();
                Thread.sleep(settings.pollInterval());
            }
        } catch (InterruptedException e) {
            // This is how a device is switched off.
        } catch (RuntimeException | Error e) {
            lastProblem = Optional.of("The device broke down: " + e);
            log.write("Broken down: " + e);
        }
        log.write("Switched off.");
    }

    private void exchange() throws InterruptedException {
        try {
            if (!registered) {
                client.putCapabilities(
                        id(), Wire.json(Capabilities.of(id(), settings.deviceClass())));
                registered = true;
                log.write("Capabilities reported.");
            }
            keeper.flushReports();
            Optional<Fetched> fetched = client.manifest(etag);
            if (fetched.isPresent()) {
                adopt(fetched.get());
            }
            lastProblem = Optional.empty();
        } catch (IOException | ProtocolException e) {
            String sentence = sentence(e);
            if (!lastProblem.equals(Optional.of(sentence))) {
                log.write(sentence);
            }
            lastProblem = Optional.of(sentence);
        }
    }

    private static String sentence(Exception e) {
        return e instanceof ProtocolException
                ? e.getMessage()
                : "The manager cannot be reached: " + e.getMessage();
    }

    private void adopt(Fetched fetched) throws IOException, InterruptedException {
        StateManifest manifest = fetched.manifest();
        if (!manifest.isNewerThan(adopted)) {
            throw new ProtocolException(
                    "Rollback refused: the manager sent version %s after version %s."
                            .formatted(
                                    Long.toUnsignedString(manifest.manifestVersion()),
                                    Long.toUnsignedString(adopted)));
        }
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        for (DeploymentRef ref : manifest.deployments()) {
            if (!ref.digest().equals(deployments.get(ref.deploymentId()))) {
                fresh.put(ref.deploymentId(), client.deployment(ref));
            }
        }
        adopted = manifest.manifestVersion();
        etag = Optional.of(fetched.etag());
        keeper.adopted(adopted);
        log.write("State manifest %s adopted.".formatted(Long.toUnsignedString(adopted)));
        removeAbsent(manifest);
        for (DeploymentRef ref : manifest.deployments()) {
            byte[] document = fresh.get(ref.deploymentId());
            if (document != null) {
                deployments.put(ref.deploymentId(), ref.digest());
                keeper.install(ref.deploymentId(), document);
            }
        }
    }

    private void removeAbsent(StateManifest manifest) throws InterruptedException {
        List<String> absent = new ArrayList<>(deployments.keySet());
        absent.removeAll(manifest.deployments().stream().map(DeploymentRef::deploymentId).toList());
        for (String deploymentId : absent) {
            deployments.remove(deploymentId);
            keeper.remove(deploymentId);
        }
    }

    /** Switches the device off: a running workload is stopped, and the thread has ended. */
    @Override
    public void close() {
        keeper.stop();
        thread.interrupt();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
