/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.ResourceId;
import java.util.IdentityHashMap;
import java.util.Map;

/** The state of one instance of a component (CanonicalABI.md, "Component Instances"). */
final class GuestInstance {

    private final ComponentStore store;
    private final GuestInstance parent;
    private final HandleTable handles = new HandleTable();
    private final Map<ResourceId, ResourceType> resources = new IdentityHashMap<>();
    private long[] storage;
    private int backpressure;
    private boolean mayEnter = true;
    private boolean mayLeave = true;

    /**
     * A new instance.
     *
     * @param parent the component that instantiates it; null for the host
     */
    GuestInstance(ComponentStore store, GuestInstance parent) {
        store.addInstance();
        this.store = store;
        this.parent = parent;
    }

    ComponentStore store() {
        return store;
    }

    HandleTable handles() {
        return handles;
    }

    /** The resource type behind a type of this component. */
    ResourceType resource(ResourceId id) {
        ResourceType type = resources.get(id);
        if (type == null) {
            throw new IllegalStateException("nothing is known of " + id);
        }
        return type;
    }

    Map<ResourceId, ResourceType> resources() {
        return resources;
    }

    void define(ResourceId id, ResourceType type) {
        resources.put(id, type);
    }

    /** Takes over which resource types are behind those that a type of this component names. */
    void bind(Entity entity, Part part) {
        switch (entity) {
            case Entity.OfType type -> {
                ResourceId id = type.type().resource();
                if (id != null && part instanceof Part.Type given && given.resource() != null) {
                    resources.putIfAbsent(id, given.resource());
                }
            }
            case Entity.OfInstance instance -> {
                for (Extern export : instance.type().exports().values()) {
                    bind(export.entity(), ((Part.Bundle) part).get(export.name().name()));
                }
            }
            default -> {}
        }
    }

    /**
     * Begins a call of this instance and of those around it that the caller is not inside of.
     *
     * @param caller null for the host
     */
    void enter(GuestInstance caller, String function) {
        store.requireWorking();
        for (GuestInstance at = this; at != null && !at.surrounds(caller); at = at.parent) {
            if (!at.mayEnter) {
                throw new AbiFault(
                                "The caller cannot enter component instance while that is"
                                        + " inside another call")
                        .in("a call of " + function);
            }
        }
        setMayEnter(caller, false);
    }

    /** Ends a call. */
    void leave(GuestInstance caller) {
        setMayEnter(caller, true);
    }

    private void setMayEnter(GuestInstance caller, boolean value) {
        for (GuestInstance at = this; at != null && !at.surrounds(caller); at = at.parent) {
            at.mayEnter = value;
        }
    }

    private boolean surrounds(GuestInstance inner) {
        for (GuestInstance at = inner; at != null; at = at.parent) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** What the present call keeps for itself, in two slots. */
    long[] storage() {
        if (storage == null) {
            storage = new long[2];
        }
        return storage;
    }

    /** Begins a call with empty storage; returns that of the call around it. */
    long[] beginTask() {
        long[] outer = storage;
        storage = null;
        return outer;
    }

    /** Ends a call. */
    void endTask(long[] outer) {
        storage = outer;
    }

    /** Counts how often the component asked for no more calls; only async ones would wait. */
    void changeBackpressure(int change) {
        backpressure += change;
        if (backpressure < 0 || backpressure == 1 << 16) {
            throw new AbiFault(
                    "The component raised backpressure %,d times more often than it lowered it",
                    backpressure);
        }
    }

    /** Traps where the component must do without others. */
    void requireMayLeave() {
        if (!mayLeave) {
            throw new AbiFault(
                    "The component cannot leave component instance while its realloc or post-return"
                            + " runs");
        }
    }

    void forbidLeaving() {
        mayLeave = false;
    }

    void allowLeaving() {
        mayLeave = true;
    }
}
