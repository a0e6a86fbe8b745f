/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.MemorySection;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.util.Optional;

/**
 * Shares the pages an instance may have among its memories: each gets what it declares, and an
 * equal part of the rest to grow into.
 */
record MemoryBudget(int growthPerMemory) {

    /** The pages that memories have at the start. */
    static long declared(Optional<MemorySection> section) {
        long declared = 0;
        for (int i = 0; i < section.map(MemorySection::memoryCount).orElse(0); i++) {
            declared += section.get().getMemory(i).limits().initialPages();
        }
        return declared;
    }

    static MemoryBudget of(Optional<MemorySection> section, Limits limits) {
        int count = section.map(MemorySection::memoryCount).orElse(0);
        long declared = declared(section);
        if (declared > limits.memoryPages()) {
            throw new Trap(
                    TrapReason.OUT_OF_MEMORY,
                    "The program needs "
                            + declared
                            + " pages of memory (64 KiB each) to start; its limit is "
                            + limits.memoryPages());
        }
        return new MemoryBudget((int) ((limits.memoryPages() - declared) / Math.max(count, 1)));
    }

    MemoryLimits cap(MemoryLimits declared) {
        int most = declared.initialPages() + growthPerMemory;
        return new MemoryLimits(
                declared.initialPages(),
                Math.min(declared.maximumPages(), most),
                declared.shared());
    }
}
