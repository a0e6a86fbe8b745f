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
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableLimits;
import java.util.Arrays;

/**
 * A table that can be frozen, and that remembers where the code of its functions starts for the
 * instance that first calls through it.
 */
public final class Elements extends TableInstance {

    /** What the loop finds where it has to ask: no type is negative. */
    private static final long UNKNOWN = -1;

    private static final long[] NONE = {};

    /** What is in a table: values, and for functions the instances they are of. */
    record Content(int[] values, Instance[] instances) {

        Content copy() {
            return new Content(values.clone(), instances.clone());
        }
    }

    private final TableLimits declared;
    private Content content;
    private CoreMachine owner;
    private long[] calls = NONE;

    public Elements(Table declared, int initial) {
        super(
                new Table(
                        declared.elementType(),
                        new TableLimits(0, declared.limits().max()),
                        declared.initialize()),
                initial);
        int size = (int) declared.limits().min();
        this.declared = declared.limits();
        this.content = new Content(new int[size], new Instance[size]);
        Arrays.fill(content.values, initial);
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

    Content content() {
        return content;
    }

    /** Puts other elements in, as many as there are. */
    void content(Content other) {
        content = other;
        calls = NONE;
    }

    @Override
    public int size() {
        return content.values.length;
    }

    @Override
    public TableLimits limits() {
        return new TableLimits(size(), declared.max(), declared.shared());
    }

    @Override
    public int grow(int more, int value, Instance instance) {
        int before = size();
        if (more < 0 || (long) before + more > declared.max()) {
            return -1;
        }
        int size = before + more;
        Content grown =
                new Content(
                        Arrays.copyOf(content.values, size),
                        Arrays.copyOf(content.instances, size));
        Arrays.fill(grown.values, before, size, value);
        Arrays.fill(grown.instances, before, size, instance);
        content = grown;
        return before;
    }

    @Override
    public int ref(int index) {
        if (index < 0 || index >= size()) {
            throw new ChicoryException("undefined element");
        }
        return content.values[index];
    }

    @Override
    public void setRef(int index, int value, Instance instance) {
        if (index < 0 || index >= size()) {
            throw new UninstantiableException("out of bounds table access");
        }
        content.values[index] = value;
        content.instances[index] = instance;
        if (index < calls.length) {
            calls[index] = UNKNOWN;
        }
    }

    @Override
    public Instance instance(int index) {
        return content.instances[index];
    }

    @Override
    public void reset() {
        Arrays.fill(content.values, Store.NULL);
        calls = NONE;
    }
}
