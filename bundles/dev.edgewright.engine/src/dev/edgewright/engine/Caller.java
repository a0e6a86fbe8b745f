/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

/** The guest that calls a host function, as far as the host function may touch it. */
public interface Caller {

    /**
     * The memory the guest exports as {@code memory}, else its first one.
     *
     * @throws Trap when the guest has no memory
     */
    GuestMemory memory();
}
