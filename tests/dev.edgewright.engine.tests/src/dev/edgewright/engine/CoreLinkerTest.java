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

import dev.edgewright.engine.internal.CoreFunction;
import dev.edgewright.engine.internal.CoreInstance;
import dev.edgewright.engine.internal.CoreItem;
import dev.edgewright.engine.internal.CoreLinker;
import dev.edgewright.engine.internal.CoreLinker.Items;
import dev.edgewright.engine.internal.CoreMemory;
import dev.edgewright.engine.internal.CoreTable;
import dev.edgewright.wasm.text.WatAssembler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoreLinkerTest {

    private static final FunctionType I32_TO_I32 =
            new FunctionType(List.of(ValueType.I32), List.of(ValueType.I32));

    private static final String PROVIDER =
            """
            (module
              (memory (export "memory") 1)
              (global (export "global") (mut i32) (i32.const 40))
              (table (export "table") 3 funcref)
              (elem (i32.const 0) $twice)
              (func $twice (export "twice") (param i32) (result i32)
                (i32.mul (local.get 0) (i32.const 2))))
            """;

    private final CoreLinker linker = new CoreLinker(RunOptions.defaults());

    private CoreInstance instance(String text, Items items) throws Exception {
        return linker.instantiate(Program.load(WatAssembler.assemble(text)), items);
    }

    private static Items items(Map<String, CoreItem> items) {
        return (module, name) -> Optional.ofNullable(items.get(module + "." + name));
    }

    private static CoreFunction host(FunctionType type, HostFunction.Handler handler) {
        return CoreFunction.of(new HostFunction("test", "host", type, handler));
    }

    @Test
    void oneModuleNameTakesItemsFromManyProviders() throws Exception {
        CoreInstance provider = instance(PROVIDER, items(Map.of()));
        CoreInstance other =
                instance(
                        "(module (func (export \"f\") (result i32) (i32.const 5)))",
                        items(Map.of()));
        CoreInstance user =
                instance(
                        """
                        (module
                          (import "" "0" (func $five (result i32)))
                          (import "" "1" (func $host (param i32) (result i32)))
                          (import "" "m" (memory 1))
                          (import "" "g" (global $g (mut i32)))
                          (import "" "t" (table 1 funcref))
                          (type $u (func (param i32) (result i32)))
                          (func (export "run") (param i32) (result i32)
                            (global.set $g (i32.add (global.get $g) (call $five)))
                            (i32.store (i32.const 8) (global.get $g))
                            (call_indirect (type $u)
                              (call $host (local.get 0)) (i32.const 0))))
                        """,
                        items(
                                Map.of(
                                        ".0", other.function("f"),
                                        ".1", host(I32_TO_I32, (c, a) -> new long[] {a[0] + 1}),
                                        ".m", provider.export("memory").get(),
                                        ".g", provider.export("global").get(),
                                        ".t", provider.export("table").get())));
        assertArrayEquals(new long[] {8}, user.function("run").call(3));
        CoreMemory memory = (CoreMemory) provider.export("memory").get();
        assertEquals(45, memory.access().readInt(8));
    }

    @Test
    void hostsCallBackIntoAnyInstance() throws Exception {
        CoreInstance provider = instance(PROVIDER, items(Map.of()));
        CoreFunction twice = provider.function("twice");
        CoreInstance[] self = new CoreInstance[1];
        CoreFunction host =
                host(
                        I32_TO_I32,
                        (caller, a) -> {
                            caller.memory().writeInt(0, (int) a[0]);
                            long doubled = twice.call(a[0])[0];
                            return a[0] == 0
                                    ? a
                                    : new long[] {
                                        doubled + self[0].function("run").call(a[0] - 1)[0]
                                    };
                        });
        self[0] =
                instance(
                        """
                        (module
                          (import "a" "b" (func $host (param i32) (result i32)))
                          (memory 1)
                          (func (export "run") (param i32) (result i32) (local i32)
                            (local.set 1 (i32.const 1000))
                            (i32.add (call $host (local.get 0)) (local.get 1)))
                          (func (export "last") (result i32) (i32.load (i32.const 0))))
                        """,
                        items(Map.of("a.b", host)));
        assertArrayEquals(new long[] {5 * 1000 + 2 * 10}, self[0].function("run").call(4));
        assertArrayEquals(new long[] {0}, self[0].function("last").call());
        Trap trap = assertThrows(Trap.class, () -> self[0].function("run").call(1_000_000));
        assertEquals(TrapReason.STACK_EXHAUSTED, trap.reason());
        assertArrayEquals(new long[] {1000}, self[0].function("run").call(0));
    }

    @Test
    void functionsComeOutOfTables() throws Exception {
        CoreInstance provider = instance(PROVIDER, items(Map.of()));
        CoreTable table = (CoreTable) provider.export("table").get();
        assertEquals(3, table.size());
        CoreFunction first = table.function(0);
        assertEquals(I32_TO_I32, first.type());
        assertArrayEquals(new long[] {-4}, first.call(-2));
        assertArrayEquals(new long[] {-2}, first.call(0x7FFF_FFFFL));
        Trap trap = assertThrows(Trap.class, () -> table.function(1));
        assertEquals(TrapReason.UNINITIALIZED_ELEMENT, trap.reason());
        trap = assertThrows(Trap.class, () -> table.function(3));
        assertEquals(TrapReason.TABLE_OUT_OF_BOUNDS, trap.reason());
        assertThrows(IllegalArgumentException.class, () -> first.call());
    }

    @Test
    void whatTheHostThrowsEndsTheGuest() throws Exception {
        CoreFunction failing =
                host(
                        I32_TO_I32,
                        (caller, a) -> {
                            throw new IllegalArgumentException("no");
                        });
        CoreInstance user =
                instance(
                        """
                        (module (import "a" "b" (func $host (param i32) (result i32)))
                          (func $run (export "run") (drop (call $host (i32.const 1)))))
                        """,
                        items(Map.of("a.b", failing)));
        Trap trap = assertThrows(Trap.class, () -> user.function("run").call());
        assertEquals(TrapReason.HOST, trap.reason());
        assertEquals("run", trap.location().get().name().get());
    }

    @Test
    void importsMayHaveNoNamesAtAll() throws Exception {
        byte[] module =
                WatAssembler.assemble(
                        """
                        (module (import "" "" (func $f (param i32) (result i32)))
                          (import "" "-" (func $g (param i32) (result i32)))
                          (func (export "f") (param i32) (result i32)
                            (i32.div_s (call $f (call $g (local.get 0))) (local.get 0))))
                        """);
        Program program = Program.load(module);
        assertEquals(
                new Import("", "", ExternKind.FUNCTION, Optional.of(I32_TO_I32)),
                program.imports().get(0));
        assertEquals("-", program.imports().get(1).name());
        CoreInstance user =
                linker.instantiate(
                        program,
                        items(
                                Map.of(
                                        ".", host(I32_TO_I32, (c, a) -> new long[] {a[0] * 10}),
                                        ".-", host(I32_TO_I32, (c, a) -> new long[] {a[0] + 1}))));
        assertArrayEquals(new long[] {15}, user.function("f").call(2));
        Trap trap = assertThrows(Trap.class, () -> user.function("f").call(0));
        int offset = trap.location().get().offset().getAsInt();
        assertEquals(0x6D, module[offset] & 0xFF, "i32.div_s is where the trap says");
    }

    /** Block types whose index looks like "no type", a value type, or the start of one. */
    @Test
    void blocksMayHaveEveryType() throws Exception {
        for (int count : new int[] {64, 65, 100, 128, 140}) {
            StringBuilder text = new StringBuilder("(module\n");
            for (int i = 0; i < count; i++) {
                text.append("(type (func (param").append(" i32".repeat(i % 2 + 1));
                text.append(") (result").append(" i64".repeat(i / 2 % 50)).append(" i32)))\n");
            }
            for (int i = 60; i < count; i++) {
                text.append("(func (export \"f" + i + "\") (param i32) (result i32) (local i32)\n");
                text.append("(i32.const 9) ".repeat(i % 2 + 1));
                text.append("(block (type " + i + ") (local.set 1) ");
                text.append("(drop) ".repeat(i % 2)).append("(i64.const 1) ".repeat(i / 2 % 50));
                text.append("(i32.div_s (i32.add (local.get 1) (i32.const " + i + "))");
                text.append("(local.get 0)))\n");
                text.append("(local.set 1) ").append("(drop) ".repeat(i / 2 % 50));
                text.append("(local.get 1))\n");
            }
            byte[] module = WatAssembler.assemble(text.append(")").toString());
            CoreInstance instance = linker.instantiate(Program.load(module), items(Map.of()));
            for (int i = 60; i < count; i++) {
                CoreFunction function = instance.function("f" + i);
                assertArrayEquals(new long[] {9 + i}, function.call(1), "type " + i);
                Trap trap = assertThrows(Trap.class, () -> function.call(0));
                int offset = trap.location().get().offset().getAsInt();
                assertEquals(0x6D, module[offset] & 0xFF, "i32.div_s is where the trap says");
            }
        }
    }

    @Test
    void everyTrapSaysWhereInTheFile() throws Exception {
        byte[] module =
                WatAssembler.assemble(
                        """
                        (module (memory 1)
                          (func (export "run") (param i32) (result i32)
                            (if (i32.lt_u (local.get 0) (i32.const 5))
                              (then (unreachable)))
                            (i32.add (i32.const 1) (i32.load8_u offset=3 (local.get 0)))))
                        """);
        CoreInstance instance = linker.instantiate(Program.load(module), items(Map.of()));
        Trap trap = assertThrows(Trap.class, () -> instance.function("run").call(3));
        assertEquals(0, module[trap.location().get().offset().getAsInt()]);
        trap = assertThrows(Trap.class, () -> instance.function("run").call(70_000));
        int offset = trap.location().get().offset().getAsInt();
        assertEquals(0x2D, module[offset]);
        assertTrue(
                trap.getMessage().endsWith("in function 0 at 0x" + Integer.toHexString(offset)),
                trap.getMessage());
        assertEquals(
                "\0asm", new String(module, 0, 4, StandardCharsets.ISO_8859_1), "file offsets");
    }
}
