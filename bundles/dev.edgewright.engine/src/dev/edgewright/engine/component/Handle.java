/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

/**
 * A resource as a value: owned, or borrowed for the time of a call (Explainer.md, "Handle Types").
 * Passing an owned one to a component uses it up. To be used by the thread that runs the guest.
 */
public abstract non-sealed class Handle implements Value {

    /** The name of the resource type, for messages. */
    public abstract String typeName();

    /** Whether this handle owns the resource. */
    public abstract boolean isOwned();

    /**
     * What a host's resource stands for.
     *
     * @throws IllegalArgumentException when it is a resource of another type
     */
    public abstract <T> T get(HostResource<T> type);

    /** Drops an owned handle, which runs the resource's destructor; a second call does nothing. */
    public abstract void drop();
}
