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
import dev.edgewright.engine.internal.CoreFunction;
import dev.edgewright.wasm.component.types.ResourceId;

/**
 * A resource type of a running component or of the host (CanonicalABI.md, "Resource State");
 * compared by identity.
 */
final class ResourceType {

    private final ResourceId id;
    private final GuestInstance implementation;
    private final CoreFunction destructor;
    private final HostResource<?> host;
    private String name;

    private ResourceType(
            ResourceId id,
            GuestInstance implementation,
            CoreFunction destructor,
            HostResource<?> host) {
        this.id = id;
        this.implementation = implementation;
        this.destructor = destructor;
        this.host = host;
        this.name = id.name();
    }

    /**
     * One that a component implements.
     *
     * @param destructor null if there is none
     */
    static ResourceType ofGuest(
            String name, GuestInstance implementation, CoreFunction destructor) {
        return new ResourceType(new ResourceId(name), implementation, destructor, null);
    }

    /** One that the host implements. */
    static ResourceType ofHost(HostResource<?> host) {
        return new ResourceType(new ResourceId(host.name()), null, null, host);
    }

    /** What tells it from all others where types are compared. */
    ResourceId id() {
        return id;
    }

    /** Its name, for messages. */
    String name() {
        return name;
    }

    /** Tells it the name under which the component that implements it exports it. */
    void named(String exported) {
        if (host == null) {
            name = exported;
        }
    }

    /** The host's type; null if a component implements it. */
    HostResource<?> host() {
        return host;
    }

    /** The store of the component that implements it. */
    ComponentStore store() {
        return implementation.store();
    }

    boolean isImplementedBy(GuestInstance instance) {
        return implementation == instance;
    }

    boolean has(Resource resource) {
        return switch (resource) {
            case Resource.OfHost of -> of.type() == host;
            case Resource.OfGuest of -> of.type() == this;
        };
    }

    /**
     * Ends a resource of this type.
     *
     * @param caller the component that dropped its handle; null for the host
     */
    static void destroy(Resource resource, GuestInstance caller) {
        switch (resource) {
            case Resource.OfHost of -> of.destructor().run();
            case Resource.OfGuest of -> of.type().destroy(of.representation(), caller);
        }
    }

    private void destroy(int representation, GuestInstance caller) {
        implementation.enter(caller, "the destructor of " + name());
        if (destructor != null) {
            long[] outer = implementation.beginTask();
            implementation.store().breakingOnFailure(() -> destructor.call(representation));
            implementation.endTask(outer);
        }
        implementation.leave(caller);
    }
}
