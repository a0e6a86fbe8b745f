/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import java.util.List;

/**
 * Who got an application and who did not.
 *
 * @param applicationId the application
 * @param placements one for each device, in the order of their ids
 */
public record Rollout(String applicationId, List<Placement> placements) {

    public Rollout {
        placements = List.copyOf(placements);
    }

    /** The devices that got the application. */
    public List<Placement> accepted() {
        return placements.stream().filter(Placement::accepted).toList();
    }

    /** The devices that did not. */
    public List<Placement> refused() {
        return placements.stream().filter(placement -> !placement.accepted()).toList();
    }
}
