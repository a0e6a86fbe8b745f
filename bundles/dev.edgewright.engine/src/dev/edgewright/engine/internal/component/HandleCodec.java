/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeNode;

/** Handles, owned or borrowed (CanonicalABI.md, {@code lift_own} and those after it). */
abstract sealed class HandleCodec extends Codec {

    private final ResourceId id;

    private HandleCodec(TypeNode type, ResourceId id) {
        super(type);
        this.id = id;
    }

    final ResourceType type(GuestInstance instance) {
        return instance.resource(id);
    }

    abstract Value lift(Context cx, int index);

    abstract int lower(Context cx, ResourceValue value);

    @Override
    final Value load(Context cx, long at) {
        return lift(cx, cx.memory().readInt(at));
    }

    @Override
    final void store(Context cx, Value value, long at) {
        cx.memory().writeInt(at, lower(cx, (ResourceValue) value));
    }

    @Override
    final Value lift(Context cx, Flat in) {
        return lift(cx, in.nextInt());
    }

    @Override
    final void lower(Context cx, Value value, Flat out) {
        out.put(lower(cx, (ResourceValue) value));
    }

    @Override
    void check(GuestInstance receiver, Value value) {
        if (!(value instanceof ResourceValue handle)) {
            throw Mismatch.of(value, type());
        }
        if (!type(receiver).has(handle.resource())) {
            throw new Mismatch(
                    "a handle of %s, where one of %s is expected"
                            .formatted(handle.typeName(), type(receiver).name()));
        }
    }

    /** {@code own<...>}. */
    static final class Own extends HandleCodec {

        Own(TypeNode type, ResourceId id) {
            super(type, id);
        }

        @Override
        Value lift(Context cx, int index) {
            ResourceHandle handle = cx.instance().handles().take(index, type(cx.instance()));
            if (!handle.isOwned()) {
                throw new AbiFault(
                        "The component passed a borrowed handle of %s, where one that owns is"
                                + " expected",
                        handle.resource().typeName());
            }
            return ResourceValue.owned(handle.resource());
        }

        @Override
        int lower(Context cx, ResourceValue value) {
            return cx.instance().handles().add(ResourceHandle.owned(value.take()));
        }

        @Override
        void check(GuestInstance receiver, Value value) {
            super.check(receiver, value);
            if (!((ResourceValue) value).isOwned()) {
                throw new Mismatch(
                        "a borrowed handle of %s, where one that owns is expected"
                                .formatted(((ResourceValue) value).typeName()));
            }
        }
    }

    /** {@code borrow<...>}. */
    static final class Borrow extends HandleCodec {

        Borrow(TypeNode type, ResourceId id) {
            super(type, id);
        }

        @Override
        Value lift(Context cx, int index) {
            ResourceHandle handle = cx.instance().handles().get(index, type(cx.instance()));
            cx.scope().lend(handle);
            return ResourceValue.borrowed(handle.resource(), cx.scope());
        }

        @Override
        int lower(Context cx, ResourceValue value) {
            Resource resource = value.resource();
            if (resource instanceof Resource.OfGuest guest
                    && guest.type().isImplementedBy(cx.instance())) {
                return guest.representation();
            }
            return cx.instance().handles().add(ResourceHandle.borrowed(resource, cx.scope()));
        }
    }
}
