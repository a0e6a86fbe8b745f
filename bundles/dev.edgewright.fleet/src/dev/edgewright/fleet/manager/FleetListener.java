/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

/**
 * Hears what happens in the fleet: one event after another, in their order, and before anybody who
 * waits for it goes on. The manager stands still meanwhile, so a listener must return soon and
 * never wait for another thread.
 */
@FunctionalInterface
public interface FleetListener {

    void onEvent(FleetEvent event);
}
