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
import dev.edgewright.margo.model.DeviceCapabilities;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the manager holds about one of its clients. Guarded by the manager's lock. */
final class ClientDesk {

    /** Capabilities of the client itself and, behind a gateway, of its children, by device id. */
    final SortedMap<String, DeviceCapabilities> devices = new TreeMap<>();

    /** The device that each deployment is meant for, kept after it was withdrawn. */
    final Map<String, String> assignments = new LinkedHashMap<>();

    final Map<String, DeploymentStatus> statuses = new LinkedHashMap<>();

    DesiredState desired = DesiredState.empty();
}
