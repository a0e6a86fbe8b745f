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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.internal.CoreInstance;
import dev.edgewright.engine.internal.CoreLinker;
import dev.edgewright.engine.internal.CoreLinker.Items;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The threads proposal; its modules are put together byte by byte. */
class AtomicsTest {

    private static final int I32 = 0x7F;
    private static final int I64 = 0x7E;

    /** A module with one function that gives its parameters to one instruction. */
    private static Program module(boolean imported, int opcode, int align, int... parameters)
            throws Exception {
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        module.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(module, 1, 1, concat(new int[] {0x60, parameters.length}, parameters, 1, I32));
        if (imported) {
            section(module, 2, 1, 1, 'p', 1, 'm', 2, 3, 1, 4);
        }
        section(module, 3, 1, 0);
        if (!imported) {
            section(module, 5, 1, 3, 1, 4);
        }
        section(module, 7, 2, 1, 'f', 0, 0, 1, 'm', 2, 0);
        int[] gets = new int[parameters.length * 2];
        for (int i = 0; i < parameters.length; i++) {
            gets[i * 2] = 0x20;
            gets[i * 2 + 1] = i;
        }
        int[] body = concat(new int[] {0}, gets, 0xFE, opcode, align, 0, 0x0B);
        section(module, 10, 1, concat(new int[] {body.length}, body));
        return Program.load(module.toByteArray());
    }

    private static int[] concat(int[] first, int[] second, int... third) {
        int[] all = new int[first.length + second.length + third.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }

    private static void section(ByteArrayOutputStream module, int id, int first, int... rest) {
        module.write(id);
        module.write(rest.length + 1);
        module.write(first);
        for (int each : rest) {
            module.write(each);
        }
    }

    private static CoreInstance alone(int opcode, int align, int... parameters) throws Exception {
        return new CoreLinker(RunOptions.defaults())
                .instantiate(module(false, opcode, align, parameters), Items.of(Map.of()));
    }

    private static CoreInstance with(CoreInstance owner, int opcode, int align, int... parameters)
            throws Exception {
        return new CoreLinker(RunOptions.defaults())
                .instantiate(module(true, opcode, align, parameters), Items.of(Map.of("p", owner)));
    }

    private static void gives(long expected, CoreInstance instance, long... arguments) {
        assertArrayEquals(new long[] {expected}, instance.function("f").call(arguments));
    }

    @Test
    void accessesReadChangeAndWrite() throws Exception {
        CoreInstance add = alone(0x1E, 2, I32, I32);
        gives(0, add, 8, -1);
        gives(-1, add, 8, 3);
        gives(2, add, 8, 0);
        CoreInstance subtract8 = with(add, 0x27, 0, I32, I32);
        gives(2, subtract8, 8, 3);
        gives(255, subtract8, 8, 0);
        CoreInstance exchange16 = with(add, 0x44, 1, I32, I32);
        gives(255, exchange16, 8, 0x1_BEEF);
        gives(0xBEEF, exchange16, 8, 0);
        CoreInstance compareExchange8 = with(add, 0x4A, 0, I32, I32, I32);
        gives(0, compareExchange8, 8, 1, 9);
        gives(0, compareExchange8, 8, 0x100, 7);
        gives(7, with(add, 0x10, 2, I32), 8);
        gives(7, with(add, 0x2C, 2, I32, I32), 8, 5);
        gives(5, with(add, 0x33, 2, I32, I32), 8, 8);
        gives(13, with(add, 0x3A, 2, I32, I32), 8, 15);
        gives(2, with(add, 0x12, 0, I32), 8);
    }

    @Test
    void misalignedAndOutsideTrap() throws Exception {
        CoreInstance add = alone(0x1E, 2, I32, I32);
        Trap trap = assertThrows(Trap.class, () -> add.function("f").call(2, 1));
        assertTrue(trap.getMessage().contains("not aligned"), trap.getMessage());
        trap = assertThrows(Trap.class, () -> add.function("f").call(65_536, 1));
        assertEquals(TrapReason.MEMORY_OUT_OF_BOUNDS, trap.reason());
    }

    @Test
    void waitingEndsByValueTimeOrNotice() throws Exception {
        CoreInstance wait = alone(0x01, 2, I32, I32, I64);
        gives(1, wait, 0, 5, -1);
        gives(2, wait, 0, 0, 1_000_000);
        CoreInstance wake = with(wait, 0x00, 2, I32, I32);
        gives(0, wake, 0, 1);
        CompletableFuture<long[]> waiting =
                CompletableFuture.supplyAsync(() -> wait.function("f").call(0, 0, -1));
        long woken = 0;
        long start = System.nanoTime();
        while (woken == 0 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10)) {
            woken = wake.function("f").call(0, 1)[0];
        }
        assertEquals(1, woken);
        assertArrayEquals(new long[] {0}, waiting.get(10, TimeUnit.SECONDS));
    }

    @Test
    void waitingCanBeStopped() throws Exception {
        StopSignal stop = new StopSignal();
        CoreInstance wait =
                new CoreLinker(RunOptions.defaults().withStop(stop))
                        .instantiate(module(false, 0x01, 2, I32, I32, I64), Items.of(Map.of()));
        CompletableFuture<Trap> waiting =
                CompletableFuture.supplyAsync(
                        () -> assertThrows(Trap.class, () -> wait.function("f").call(0, 0, -1)));
        stop.stop("enough");
        assertEquals(TrapReason.STOPPED, waiting.get(10, TimeUnit.SECONDS).reason());
    }
}
