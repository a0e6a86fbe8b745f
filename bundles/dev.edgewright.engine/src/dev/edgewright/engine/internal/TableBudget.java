/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.TableSection;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;

/**
 * Shares the elements an instance may have among its tables: each gets what it declares, and an
 * equal part of the rest to grow into.
 */
record TableBudget(long growthPerTable) {

    static TableBudget of(TableSection section, Limits limits) {
        long declared = 0;
        for (int i = 0; i < section.tableCount(); i++) {
            declared += section.getTable(i).limits().min();
        }
        if (declared > limits.tableElements()) {
            throw new Trap(
                    TrapReason.OUT_OF_MEMORY,
                    "The program declares tables of "
                            + declared
                            + " elements; its limit is "
                            + limits.tableElements());
        }
        int tables = Math.max(section.tableCount(), 1);
        return new TableBudget((limits.tableElements() - declared) / tables);
    }

    /** A table grows its declared limits, which all instances share: this gives each its own. */
    Table cap(Table declared) {
        long least = declared.limits().min();
        long most = Math.min(declared.limits().max(), least + growthPerTable);
        return new Table(
                declared.elementType(), new TableLimits(least, most), declared.initialize());
    }
}
