/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

/** An element of a component's table of handles (CanonicalABI.md, "Resource State"). */
final class ResourceHandle {

    private final Resource resource;
    private final CallScope borrowedFor;
    private int lends;

    private ResourceHandle(Resource resource, CallScope borrowedFor) {
        this.resource = resource;
        this.borrowedFor = borrowedFor;
    }

    static ResourceHandle owned(Resource resource) {
        return new ResourceHandle(resource, null);
    }

    /** One that must be dropped before a call ends. */
    static ResourceHandle borrowed(Resource resource, CallScope call) {
        call.addBorrow();
        return new ResourceHandle(resource, call);
    }

    Resource resource() {
        return resource;
    }

    boolean isOwned() {
        return borrowedFor == null;
    }

    void lend() {
        lends++;
    }

    void giveBack() {
        lends--;
    }

    void requireNotLent() {
        if (lends > 0) {
            throw new AbiFault(
                    "The component cannot remove owned resource while borrowed: a handle of %s is"
                            + " lent %d times",
                    resource.typeName(), lends);
        }
    }

    /** Drops it, which ends the resource if the handle owns it. */
    void drop(GuestInstance holder) {
        if (isOwned()) {
            ResourceType.destroy(resource, holder);
        } else {
            borrowedFor.endBorrow();
        }
    }
}
