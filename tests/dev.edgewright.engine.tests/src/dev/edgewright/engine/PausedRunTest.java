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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.internal.CoreInstance;
import dev.edgewright.engine.internal.CoreLinker;
import dev.edgewright.engine.internal.CoreLinker.Items;
import dev.edgewright.engine.internal.CoreMemory;
import dev.edgewright.engine.internal.CoreRun;
import dev.edgewright.engine.internal.machine.Frame;
import dev.edgewright.engine.internal.machine.Snapshot;
import dev.edgewright.wasm.text.WatAssembler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs that pause, are stepped, looked into, frozen, copied and restored. */
class PausedRunTest {

    private static final Items NOTHING = Items.of(Map.of());
    private static final int PROGRAMS = Fuzzing.tries(60);

    private static final String FIB =
            """
            (module
              (func $fib (export "fib") (param i32) (result i32) (local i64)
                (local.set 1 (i64.const 7))
                (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
                  (then (local.get 0))
                  (else (i32.add
                    (call $fib (i32.sub (local.get 0) (i32.const 1)))
                    (call $fib (i32.sub (local.get 0) (i32.const 2))))))))
            """;

    private static Program program(String text) throws Exception {
        return Program.load(WatAssembler.assemble(text));
    }

    private static long[] finish(CoreRun run, long slice) {
        Optional<long[]> results = Optional.empty();
        while (results.isEmpty()) {
            results = run.resume(slice);
        }
        return results.get();
    }

    @Test
    void slicesMakeNoDifference() throws Exception {
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        CoreInstance instance = linker.instantiate(program(FIB), NOTHING);
        for (long slice : new long[] {1, 7, 1000, Long.MAX_VALUE}) {
            CoreRun run = linker.begin(instance.function("fib"), 12);
            int pauses = 0;
            Optional<long[]> results = run.resume(slice);
            while (results.isEmpty()) {
                pauses++;
                results = run.resume(slice);
            }
            assertArrayEquals(new long[] {144}, results.get());
            assertEquals(slice < Long.MAX_VALUE, pauses > 0);
            assertFalse(run.isUnderWay());
            assertThrows(IllegalStateException.class, () -> run.resume(1));
        }
    }

    @Test
    void othersCanBeCalledWhileARunPauses() throws Exception {
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        CoreInstance instance = linker.instantiate(program(FIB), NOTHING);
        CoreRun run = linker.begin(instance.function("fib"), 15);
        assertThrows(IllegalStateException.class, () -> linker.begin(instance.function("fib"), 1));
        Optional<long[]> results = Optional.empty();
        while (results.isEmpty()) {
            assertArrayEquals(new long[] {13}, instance.function("fib").call(7));
            results = run.resume(100);
        }
        assertArrayEquals(new long[] {610}, results.get());
    }

    @Test
    void stepsAddUpToTheRun() throws Exception {
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        CoreInstance instance = linker.instantiate(program(FIB), NOTHING);
        CoreRun run = linker.begin(instance.function("fib"), 6);
        int steps = 0;
        int deepest = 0;
        Optional<long[]> results = Optional.empty();
        while (results.isEmpty()) {
            List<Frame> frames = run.frames();
            deepest = Math.max(deepest, frames.size());
            for (int i = 0; i < frames.size(); i++) {
                Frame frame = frames.get(i);
                assertEquals(0, frame.instance());
                assertEquals("fib", frame.place().name().get());
                assertEquals(2, frame.locals().size());
                if (i > 0) {
                    assertEquals(7, frame.locals().get(1), "a caller has set its local");
                    assertTrue(frame.locals().get(0) > frames.get(i - 1).locals().get(0));
                }
            }
            results = run.step();
            steps++;
        }
        assertArrayEquals(new long[] {8}, results.get());
        assertEquals(6, deepest);
        assertTrue(steps > 150 && steps < 500, steps + " steps");
    }

