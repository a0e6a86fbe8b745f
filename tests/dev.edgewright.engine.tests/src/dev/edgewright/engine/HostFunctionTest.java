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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostFunctionTest {

    private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

    static HostFunction function(String name, Runnable action) {
        return touching(name, caller -> action.run());
    }

    static HostFunction touching(String name, Consumer<Caller> action) {
        return new HostFunction(
                "host",
                name,
                NOTHING,
                (caller, arguments) -> {
                    action.accept(caller);
                    return new long[0];
                });
    }

    private static Guest calling(HostFunction function) throws Exception {
        return Guest.of(
                        """
                        (module
                          (import "host" "f" (func $f))
                          (memory (export "memory") 1)
                          (data (i32.const 16) "hello")
                          (func $run (export "run") (call $f)))
                        """)
                .with(function);
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfAllTypesTravel(Tier tier) throws Exception {
        List<ValueType> types = List.of(ValueType.I32, ValueType.I64, ValueType.F32, ValueType.F64);
        HostFunction swap =
                new HostFunction(
                        "host",
                        "swap",
                        new FunctionType(types, types.reversed()),
                        (caller, a) -> new long[] {a[3], a[2], a[1], a[0]});
        long[] values = {
            -5, Long.MIN_VALUE, Float.floatToRawIntBits(1.5f), Double.doubleToRawLongBits(-2.25)
        };
        Guest.of(
                        """
                        (module
                          (import "host" "swap" (func $swap
                            (param i32 i64 f32 f64) (result f64 f32 i64 i32)))
                          (func (export "run") (param i32 i64 f32 f64) (result f64 f32 i64 i32)
                            (call $swap (local.get 0) (local.get 1)
                              (local.get 2) (local.get 3))))
                        """)
                .in(tier)
                .with(swap)
                .gives(new long[] {values[3], values[2], values[1], values[0]}, "run", values);
    }

    @Test
    void memoryIsReadAndWrittenWithinItsBounds() throws Exception {
        calling(
                        touching(
                                "f",
                                caller -> {
                                    GuestMemory memory = caller.memory();
                                    String text =
                                            new String(memory.read(16, 5), StandardCharsets.UTF_8);
                                    assertEquals("hello", text);
                                    memory.writeLong(65_528, -2);
                                    assertEquals(-2, memory.readLong(65_528));
                                    assertEquals((byte) 0xFE, memory.readByte(65_528));
                                    assertEquals(-1, memory.readShort(65_534));
                                    memory.writeInt(0, 0x01020304);
                                    assertArrayEquals(new byte[] {4, 3, 2, 1}, memory.read(0, 4));
                                    memory.check(65_536, 0);
                                }))
                .gives(new long[0], "run");
    }

    @ParameterizedTest
    @EnumSource
    void memoryOutOfBoundsTrapsTheGuest(Tier tier) throws Exception {
        List<Consumer<GuestMemory>> accesses =
                List.of(
                        memory -> memory.readByte(65_536),
                        memory -> memory.readShort(65_535),
                        memory -> memory.readInt(65_533),
                        memory -> memory.readLong(0xFFFF_FFFFL),
                        memory -> memory.read(65_000, 0xFFFF_FFFFL),
                        memory -> memory.read(-1, 1),
                        memory -> memory.read(0, -1),
                        memory -> memory.writeByte(65_536, (byte) 0),
                        memory -> memory.writeInt(65_533, 0),
                        memory -> memory.write(65_530, new byte[7]),
                        memory -> memory.check(Long.MAX_VALUE, Long.MAX_VALUE),
                        memory -> memory.check(65_537, 0));
        for (Consumer<GuestMemory> access : accesses) {
            Trap trap =
                    calling(touching("f", caller -> access.accept(caller.memory())))
                            .in(tier)
                            .traps(TrapReason.MEMORY_OUT_OF_BOUNDS, "run");
            assertEquals("run", trap.location().get().name().get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailingHostFunctionTrapsWithItsName(Tier tier) throws Exception {
        IllegalStateException bug = new IllegalStateException("a bug");
        HostFunction failing =
                function(
                        "f",
                        () -> {
                            throw bug;
                        });
        Trap trap = calling(failing).in(tier).traps(TrapReason.HOST, "run");
        assertTrue(trap.getMessage().contains("host.f failed"), trap.getMessage());
        assertSame(bug, trap.getCause());
    }

    @ParameterizedTest
    @EnumSource
    void unwindingLeavesTheGuestAsItIs(Tier tier) throws Exception {
        Unwind end =
                new Unwind("done") {
                    private static final long serialVersionUID = 1L;
                };
        HostFunction ending =
                function(
                        "f",
                        () -> {
                            throw end;
                        });
        Instance instance = calling(ending).in(tier).instance();
        assertSame(end, assertThrows(Unwind.class, () -> instance.call("run")));
    }

    /** Stays usable only if it is never initialized on an exhausted stack. */
    private static final class Fragile {
        static final int DEEP = recurse(100);

        private static int recurse(int depth) {
            return depth == 0 ? 0 : 1 + recurse(depth - 1);
        }
    }

    @Test
    void hostCodeNeverRunsAtTheEndOfTheStack() throws Exception {
        boolean[] called = new boolean[1];
        boolean[] touching = new boolean[1];
        HostFunction late =
                function(
                        "f",
                        () -> {
                            called[0] = true;
                            if (touching[0]) {
                                assertEquals(100, Fragile.DEEP);
                            }
                        });
        Guest guest =
                Guest.of(
                                """
                                (module
                                  (import "host" "f" (func $f))
                                  (func $run (export "run") (param i32) (result i32)
                                    (if (i32.eqz (local.get 0)) (then (call $f)))
                                    (i32.add (i32.const 1) (call $run
                                      (i32.sub (local.get 0) (i32.const 1))))))
                                """)
                        .with(late);
        int reached = 0;
        // Frames shrink when the JVM compiles them: search again until that has happened.
        for (int round = 0; round < 10; round++) {
            reached = 0;
            int tooDeep = 1 << 20;
            while (tooDeep - reached > 1) {
                int depth = (reached + tooDeep) >>> 1;
                called[0] = false;
                guest.traps(TrapReason.STACK_EXHAUSTED, "run", depth);
                reached = called[0] ? depth : reached;
                tooDeep = called[0] ? tooDeep : depth;
            }
        }
        // Loaded but not initialized: only the latter cannot be tried again.
        Class.forName(Fragile.class.getName(), false, Fragile.class.getClassLoader());
        touching[0] = true;
        for (int depth = reached + 300; depth > reached - 300; depth--) {
            guest.traps(TrapReason.STACK_EXHAUSTED, "run", depth);
        }
        assertEquals(100, Fragile.DEEP);
    }

    @Test
    void aProgramWithoutMemoryHasNone() throws Exception {
        Trap trap =
                Guest.of("(module (import \"host\" \"f\" (func $f)) (export \"run\" (func $f)))")
                        .with(touching("f", caller -> caller.memory()))
                        .traps(TrapReason.HOST, "run");
        assertTrue(trap.getMessage().contains("no memory"), trap.getMessage());
    }

    @Test
    void twoThreadsAreNotInsideAtOnce() throws Exception {
        Instance[] instance = new Instance[1];
        instance[0] =
                calling(
                                function(
                                        "f",
                                        () -> {
                                            ExecutionException refusal =
                                                    assertThrows(
                                                            ExecutionException.class,
                                                            () -> otherThread(instance[0]));
                                            assertEquals(
                                                    IllegalStateException.class,
                                                    refusal.getCause().getClass());
                                        }))
                        .instance();
        assertEquals(0, instance[0].call("run").length);
    }

    @Test
    void everyUnresolvedImportIsNamedAtOnce() throws Exception {
        LinkException refusal =
                Guest.of(
                                """
                                (module
                                  (import "host" "f" (func (param i32)))
                                  (import "host" "g" (func))
                                  (import "other" "h" (func))
                                  (import "env" "memory" (memory 1)))
                                """)
                        .with(function("f", () -> {}))
                        .doesNotLink(
                                "function host.f (wanted as (i32) -> (), provided as () -> ())",
                                "function host.g (its module is known, the name is not)",
                                "function other.h (nothing is provided under this module name)",
                                "memory env.memory (only functions can be imported)");
        assertEquals(4, refusal.unresolved().size());
    }

    @Test
    void namesOutOfAModuleStayOnePrintableLine() throws Exception {
        Guest.of("(module (import \"\\1b[2J\" \"a\\nb\" (func)))")
                .doesNotLink("function ?[2J.a?b (nothing");
    }

    private static long[] otherThread(Instance instance) throws Exception {
        return CompletableFuture.supplyAsync(() -> instance.call("run")).get(5, TimeUnit.SECONDS);
    }
}
