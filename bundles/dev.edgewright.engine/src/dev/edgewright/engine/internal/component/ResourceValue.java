/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.HostResource;

/** A resource as a value on its way between components or in the hands of the host. */
public final class ResourceValue extends Handle {

    private final String typeName;
    private final CallScope borrowedFor;
    private Resource resource;

    private ResourceValue(Resource resource, CallScope borrowedFor) {
        this.typeName = resource.typeName();
        this.resource = resource;
        this.borrowedFor = borrowedFor;
    }

    /** A new handle that owns a resource of the host. */
    public static Handle of(HostResource<?> type, Object object, Runnable destructor) {
        return owned(new Resource.OfHost(type, object, destructor));
    }

    static ResourceValue owned(Resource resource) {
        return new ResourceValue(resource, null);
    }

    static ResourceValue borrowed(Resource resource, CallScope call) {
        return new ResourceValue(resource, call);
    }

    /**
     * What it stands for.
     *
     * @throws Mismatch when it is used up or its call has ended
     */
    Resource resource() {
        if (resource == null) {
            throw new Mismatch("the handle of " + typeName + " is used up");
        }
        if (borrowedFor != null && !borrowedFor.isOpen()) {
            throw new Mismatch("the handle of " + typeName + " was lent for a call that has ended");
        }
        return resource;
    }

    /** Uses it up. */
    Resource take() {
        Resource taken = resource();
        resource = null;
        return taken;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public boolean isOwned() {
        return borrowedFor == null;
    }

    @Override
    @SuppressWarnings("unchecked") // A resource type makes handles of its representation only.
    public <T> T get(HostResource<T> type) {
        if (resource() instanceof Resource.OfHost of && of.type() == type) {
            return (T) of.object();
        }
        throw new Mismatch(
                "a handle of %s, where one of %s is expected".formatted(typeName, type.name()));
    }

    @Override
    public void drop() {
        if (isOwned() && resource != null) {
            Resource dropped = take();
            if (dropped instanceof Resource.OfGuest guest) {
                guest.type().store().guarded(() -> ResourceType.destroy(dropped, null));
            } else {
                ResourceType.destroy(dropped, null);
            }
        }
    }
}