    @Test
    void breakpointsPauseEachTimeTheyAreMet() throws Exception {
        byte[] module = WatAssembler.assemble(FIB);
        int add = 0;
        while (module[add] != 0x6A) {
            add++;
        }
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        CoreInstance instance = linker.instantiate(Program.load(module), NOTHING);
        assertArrayEquals(new long[] {1}, instance.function("fib").call(2));
        assertTrue(linker.breakpoint(instance, 0, add, true));
        assertFalse(linker.breakpoint(instance, 0, module.length, true));
        CoreRun run = linker.begin(instance.function("fib"), 5);
        int met = 0;
        Optional<long[]> results = run.resume(Long.MAX_VALUE);
        while (results.isEmpty()) {
            met++;
            assertTrue(run.isAtBreakpoint());
            assertEquals(add, run.frames().get(0).place().offset().getAsInt());
            if (met == 3) {
                assertTrue(run.step().isEmpty());
                assertFalse(run.isAtBreakpoint());
            }
            results = run.resume(Long.MAX_VALUE);
        }
        assertArrayEquals(new long[] {5}, results.get());
        assertEquals(7, met, "additions of fib(5)");
        assertArrayEquals(new long[] {5}, instance.function("fib").call(5));
        linker.breakpoint(instance, 0, add, false);
        assertArrayEquals(
                new long[] {5}, linker.begin(instance.function("fib"), 5).resume(1 << 20).get());
    }

    @Test
    void breakpointsOfOneInstanceAreNotAnothers() throws Exception {
        Program program = program(FIB);
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        CoreInstance one = linker.instantiate(program, NOTHING);
        CoreInstance other = linker.instantiate(program, NOTHING);
        assertTrue(linker.breakpoint(one, 0, 0, true));
        assertTrue(linker.begin(one.function("fib"), 5).resume(Long.MAX_VALUE).isEmpty());
        assertArrayEquals(new long[] {5}, finish(linker.run(), Long.MAX_VALUE));
        assertArrayEquals(
                new long[] {5}, linker.begin(other.function("fib"), 5).resume(1 << 20).get());
    }

    private static final String EVERYTHING =
            """
            (module
              (memory (export "memory") 1 4)
              (table $table (export "table") 2 9 funcref)
              (global $g (mut i64) (i64.const 1))
              (global $f (mut funcref) (ref.null func))
              (type $t (func (result i32)))
              (elem $e func $one $two)
              (data $d "abcd")
              (func $one (result i32) (i32.const 1))
              (func $two (result i32) (i32.const 2))
              (func (export "change") (param i32)
                (memory.init $d (i32.const 8) (i32.const 0) (i32.const 4))
                (table.init $e (i32.const 0) (i32.const 0) (i32.const 2))
                (data.drop $d)
                (elem.drop $e)
                (drop (memory.grow (i32.const 1)))
                (drop (table.grow $table (ref.func $two) (i32.const 3)))
                (global.set $f (ref.func $two))
                (global.set $g (i64.const 5))
                (i32.store (i32.const 70000) (local.get 0)))
              (func (export "look") (result i64)
                (i64.add (i64.mul (i64.const 1000000) (global.get $g))
                  (i64.extend_i32_u
                    (i32.add (i32.mul (i32.const 100000) (ref.is_null (global.get $f)))
                      (i32.add (i32.mul (i32.const 10000) (memory.size))
                        (i32.add (i32.mul (i32.const 1000) (table.size $table))
                          (i32.load8_u (i32.const 9))))))))
              (func (export "call") (param i32) (result i32)
                (call_indirect (type $t) (local.get 0))))
            """;

