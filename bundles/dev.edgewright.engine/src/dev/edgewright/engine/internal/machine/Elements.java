/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.Table;
import java.util.Arrays;

/**
 * A table that remembers where the code of its functions starts, for the instance that first calls
 * through it.
 */
public final class Elements extends TableInstance {

    /** What the loop finds where it has to ask: no type is negative. */
    private static final long UNKNOWN = -1;

    private static final long[] NONE = {};

    private CoreMachine owner;
    private long[] calls = NONE;

    public Elements(Table declared, int initial) {
        super(declared, initial);
    }

    /** For each element its type, in the upper half, and where its code starts. */
    long[] calls(CoreMachine caller) {
        return caller == owner ? calls : NONE;
    }

    /** Lets the loop call an element itself, if the caller is the only one that does. */
    void remember(CoreMachine caller, int at, int type, int entry) {
        if (owner == null) {
            owner = caller;
        }
        if (caller == owner) {
            int known = calls.length;
            if (known <= at) {
                calls = Arrays.copyOf(calls, size());
                Arrays.fill(calls, known, calls.length, UNKNOWN);
            }
            calls[at] = (long) type << 32 | entry;
        }
    }

    /** Every element may have changed. */
    void forget() {
        Arrays.fill(calls, UNKNOWN);
    }

    @Override
    public void setRef(int index, int value, Instance instance) {
        super.setRef(index, value, instance);
        if (index < calls.length) {
            calls[index] = UNKNOWN;
        }
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }
}
