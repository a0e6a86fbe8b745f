/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.device.protocol.ProtocolException;
import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.api.DeploymentState;
import dev.edgewright.margo.api.Deployments;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.ProblemType;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The workload fleet manager's state and decisions (Margo 1.0.0-rc.3): which devices there are,
 * what each shall run, and how far it has come. It lives in memory. Safe for use by several
 * threads.
 */
public final class FleetManager {

    private static final int MAX_DEVICES_PER_CLIENT = 1000;
    private static final int MAX_DEVICE_ID = 1024;
    private static final Pattern DEVICE_ID =
            Pattern.compile("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");

    private final List<FleetListener> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final Map<SpiffeId, ClientDesk> desks = new HashMap<>();

    /** Tells the listener everything that happens from now on. */
    public void addListener(FleetListener listener) {
        listeners.add(listener);
    }

    /**
     * A client says what a device can do: itself, or one behind it.
     *
     * @param body the document as it arrived
     * @return whether the device is new
     * @throws ProtocolException when the document is wrong
     * @throws ProblemException when the client may not speak for the device
     */
    public boolean reportCapabilities(SpiffeId client, String deviceId, byte[] body) {
        requireOwn(client, deviceId);
        DeviceCapabilities capabilities = capabilities(deviceId, body);
        synchronized (lock) {
            ClientDesk desk = desk(client);
            requireGateway(desk, deviceId);
            if (desk.devices.size() >= MAX_DEVICES_PER_CLIENT
                    && !desk.devices.containsKey(deviceId)) {
                throw new ProblemException(
                        ProblemType.SEMANTIC_ERROR,
                        "A client has at most %d devices.".formatted(MAX_DEVICES_PER_CLIENT));
            }
            boolean created = desk.devices.put(deviceId, capabilities) == null;
            tell(new FleetEvent.CapabilitiesReported(deviceId));
            return created;
        }
    }

    private static DeviceCapabilities capabilities(String deviceId, byte[] body) {
        DeviceCapabilities capabilities =
                Wire.read(body, DeviceCapabilities.class, "the device capabilities");
        String id = capabilities.getProperties().getId();
        if (!deviceId.equals(id)) {
            throw new ProblemException(
                    ProblemType.SEMANTIC_ERROR,
                    "properties.id: the body speaks of '%s', the path of '%s'."
                            .formatted(id, deviceId));
        }
        return capabilities;
    }

    private static void requireGateway(ClientDesk desk, String deviceId) {
        int end = deviceId.lastIndexOf('/');
        if (end >= 0 && !desk.devices.containsKey(deviceId.substring(0, end))) {
            throw new ProblemException(
                    ProblemType.GATEWAY_NOT_FOUND,
                    "No gateway '%s' was found for the child device '%s'."
                            .formatted(deviceId.substring(0, end), deviceId));
        }
    }

    /**
     * A client takes a device out of the fleet, with everything behind it.
     *
     * @throws ProblemException when the client may not, or there is no such device
     */
    public void removeDevice(SpiffeId client, String deviceId) {
        requireOwn(client, deviceId);
        synchronized (lock) {
            ClientDesk desk = desk(client);
            if (desk.devices.remove(deviceId) == null) {
                throw new ProblemException(
                        ProblemType.DEVICE_NOT_FOUND,
                        "There is no device '%s'.".formatted(deviceId));
            }
            desk.devices.keySet().removeIf(id -> id.startsWith(deviceId + "/"));
            tell(new FleetEvent.DeviceRemoved(deviceId));
        }
    }

    /** The state manifest of a client. */
    public Content manifest(SpiffeId client) {
        synchronized (lock) {
            return desk(client).desired.manifestContent();
        }
    }

    /**
     * A deployment document of a client.
     *
     * @throws ProblemException when this client has none with this digest
     */
    public Content deployment(SpiffeId client, String deploymentId, Digest digest) {
        synchronized (lock) {
            return desk(client)
                    .desired
                    .document(deploymentId, digest)
                    .orElseThrow(
                            () ->
                                    new ProblemException(
                                            ProblemType.DEPLOYMENT_NOT_FOUND,
                                            "This client has no deployment with this id"
                                                    + " and digest."));
        }
    }

