/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.agent;

import dev.edgewright.device.profile.Capabilities;
import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.device.protocol.ProtocolException;
import dev.edgewright.device.protocol.Wire;
import dev.edgewright.device.workload.WorkloadException;
import dev.edgewright.margo.match.Matcher;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.DeviceCapabilities;

/**
 * Decides for itself whether a device takes a deployment, whatever the manager thinks (Margo
 * 1.0.0-rc.3: a device must evaluate eligibility rules and may check capacity; this one does both).
 */
final class Admission {

    private final String deviceId;
    private final DeviceCapabilities capabilities;

    Admission(String deviceId, DeviceClass deviceClass) {
        this.deviceId = deviceId;
        this.capabilities = Capabilities.of(deviceId, deviceClass);
    }

    /**
     * Reads a deployment document.
     *
     * @throws WorkloadException when it is none, or is meant for another deployment or device
     */
    ApplicationDeployment read(String deploymentId, byte[] document) throws WorkloadException {
        ApplicationDeployment deployment;
        try {
            deployment = Wire.read(document, ApplicationDeployment.class, "the deployment");
        } catch (ProtocolException e) {
            throw new WorkloadException("device.document", e.getMessage(), e);
        }
        if (!deploymentId.equals(deployment.getId())) {
            throw new WorkloadException(
                    "device.document",
                    "The document says it is deployment %s, but the manifest says %s."
                            .formatted(deployment.getId(), deploymentId));
        }
        String target = deployment.getMetadata().getDeviceId();
        if (!deviceId.equals(target)) {
            throw new WorkloadException(
                    "device.document",
                    "The deployment is meant for the device '%s', and this is '%s'."
                            .formatted(target, deviceId));
        }
        int components = deployment.getSpec().getDeploymentProfile().getComponents().size();
        if (components > DeploymentStatus.MAX_COMPONENTS) {
            throw new WorkloadException(
                    "device.document",
                    "The deployment has %d components; this device takes at most %d."
                            .formatted(components, DeploymentStatus.MAX_COMPONENTS));
        }
        return deployment;
    }

    /**
     * Makes sure that this device meets the constraints of the deployment.
     *
     * @throws WorkloadException when it does not, with the reasons in words
     */
    void requireMatch(ApplicationDeployment deployment) throws WorkloadException {
        Verdict verdict = Matcher.match(deployment.getSpec().getDeploymentProfile(), capabilities);
        if (verdict.accepted()) {
            return;
        }
        String code =
                switch (verdict.reasons().getFirst().aspect()) {
                    case DEPLOYMENT_TYPE -> "device.deployment-type";
                    case CAPACITY -> "device.capacity";
                    case ELIGIBILITY, ARTIFACT -> "device.eligibility";
                };
        throw new WorkloadException(code, verdict.inWords() + ".");
    }
}
