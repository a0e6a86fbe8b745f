/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.internal.machine.Faults;
import java.util.Objects;

/** A table that core instances share. */
public final class CoreTable implements CoreItem {

    private final CoreLinker linker;
    private final Instance exporter;
    private final TableInstance table;

    CoreTable(CoreLinker linker, Instance exporter, TableInstance table) {
        this.linker = linker;
        this.exporter = exporter;
        this.table = table;
    }

    @Override
    public ExternKind kind() {
        return ExternKind.TABLE;
    }

    /** The present number of elements. */
    public int size() {
        return table.size();
    }

    /**
     * The function that a table of functions has at an index.
     *
     * @throws Trap as an indirect call does when nothing is there
     */
    public CoreFunction function(int index) {
        if (index < 0 || index >= table.size()) {
            throw trap(TrapReason.TABLE_OUT_OF_BOUNDS);
        }
        int function = table.ref(index);
        if (function < 0) {
            throw trap(TrapReason.UNINITIALIZED_ELEMENT);
        }
        return linker.function(
                Objects.requireNonNullElse(table.instance(index), exporter), function);
    }

    TableInstance table() {
        return table;
    }

    private static Trap trap(TrapReason reason) {
        return new Trap(reason, Faults.sentence(reason));
    }
}