    /**
     * The bundle of all deployment documents of a client.
     *
     * @throws ProblemException when this client has none with this digest
     */
    public Content bundle(SpiffeId client, Digest digest) {
        synchronized (lock) {
            return desk(client)
                    .desired
                    .bundle(digest)
                    .orElseThrow(
                            () ->
                                    new ProblemException(
                                            ProblemType.INVALID_BUNDLE,
                                            "This client has no bundle with this" + " digest."));
        }
    }

    /**
     * A client says how far it has come with a deployment.
     *
     * @return whether this is the first word about it
     * @throws ProblemException when the deployment is not this client's
     */
    public boolean reportStatus(SpiffeId client, DeploymentStatus status) {
        synchronized (lock) {
            ClientDesk desk = desk(client);
            String deviceId = desk.assignments.get(status.deploymentId());
            if (deviceId == null) {
                throw new ProblemException(
                        ProblemType.NOT_AUTHORIZED, "This client has no such deployment.");
            }
            if (Long.compareUnsigned(status.adoptedManifestVersion(), desk.desired.version()) > 0) {
                throw new ProblemException(
                        ProblemType.SEMANTIC_ERROR,
                        "adoptedManifestVersion: the latest version is %d."
                                .formatted(desk.desired.version()));
            }
            boolean created = desk.statuses.put(status.deploymentId(), status) == null;
            tell(new FleetEvent.StatusReported(deviceId, status));
            return created;
        }
    }

    /**
     * Offers an application to every device, and assigns it to each one that matches one of its
     * deployment profiles, the first that does.
     *
     * @param parameters values that replace the application's own, by parameter name
     * @throws FleetException when the application has no such parameter
     */
    public Rollout deploy(ApplicationDescription application, Map<String, Object> parameters) {
        synchronized (lock) {
            SortedMap<String, ClientDesk> owners = new TreeMap<>();
            desks.values()
                    .forEach(desk -> desk.devices.keySet().forEach(id -> owners.put(id, desk)));
            List<Placement> placements = new ArrayList<>();
            for (Map.Entry<String, ClientDesk> owner : owners.entrySet()) {
                String deviceId = owner.getKey();
                ClientDesk desk = owner.getValue();
                Matchmaker.Answer answer =
                        Matchmaker.match(application, desk.devices.get(deviceId));
                Optional<String> deploymentId =
                        answer.profile()
                                .map(each -> assign(desk, deviceId, application, each, parameters));
                placements.add(new Placement(deviceId, deploymentId, answer.reason()));
            }
            return new Rollout(application.getId(), placements);
        }
    }

    private String assign(
            ClientDesk desk,
            String deviceId,
            ApplicationDescription application,
            DeploymentProfile profile,
            Map<String, Object> parameters) {
        ApplicationDeployment deployment;
        try {
            deployment =
                    Deployments.create(
                            UUID.randomUUID(), application, profile, deviceId, parameters);
        } catch (IllegalArgumentException e) {
            throw new FleetException(
                    "The application '%s' cannot be deployed. %s"
                            .formatted(application.getId(), e.getMessage()),
                    e);
        }
        desk.desired = desk.desired.with(deployment.getId(), Wire.yaml(deployment));
        desk.assignments.put(deployment.getId(), deviceId);
        tell(new FleetEvent.Assigned(deviceId, deployment.getId()));
        return deployment.getId();
    }

