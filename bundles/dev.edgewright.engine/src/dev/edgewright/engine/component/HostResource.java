/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.engine.internal.component.ResourceValue;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A resource type that a host implements. Compared by identity: interfaces that mean the same type
 * use the same object. Immutable and safe to share.
 *
 * @param <T> what stands behind a handle
 */
public final class HostResource<T> {

    private final String name;
    private final Class<T> representation;
    private final Consumer<T> destructor;

    /**
     * A resource type unlike all others.
     *
     * @param name as the interface exports it, such as {@code input-stream}
     * @param destructor called once for each resource, when its owner drops it
     */
    public HostResource(String name, Class<T> representation, Consumer<T> destructor) {
        this.name = Objects.requireNonNull(name);
        this.representation = Objects.requireNonNull(representation);
        this.destructor = Objects.requireNonNull(destructor);
    }

    /** A resource type that needs no clean-up. */
    public HostResource(String name, Class<T> representation) {
        this(name, representation, gone -> {});
    }

    /** The name as the interface exports it. */
    public String name() {
        return name;
    }

    /** A new handle that owns a resource. */
    public Handle own(T resource) {
        Objects.requireNonNull(resource);
        return ResourceValue.of(this, resource, () -> destructor.accept(resource));
    }

    /**
     * What stands behind a handle of this type.
     *
     * @throws IllegalArgumentException when the value is no such handle
     */
    public T get(Value handle) {
        if (!(handle instanceof Handle known)) {
            throw Numbers.unexpected(handle, "a handle of " + name);
        }
        return known.get(this);
    }

    /** Whether something can stand behind a handle of this type. */
    public boolean takes(Object resource) {
        return representation.isInstance(resource);
    }

    @Override
    public String toString() {
        return "resource " + name;
    }
}
