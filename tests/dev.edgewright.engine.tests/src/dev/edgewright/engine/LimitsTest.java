/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    private static final String SPINNING =
            """
            (module
              (func $spin (export "spin") (loop br 0))
              (func $conditional (export "conditional")
                (loop (br_if 0 (i32.const 1))))
              (func $table (export "table")
                (loop (br_table 0 0 (i32.const 7))))
              (func (export "fine") (result i32) (i32.const 7)))
            """;

    @ParameterizedTest
    @EnumSource
    void aLoopWithoutCallsEndsAtTheDeadline(Tier tier) throws Exception {
        Guest guest =
                Guest.of(SPINNING)
                        .in(tier)
                        .with(Limits.none().withWallClock(Duration.ofSeconds(1)));
        guest.gives(7, "fine");
        long best = Long.MAX_VALUE;
        for (String loop : new String[] {"spin", "conditional", "table"}) {
            long start = System.nanoTime();
            Trap trap = guest.traps(TrapReason.DEADLINE, loop);
            long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(trap.getMessage().contains("limit of 1 s"), trap.getMessage());
            assertTrue(taken >= 1000, "ended early, after " + taken + " ms");
            assertFalse(Thread.currentThread().isInterrupted());
            best = Math.min(best, taken);
        }
        assertTrue(best <= 1100, "took " + best + " ms");
        guest.gives(7, "fine");
    }

    @ParameterizedTest
    @EnumSource
    void anotherThreadStopsALoop(Tier tier) throws Exception {
        StopSignal stop = new StopSignal();
        CountDownLatch entered = new CountDownLatch(1);
        HostFunction signal = HostFunctionTest.function("entered", entered::countDown);
        Guest guest =
                Guest.of(
                                """
                                (module
                                  (import "host" "entered" (func $entered))
                                  (func (export "run") (call $entered) (loop br 0)))
                                """)
                        .in(tier)
                        .with(stop)
                        .with(signal);
        CompletableFuture<Void> stopper =
                CompletableFuture.runAsync(
                        () -> {
                            awaitQuietly(entered);
                            stop.stop("the device was switched off");
                        });
        Trap trap = guest.traps(TrapReason.STOPPED, "run");
        stopper.get(10, TimeUnit.SECONDS);
        assertTrue(trap.getMessage().contains("the device was switched off"), trap.getMessage());
        assertFalse(Thread.currentThread().isInterrupted());
        guest.traps(TrapReason.STOPPED, "run");
    }

    @Test
    void interruptingTheThreadStopsToo() throws Exception {
        Guest guest = Guest.of(SPINNING);
        guest.instance();
        Thread.currentThread().interrupt();
        guest.traps(TrapReason.STOPPED, "spin");
        assertTrue(Thread.interrupted(), "the caller's interrupt is the caller's to clear");
    }

    @ParameterizedTest
    @EnumSource
    void memoryGrowsToItsLimit(Tier tier) throws Exception {
        Guest guest =
                Guest.of(
                                """
                                (module (memory (export "memory") 2)
                                  (func (export "grow") (param i32) (result i32)
                                    (memory.grow (local.get 0))))
                                """)
                        .in(tier)
                        .with(Limits.none().withMemoryPages(10));
        guest.gives(2, "grow", 8).gives(-1, "grow", 1).gives(-1, "grow", -1).gives(10, "grow", 0);
        assertEquals(10L * GuestMemory.PAGE_SIZE, guest.instance().memory().get().size());
    }

    @Test
    void severalMemoriesShareTheLimit() throws Exception {
        Guest.of(
                        """
                        (module (memory 1) (memory 1)
                          (func (export "grow") (param i32) (result i32)
                            (i32.or (memory.grow 0 (local.get 0))
                              (memory.grow 1 (local.get 0)))))
                        """)
                .with(Limits.none().withMemoryPages(10))
                .gives(-1, "grow", 5)
                .gives(1, "grow", 4)
                .gives(-1, "grow", 1);
    }

    @Test
    void whatStartsTooLargeDoesNotStart() throws Exception {
        Trap memory =
                Guest.of("(module (memory 11))")
                        .with(Limits.none().withMemoryPages(10))
                        .trapsAtStart(TrapReason.OUT_OF_MEMORY);
        assertTrue(memory.getMessage().contains("11 pages"), memory.getMessage());
        Trap table =
                Guest.of("(module (table 101 funcref))")
                        .with(Limits.none().withTableElements(100))
                        .trapsAtStart(TrapReason.OUT_OF_MEMORY);
        assertTrue(table.getMessage().contains("101 elements"), table.getMessage());
        Trap tables =
                Guest.of("(module (table 60 funcref) (table 60 externref))")
                        .with(Limits.none().withTableElements(100))
                        .trapsAtStart(TrapReason.OUT_OF_MEMORY);
        assertTrue(tables.getMessage().contains("120 elements"), tables.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void tablesGrowToTheirLimitEachInstanceItsOwn(Tier tier) throws Exception {
        Guest guest =
                Guest.of(
                                """
                                (module (table 1 funcref)
                                  (func (export "grow") (param i32) (result i32)
                                    (table.grow 0 (ref.null func) (local.get 0))))
                                """)
                        .in(tier)
                        .with(Limits.none().withTableElements(100));
        guest.gives(1, "grow", 99).gives(-1, "grow", 1);
        RunOptions options = RunOptions.defaults().withPreferred(tier);
        Instance second = guest.program().instantiate(Imports.none(), options);
        assertEquals(1, second.call("grow", 1)[0]);
    }

    @Test
    void limitsAreChecked() {
        Limits none = Limits.none();
        assertThrows(IllegalArgumentException.class, () -> none.withMemoryPages(-1));
        assertThrows(IllegalArgumentException.class, () -> none.withMemoryPages(65_536));
        assertThrows(IllegalArgumentException.class, () -> none.withTableElements(-1));
        assertThrows(IllegalArgumentException.class, () -> none.withWallClock(Duration.ZERO));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
