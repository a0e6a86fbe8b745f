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
 * @param verdicts one for each device, in the order of their ids
 */
public record Rollout(String applicationId, List<Verdict> verdicts) {

    public Rollout {
        verdicts = List.copyOf(verdicts);
    }

    /** The verdicts of the devices that got the application. */
    public List<Verdict> accepted() {
        return verdicts.stream().filter(Verdict::accepted).toList();
    }

    /** The verdicts of the devices that did not. */
    public List<Verdict> refused() {
        return verdicts.stream().filter(verdict -> !verdict.accepted()).toList();
    }
}
