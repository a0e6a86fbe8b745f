/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import java.util.Optional;

/**
 * What one device was asked and answered when something was deployed.
 *
 * @param deviceId the device
 * @param deploymentId the deployment that the device got, empty when it does not match
 * @param reason why, in a sentence
 */
public record Placement(String deviceId, Optional<String> deploymentId, String reason) {

    /** Whether the device got a deployment. */
    public boolean accepted() {
        return deploymentId.isPresent();
    }
}
