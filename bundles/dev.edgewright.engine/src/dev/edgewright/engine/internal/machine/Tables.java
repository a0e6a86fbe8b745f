/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.ValType;
import dev.edgewright.engine.TrapReason;
import java.util.Objects;

/**
 * Tables (core specification, section Table Instructions). A table keeps a function as its index
 * and its instance; a register keeps its address in the store.
 */
final class Tables {

    /** A fraction of a millisecond of work. */
    private static final int POLL_ELEMENTS = 4096;

    private Tables() {}

    /** The function to call through a table. */
    static Store.Function callee(CoreMachine caller, int table, int at, int type) {
        TableInstance elements = caller.instance().table(table);
        if (at < 0 || at >= elements.size()) {
            throw Faults.of(TrapReason.TABLE_OUT_OF_BOUNDS);
        }
        int index = elements.ref(at);
        if (index == Store.NULL) {
            throw Faults.of(TrapReason.UNINITIALIZED_ELEMENT);
        }
        CoreMachine machine = owner(caller, elements.instance(at));
        if (machine.typeNumber(machine.instance().functionType(index)) != caller.typeNumber(type)) {
            throw Faults.of(TrapReason.INDIRECT_CALL_TYPE_MISMATCH);
        }
        if (machine == caller && table == 0 && machine.defines(index)) {
            if (elements instanceof Elements own) {
                own.remember(caller, at, type, machine.code().entry(index));
            }
        }
        return new Store.Function(machine, index);
    }

    private static CoreMachine owner(CoreMachine current, Instance instance) {
        CoreMachine machine =
                current.store().machineOf(Objects.requireNonNullElse(instance, current.instance()));
        if (machine == null) {
            throw new IllegalStateException("tables are shared only within a store");
        }
        return machine;
    }

    private static void check(TableInstance table, long from, long count) {
        if (from + count > table.size()) {
            throw Faults.of(TrapReason.TABLE_OUT_OF_BOUNDS);
        }
    }

    /** Looks now and then whether the program is to be ended. */
    private static void poll(CoreMachine machine, long done) {
        if (done % POLL_ELEMENTS == 0) {
            machine.store().execution().poll().run();
        }
    }

    private static boolean functions(TableInstance table) {
        return table.elementType().equals(ValType.FuncRef);
    }

    static long get(CoreMachine machine, int table, long at) {
        TableInstance elements = machine.instance().table(table);
        check(elements, at, 1);
        int value = elements.ref((int) at);
        if (value == Store.NULL || !functions(elements)) {
            return value;
        }
        CoreMachine owner = owner(machine, elements.instance((int) at));
        return owner.store().address(owner, value);
    }

    static void set(CoreMachine machine, int table, long at, long reference) {
        fill(machine, table, at, reference, 1);
    }

    static void fill(CoreMachine machine, int table, long at, long reference, long count) {
        TableInstance elements = machine.instance().table(table);
        check(elements, at, count);
        Store.Function kept = kept(machine, elements, reference);
        for (long i = at; i < at + count; i++) {
            poll(machine, i);
            elements.setRef((int) i, kept.index(), kept.machine().instance());
        }
    }

    private static Store.Function kept(CoreMachine machine, TableInstance table, long reference) {
        return reference == Store.NULL || !functions(table)
                ? new Store.Function(machine, (int) reference)
                : machine.store().function((int) reference);
    }

    static int grow(CoreMachine machine, int table, long reference, int count) {
        TableInstance elements = machine.instance().table(table);
        long size = (long) elements.size() + (count & 0xFFFF_FFFFL);
        if (size > Math.min(elements.limits().max(), Integer.MAX_VALUE)) {
            return -1;
        }
        Store.Function kept = kept(machine, elements, reference);
        return elements.grow(count, kept.index(), kept.machine().instance());
    }

    static void copy(CoreMachine machine, int target, long to, int source, long from, long count) {
        TableInstance targets = machine.instance().table(target);
        TableInstance sources = machine.instance().table(source);
        check(sources, from, count);
        check(targets, to, count);
        for (long i = 0; i < count; i++) {
            poll(machine, i);
            long step = to <= from ? i : count - 1 - i;
            int at = (int) (from + step);
            targets.setRef(
                    (int) (to + step),
                    sources.ref(at),
                    Objects.requireNonNullElse(sources.instance(at), machine.instance()));
        }
    }

    static void init(CoreMachine machine, int table, long to, int segment, long from, long count) {
        if (from + count > machine.elements(segment)) {
            throw Faults.of(TrapReason.TABLE_OUT_OF_BOUNDS);
        }
        TableInstance elements = machine.instance().table(table);
        check(elements, to, count);
        for (long i = 0; i < count; i++) {
            poll(machine, i);
            var expression =
                    machine.instance().element(segment).initializers().get((int) (from + i));
            long value = ConstantEvaluators.computeConstantValue(machine.instance(), expression)[0];
            elements.setRef(
                    (int) (to + i),
                    (int) value,
                    ConstantEvaluators.computeConstantInstance(machine.instance(), expression));
        }
    }
}
