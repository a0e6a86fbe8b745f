/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.agent;

import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.device.protocol.DeploymentStatus.ComponentStatus;
import dev.edgewright.device.protocol.DeploymentStatus.StatusError;
import dev.edgewright.device.protocol.ProtocolException;
import dev.edgewright.device.workload.WorkloadException;
import dev.edgewright.device.workload.WorkloadPlan;
import dev.edgewright.device.workload.Workloads;
import dev.edgewright.margo.api.DeploymentState;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.Component;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings deployments to the state that the manager wants, step by step, and reports every step.
 * Used by the device's thread, except for {@link #stop()}.
 */
final class DeploymentKeeper {

    private final DeviceSettings settings;
    private final ManagerClient client;
    private final DeviceLog log;
    private final Admission admission;
    private final Workloads workloads;

    /** Reports that the manager has not got yet; the latest one of a deployment counts. */
    private final Map<String, DeploymentStatus> unsent = new LinkedHashMap<>();

    private final Map<String, List<String>> components = new LinkedHashMap<>();
    private long adopted;

    DeploymentKeeper(DeviceSettings settings, ManagerClient client, DeviceLog log) {
        this.settings = settings;
        this.client = client;
        this.log = log;
        this.admission = new Admission(settings.deviceId(), settings.deviceClass());
        this.workloads =
                new Workloads(
                        settings.deviceClass(),
                        settings.signers(),
                        settings.folder().resolve("deployments"),
                        settings.feed());
    }

    Workloads workloads() {
        return workloads;
    }

    void adopted(long manifestVersion) {
        adopted = manifestVersion;
    }

    /** Installs a deployment that is new, or replaces an older document of it. */
    void install(String deploymentId, byte[] document) throws InterruptedException {
        List<ComponentStatus> done = new ArrayList<>();
        try {
            components.put(deploymentId, List.of());
            ApplicationDeployment deployment = admission.read(deploymentId, document);
            components.put(deploymentId, componentNames(deployment));
            report(deploymentId, DeploymentState.PENDING, Optional.empty(), List.of());
            admission.requireMatch(deployment);
            List<WorkloadPlan> plans = WorkloadPlan.of(deployment, settings.deviceClass());
            for (WorkloadPlan plan : plans) {
                report(deploymentId, DeploymentState.INSTALLING, Optional.empty(), done);
                String outcome = install(deploymentId, plan, done);
                log.write("Component %s: %s".formatted(plan.component(), outcome));
            }
            report(deploymentId, DeploymentState.INSTALLED, Optional.empty(), done);
        } catch (WorkloadException e) {
            StatusError error = error(e);
            report(deploymentId, DeploymentState.FAILED, Optional.of(error), done);
        }
    }

    private static List<String> componentNames(ApplicationDeployment deployment) {
        return deployment.getSpec().getDeploymentProfile().getComponents().stream()
                .map(Component::getName)
                .toList();
    }

    private String install(String deploymentId, WorkloadPlan plan, List<ComponentStatus> done)
            throws WorkloadException, InterruptedException {
        try {
            String outcome = workloads.install(deploymentId, plan);
            done.add(
                    new ComponentStatus(
                            plan.component(), DeploymentState.INSTALLED, Optional.empty()));
            return outcome;
        } catch (WorkloadException e) {
            done.add(
                    new ComponentStatus(
                            plan.component(), DeploymentState.FAILED, Optional.of(error(e))));
            throw e;
        }
    }

    private StatusError error(WorkloadException e) {
        return new StatusError(e.code(), settings.deviceId(), e.getMessage());
    }

    /** Removes a deployment that the manager wants no more. */
    void remove(String deploymentId) throws InterruptedException {
        report(deploymentId, DeploymentState.REMOVING, Optional.empty(), List.of());
        try {
            workloads.remove(deploymentId);
            report(deploymentId, DeploymentState.REMOVED, Optional.empty(), List.of());
            components.remove(deploymentId);
        } catch (WorkloadException e) {
            report(deploymentId, DeploymentState.FAILED, Optional.of(error(e)), List.of());
        }
    }

    private void report(
            String deploymentId,
            DeploymentState state,
            Optional<StatusError> error,
            List<ComponentStatus> done)
            throws InterruptedException {
        List<ComponentStatus> all = new ArrayList<>(done);
        for (String name : components.getOrDefault(deploymentId, List.of())) {
            if (done.stream().noneMatch(each -> each.name().equals(name))) {
                all.add(new ComponentStatus(name, rest(state), Optional.empty()));
            }
        }
        log.write(
                "Deployment %s: %s.%s"
                        .formatted(
                                deploymentId,
                                state.word(),
                                error.map(e -> " " + e.message()).orElse("")));
        unsent.put(
                deploymentId,
                new DeploymentStatus(deploymentId, Optional.empty(), adopted, state, error, all));
        try {
            flushReports();
        } catch (IOException e) {
            log.write("A status waits for the manager: " + e.getMessage());
        }
    }

    /** What is true of a component that was not touched when the deployment is in this state. */
    private static DeploymentState rest(DeploymentState whole) {
        return switch (whole) {
            case FAILED, INSTALLING -> DeploymentState.PENDING;
            default -> whole;
        };
    }

    /** Sends the reports that the manager has not got yet. */
    void flushReports() throws IOException, InterruptedException {
        for (DeploymentStatus status : List.copyOf(unsent.values())) {
            try {
                client.postStatus(status);
            } catch (ProtocolException e) {
                // The manager has read it and does not want it: sending it again changes nothing.
                log.write(e.getMessage());
            }
            unsent.remove(status.deploymentId());
        }
    }

    /** Ends a running workload, from any thread. */
    void stop() {
        workloads.stop("The device is being switched off.");
    }
}