    @Test
    void aSnapshotHoldsAllThatInstancesHold() throws Exception {
        Program program = program(EVERYTHING);
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        CoreInstance instance = linker.instantiate(program, NOTHING);
        long before = 1_000_000 + 100_000 + 10_000 + 2_000;
        long after = 5_000_000 + 20_000 + 5_000 + 'b';
        assertArrayEquals(new long[] {before}, instance.function("look").call());
        Snapshot first = linker.snapshot();
        for (int i = 0; i < 2; i++) {
            instance.function("change").call(i);
            assertArrayEquals(new long[] {after}, instance.function("look").call());
            assertArrayEquals(new long[] {2}, instance.function("call").call(4));
            assertThrows(Trap.class, () -> instance.function("change").call(1));
            Snapshot second = linker.snapshot();
            linker.restore(first);
            assertArrayEquals(new long[] {before}, instance.function("look").call());
            assertThrows(Trap.class, () -> instance.function("call").call(0));
            linker.restore(second);
            assertArrayEquals(new long[] {after}, instance.function("look").call());
            assertArrayEquals(new long[] {1}, instance.function("call").call(0));

            CoreLinker copy = new CoreLinker(RunOptions.defaults());
            CoreInstance copied = copy.instantiate(program, NOTHING);
            copy.restore(second);
            assertArrayEquals(new long[] {after}, copied.function("look").call());
            assertArrayEquals(new long[] {2}, copied.function("call").call(4));
            GuestMemory memory = ((CoreMemory) copied.export("memory").get()).access();
            assertEquals(i, memory.readInt(70_000));
            memory.writeInt(70_000, 77);
            assertEquals(
                    i, ((CoreMemory) instance.export("memory").get()).access().readInt(70_000));
            linker.restore(first);
        }
        CoreLinker stranger = new CoreLinker(RunOptions.defaults());
        stranger.instantiate(program(FIB), NOTHING);
        assertThrows(IllegalArgumentException.class, () -> stranger.restore(first));
    }

    /** Pauses at random, goes on in a copy, and now and then begins again where it was before. */
    @Test
    void randomProgramsDoTheSameInCopies() throws Exception {
        for (int seed = Fuzzing.seed(); seed < Fuzzing.seed() + PROGRAMS; seed++) {
            Program program = program(new RandomPrograms(seed).program());
            RunOptions options = RunOptions.defaults().withLimits(Limits.none().withFuel(1L << 40));
            CoreLinker straight = new CoreLinker(options);
            CoreInstance expected = straight.instantiate(program, NOTHING);
            long[] arguments = {seed, -seed, Double.doubleToRawLongBits(seed * 1.5)};
            long[] results = expected.function("run").call(arguments);

            Random random = new Random(seed);
            CoreLinker linker = new CoreLinker(options);
            CoreInstance instance = linker.instantiate(program, NOTHING);
            linker.begin(instance.function("run"), arguments);
            Snapshot earlier = linker.snapshot();
            int back = 5;
            Optional<long[]> found = Optional.empty();
            while (found.isEmpty()) {
                found =
                        random.nextInt(4) == 0
                                ? linker.run().step()
                                : linker.run().resume(random.nextInt(40));
                if (found.isEmpty() && random.nextInt(8) == 0) {
                    Snapshot now = linker.snapshot();
                    boolean again = random.nextBoolean() && back-- > 0;
                    linker = new CoreLinker(options);
                    instance = linker.instantiate(program, NOTHING);
                    linker.restore(again ? earlier : now);
                    earlier = now;
                }
            }
            assertArrayEquals(results, found.get(), "seed " + seed);
            assertArrayEquals(memory(expected), memory(instance), "memory of seed " + seed);
        }
    }

    private static byte[] memory(CoreInstance instance) {
        GuestMemory memory = ((CoreMemory) instance.export("memory").get()).access();
        return memory.read(0, memory.size());
    }

    @Test
    void aTrapEndsTheRun() throws Exception {
        CoreLinker linker = new CoreLinker(RunOptions.defaults());
        CoreInstance instance =
                linker.instantiate(
                        program("(module (func (export \"f\") (loop (br 0)) unreachable))"),
                        NOTHING);
        CoreRun run = linker.begin(instance.function("f"));
        for (int i = 0; i < 20; i++) {
            assertTrue(run.step().isEmpty());
            assertTrue(run.resume(10).isEmpty());
        }
        CoreInstance failing =
                linker.instantiate(program("(module (func (export \"f\") unreachable))"), NOTHING);
        assertThrows(Trap.class, () -> failing.function("f").call());
        assertTrue(run.isUnderWay());
        CoreLinker other = new CoreLinker(RunOptions.defaults());
        CoreInstance stepped =
                other.instantiate(program("(module (func (export \"f\") unreachable))"), NOTHING);
        CoreRun ending = other.begin(stepped.function("f"));
        Trap trap = assertThrows(Trap.class, ending::step);
        assertEquals(0, trap.location().get().index());
        assertFalse(ending.isUnderWay());
        assertThrows(Trap.class, () -> other.begin(stepped.function("f")).resume(5));
    }
}
