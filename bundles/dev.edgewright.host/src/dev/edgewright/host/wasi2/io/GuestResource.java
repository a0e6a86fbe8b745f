/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.HostResource;
import dev.edgewright.engine.component.Value;

/**
 * A resource type of one guest. What stands behind its handles is closed, if it is {@link
 * java.io.Closeable}, when the guest drops it or at the latest when the guest ends.
 */
public final class GuestResource<T> {

    private final HostResource<T> type;
    private final Resources resources;

    GuestResource(String name, Class<T> representation, Resources resources) {
        this.resources = resources;
        this.type = new HostResource<>(name, representation, resources::drop);
    }

    /** The type, to be provided by an interface. */
    public HostResource<T> type() {
        return type;
    }

    /**
     * A handle for the guest to own.
     *
     * @param resource an object that no other handle stands for
     * @throws dev.edgewright.engine.Trap when the guest has too many resources open; the resource
     *     is closed then
     */
    public Handle own(T resource) {
        resources.add(resource);
        return type.own(resource);
    }

    /** What stands behind a handle that the guest gave. */
    public T get(Value handle) {
        return type.get(handle);
    }

    /** What stands behind a handle that the guest gave away, which is used up by this. */
    public T take(Value handle) {
        T resource = type.get(handle);
        ((Handle) handle).drop();
        return resource;
    }
}
