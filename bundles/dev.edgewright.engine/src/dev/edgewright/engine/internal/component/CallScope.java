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
import dev.edgewright.engine.component.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What lasts as long as one call: handles that are lent (CanonicalABI.md, "Task State" and "Subtask
 * State").
 */
final class CallScope {

    /** More than the longest list of bytes; many lists over the same bytes could ask for more. */
    private static final long MOST_LIFTED = 3L << 27;

    private List<ResourceHandle> lenders = List.of();
    private Set<Value> wide = Set.of();
    private int borrows;
    private long lifted;
    private boolean open = true;

    /** Accounts for lifting so many bytes. */
    void spend(long bytes) {
        lifted += bytes;
        if (lifted > MOST_LIFTED) {
            throw new AbiFault(
                    TrapReason.OUT_OF_MEMORY,
                    "The component passed values of more than the possible %,d bytes",
                    MOST_LIFTED);
        }
    }

    /** Remembers a string that was UTF-16 without need. */
    void markWide(Value text) {
        if (wide.isEmpty()) {
            wide = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        wide.add(text);
    }

    /** Takes over what is remembered of the strings of another scope. */
    void sameStrings(CallScope other) {
        wide = other.wide;
    }

    boolean isWide(Value text) {
        return !wide.isEmpty() && wide.contains(text);
    }

    /** Marks a handle as lent until the end of the call. */
    void lend(ResourceHandle handle) {
        if (lenders.isEmpty()) {
            lenders = new ArrayList<>(2);
        }
        handle.lend();
        lenders.add(handle);
    }

    void addBorrow() {
        borrows++;
    }

    void endBorrow() {
        borrows--;
    }

    void requireNoBorrows() {
        if (borrows > 0) {
            throw new AbiFault("Borrow handles still remain at the end of the call: %,d", borrows);
        }
    }

    /** Whether handles that were lent may still be used. */
    boolean isOpen() {
        return open;
    }

    /** Ends the call. */
    void close() {
        open = false;
        for (ResourceHandle lender : lenders) {
            lender.giveBack();
        }
        lenders = List.of();
    }
}
