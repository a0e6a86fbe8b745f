/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
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
    private final int most;
    private int count;

    GuestResource(String name, Class<T> representation, Resources resources, int most) {
        this.resources = resources;
        this.most = most;
        this.type =
                new HostResource<>(
                        name,
                        representation,
                        gone -> {
                            count--;
                            resources.drop(gone);
                        });
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
        if (count >= most) {
            Resources.abandon(resource);
            throw new Trap(
                    TrapReason.HOST,
                    "The component has %,d resources of the type %s open, which is the most; it has to drop some"
                            .formatted(most, type.name()));
        }
        resources.add(resource);
        count++;
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
