/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.benchmarks;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.internal.CoreInstance;
import dev.edgewright.engine.internal.CoreLinker;
import dev.edgewright.engine.internal.CoreMemory;
import dev.edgewright.engine.internal.machine.Snapshot;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What snapshots and idle instances cost. */
final class StoreBenchmark {

    private static final int INSTANCES = 1_000;

    /** A module of one memory of 64 MiB that it exports as m. */
    private static final String LARGE = "0061736d01000000050401008008" + "07050101" + "6d0200";

    private StoreBenchmark() {}

    /** The time for a snapshot of an instance with 64 MiB that were all written. */
    static double snapshotNanos() throws Exception {
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        Program program = Program.load(HexFormat.of().parseHex(LARGE));
        CoreInstance instance = linker.instantiate(program, CoreLinker.Items.of(Map.of()));
        GuestMemory memory = ((CoreMemory) instance.export("m").orElseThrow()).access();
        for (long page = 0; page < memory.size(); page += GuestMemory.PAGE_SIZE) {
            memory.writeInt(page, 1);
        }
        long best = Long.MAX_VALUE;
        Snapshot last = null;
        for (int i = 0; i < 2_000; i++) {
            memory.writeInt(i % 1024 * (long) GuestMemory.PAGE_SIZE, i);
            long start = System.nanoTime();
            last = linker.snapshot();
            best = Math.min(best, System.nanoTime() - start);
        }
        linker.restore(last);
        return best;
    }

    /** The heap that one more instance takes, each in a linker of its own, after it was called. */
    static double bytesPerInstance(Program program) throws Exception {
        List<CoreLinker> all = new ArrayList<>();
        create(program, all);
        long before = used();
        for (int i = 0; i < INSTANCES; i++) {
            create(program, all);
        }
        double each = (used() - before) / (double) INSTANCES;
        if (all.size() != INSTANCES + 1) {
            throw new IllegalStateException();
        }
        return each;
    }

    private static void create(Program program, List<CoreLinker> all) throws Exception {
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        linker.instantiate(program, CoreLinker.Items.of(Map.of())).function("fib").call(3);
        all.add(linker);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
