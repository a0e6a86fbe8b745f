/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.edgewright.wasm.text.WatAssembler;
import org.junit.jupiter.api.Test;

/** What our machine and Chicory's compiler make of the same random programs. */
class MachineDifferentialTest {

    private static final int PROGRAMS = Fuzzing.tries(300);
    private static final long[][] ARGUMENTS = {
        {0, 0, 0},
        {-1, Long.MIN_VALUE, Double.doubleToRawLongBits(-2.5)},
        {0x7FFF_FFFF, 0x8000_0000L, Double.doubleToRawLongBits(1e300)}
    };

    @Test
    void randomProgramsDoTheSame() throws Exception {
        for (int seed = Fuzzing.seed(); seed < Fuzzing.seed() + PROGRAMS; seed++) {
            String text = new RandomPrograms(seed).program();
            Program program = Program.load(WatAssembler.assemble(text));
            Instance ours = instance(program, Tier.INTERPRETED);
            Instance theirs = instance(program, Tier.COMPILED);
            for (long[] arguments : ARGUMENTS) {
                assertArrayEquals(
                        theirs.call("run", arguments.clone()),
                        ours.call("run", arguments.clone()),
                        "seed " + seed + ": " + text);
            }
            assertArrayEquals(
                    theirs.memory().get().read(0, GuestMemory.PAGE_SIZE),
                    ours.memory().get().read(0, GuestMemory.PAGE_SIZE),
                    "memory of seed " + seed);
        }
    }

    private static Instance instance(Program program, Tier tier) throws Exception {
        return program.instantiate(Imports.none(), RunOptions.defaults().withPreferred(tier));
    }
}
