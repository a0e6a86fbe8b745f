/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.device.protocol.DeploymentStatus;

/** Something that happened in the fleet. */
public sealed interface FleetEvent {

    /** The device that it happened to. */
    String deviceId();

    /** A device said what it can do. */
    record CapabilitiesReported(String deviceId) implements FleetEvent {}

    /** A device left the fleet. */
    record DeviceRemoved(String deviceId) implements FleetEvent {}

    /** A device shall run something. */
    record Assigned(String deviceId, String deploymentId) implements FleetEvent {}

    /** A device shall run something no longer. */
    record Withdrawn(String deviceId, String deploymentId) implements FleetEvent {}

    /** A device said how far it has come. */
    record StatusReported(String deviceId, DeploymentStatus status) implements FleetEvent {}
}