    /**
     * Assigns an application to one device without asking whether it matches; the device itself
     * still decides.
     *
     * @param profileId which deployment profile
     * @return the deployment's id
     * @throws FleetException when there is no such device, profile or parameter
     */
    public String assign(
            String deviceId,
            ApplicationDescription application,
            String profileId,
            Map<String, Object> parameters) {
        synchronized (lock) {
            ClientDesk desk =
                    desks.values().stream()
                            .filter(each -> each.devices.containsKey(deviceId))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new FleetException(
                                                    "There is no device '%s' in the fleet."
                                                            .formatted(deviceId)));
            return assign(
                    desk,
                    deviceId,
                    application,
                    Matchmaker.named(application, profileId),
                    parameters);
        }
    }

    /**
     * Takes a deployment out of the desired state; its device will remove it.
     *
     * @throws FleetException when there is no such deployment
     */
    public void withdraw(String deploymentId) {
        synchronized (lock) {
            ClientDesk desk =
                    desks.values().stream()
                            .filter(each -> each.desired.has(deploymentId))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new FleetException(
                                                    "There is no deployment %s."
                                                            .formatted(deploymentId)));
            desk.desired = desk.desired.without(deploymentId);
            tell(new FleetEvent.Withdrawn(desk.assignments.get(deploymentId), deploymentId));
        }
    }

    /** The ids of all devices, those behind gateways included. */
    public SortedSet<String> devices() {
        synchronized (lock) {
            SortedSet<String> ids = new TreeSet<>();
            desks.values().forEach(desk -> ids.addAll(desk.devices.keySet()));
            return ids;
        }
    }

    /** The latest word about a deployment. */
    public Optional<DeploymentStatus> status(String deploymentId) {
        synchronized (lock) {
            return desks.values().stream()
                    .map(desk -> desk.statuses.get(deploymentId))
                    .filter(status -> status != null)
                    .findFirst();
        }
    }

    /**
     * Waits until a device has reported its capabilities.
     *
     * @return whether it has in time
     */
    public boolean awaitDevice(String deviceId, Duration limit) throws InterruptedException {
        return await(limit, () -> devices().contains(deviceId));
    }

    /**
     * Waits until a device has come to an end with a deployment: installed, failed or removed.
     *
     * @throws FleetException when it has not in time, telling how far it came
     */
    public DeploymentStatus awaitFinal(String deploymentId, Duration limit)
            throws InterruptedException {
        return awaitStatus(deploymentId, limit, DeploymentStatus::isSettled);
    }

    /**
     * Waits until a deployment is removed.
     *
     * @throws FleetException when it is not in time, telling how far it came
     */
    public DeploymentStatus awaitRemoved(String deploymentId, Duration limit)
            throws InterruptedException {
        return awaitStatus(
                deploymentId, limit, status -> status.state() == DeploymentState.REMOVED);
    }

    private DeploymentStatus awaitStatus(
            String deploymentId, Duration limit, Predicate<DeploymentStatus> reached)
            throws InterruptedException {
        boolean there = await(limit, () -> status(deploymentId).filter(reached).isPresent());
        if (!there) {
            throw new FleetException(
                    "The deployment %s did not come to an end within %d s; it is %s."
                            .formatted(
                                    deploymentId,
                                    limit.toSeconds(),
                                    status(deploymentId)
                                            .map(status -> status.state().word())
                                            .orElse("not yet seen by its device")));
        }
        return status(deploymentId).orElseThrow();
    }

    private boolean await(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (!condition.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
            return true;
        }
    }

    private static void requireOwn(SpiffeId client, String deviceId) {
        if (deviceId.length() > MAX_DEVICE_ID || !DEVICE_ID.matcher(deviceId).matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The path names no device: use letters, digits, '.', '_', '~' and '-'"
                            + " in parts joined by '/'.");
        }
        String clientId = client.client().orElse("");
        if (!deviceId.equals(clientId) && !deviceId.startsWith(clientId + "/")) {
            throw new ProblemException(
                    ProblemType.NOT_AUTHORIZED,
                    "The client '%s' does not speak for the device '%s'."
                            .formatted(clientId, deviceId));
        }
    }

    private ClientDesk desk(SpiffeId client) {
        return desks.computeIfAbsent(client, id -> new ClientDesk());
    }

    /** To be called with the lock held, so that events keep their order and waiters come last. */
    private void tell(FleetEvent event) {
        listeners.forEach(listener -> listener.onEvent(event));
        lock.notifyAll();
    }
}
