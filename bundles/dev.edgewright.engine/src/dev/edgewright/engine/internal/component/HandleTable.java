/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.TrapReason;
import java.util.Arrays;

/** The handles that a component holds, by index from 1 on (CanonicalABI.md, "Table State"). */
final class HandleTable {

    private static final int MOST = 1_000_000;

    private ResourceHandle[] handles = new ResourceHandle[8];
    private int[] free = new int[8];
    private int freeCount;
    private int end = 1;

    int add(ResourceHandle handle) {
        int index = freeCount > 0 ? free[--freeCount] : end++;
        if (index > MOST) {
            throw new AbiFault(
                    TrapReason.OUT_OF_MEMORY,
                    "The component holds more than the possible %,d handles",
                    MOST);
        }
        if (index >= handles.length) {
            handles = Arrays.copyOf(handles, index * 2);
        }
        handles[index] = handle;
        return index;
    }

    /** The handle at an index that must be of a type. */
    ResourceHandle get(int index, ResourceType type) {
        ResourceHandle handle = index < 0 || index >= end ? null : handles[index];
        if (handle == null) {
            throw new AbiFault(
                    "The component used the unknown handle index %d",
                    Integer.toUnsignedLong(index));
        }
        if (!type.has(handle.resource())) {
            throw new AbiFault(
                    "Handle index %d used with the wrong type: one of %s, where one of %s is"
                            + " expected",
                    index, handle.resource().typeName(), type.name());
        }
        return handle;
    }

    void remove(int index) {
        handles[index] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = index;
    }

    /** Takes a handle out that must be of a type and not lent. */
    ResourceHandle take(int index, ResourceType type) {
        ResourceHandle handle = get(index, type);
        handle.requireNotLent();
        remove(index);
        return handle;
    }
}
