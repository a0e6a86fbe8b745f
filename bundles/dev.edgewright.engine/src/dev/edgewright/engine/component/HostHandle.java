/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

/** A host's own resource. */
final class HostHandle<T> extends Handle {

    private final HostResource<T> type;
    private T resource;

    HostHandle(HostResource<T> type, T resource) {
        this.type = type;
        this.resource = resource;
    }

    @Override
    public String typeName() {
        return type.name();
    }

    @Override
    public boolean isOwned() {
        return true;
    }

    @Override
    public <S> S get(HostResource<S> wanted) {
        if (wanted != (Object) type) {
            throw new IllegalArgumentException(
                    "a handle of %s, where one of %s is expected"
                            .formatted(type.name(), wanted.name()));
        }
        if (resource == null) {
            throw new IllegalArgumentException("the handle of " + type.name() + " is used up");
        }
        return wanted.cast(resource);
    }

    @Override
    public void drop() {
        if (resource != null) {
            T gone = resource;
            resource = null;
            type.destroy(gone);
        }
    }
}
