/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.HostResource;

/** What a handle stands for. */
sealed interface Resource {

    /** Something that the host implements. */
    record OfHost(HostResource<?> type, Object object, Runnable destructor) implements Resource {}

    /** Something that a component implements, by its representation there. */
    record OfGuest(ResourceType type, int representation) implements Resource {}

    /** The name of its type. */
    default String typeName() {
        return switch (this) {
            case OfHost host -> host.type().name();
            case OfGuest guest -> guest.type().name();
        };
    }
}
