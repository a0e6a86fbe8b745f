/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.GlobalInstance;
import dev.edgewright.engine.TrapReason;
import java.util.Objects;

/** The instructions that the loop leaves for and that stay in the same function. */
final class Rare {

    /** So many bytes moved cost as much as an instruction. */
    private static final int BYTES_PER_FUEL = 64;

    private Rare() {}

    private static long unsigned(long value) {
        return value & 0xFFFF_FFFFL;
    }

    /** Performs one instruction and returns the position of the next. */
    static int perform(Execution x, int operation, int pc) {
        int[] code = x.code;
        int a = code[pc + 1];
        int b = code[pc + 2];
        switch (operation) {
            case Op.UNREACHABLE -> throw Faults.of(TrapReason.UNREACHABLE);
            case Op.DIV32,
                    Op.UDIV32,
                    Op.REM32,
                    Op.UREM32,
                    Op.DIV64,
                    Op.UDIV64,
                    Op.REM64,
                    Op.UREM64 -> {
                x.register(
                        a, Arithmetic.divide(operation, x.register(b), x.register(code[pc + 3])));
                return pc + 4;
            }
            case Op.ROTL32, Op.ROTR32, Op.ROTL64, Op.ROTR64 -> {
                x.register(a, rotated(operation, x.register(b), (int) x.register(code[pc + 3])));
                return pc + 4;
            }
            case Op.I32_OF_F64 -> {
                x.register(a, Arithmetic.int32(Double.longBitsToDouble(x.register(b))));
                return pc + 3;
            }
            case Op.UNARY -> {
                x.register(a, Arithmetic.unary(code[pc + 3], x.register(b)));
                return pc + 4;
            }
            case Op.BINARY -> {
                long left = x.register(b);
                long right = x.register(code[pc + 3]);
                x.register(a, Arithmetic.binary(code[pc + 4], left, right));
                return pc + 5;
            }
            case Op.LOAD8, Op.LOAD8U, Op.LOAD16, Op.LOAD16U, Op.LOAD32, Op.LOAD32U, Op.LOAD64 -> {
                x.register(a, load(x, 0, x.register(b), code[pc + 3], operation));
                return pc + 4;
            }
            case Op.LOAD32_SUM -> {
                long address = (int) x.register(b) + (int) x.register(code[pc + 3]);
                x.register(a, load(x, 0, address, code[pc + 4], Op.LOAD32));
                return pc + 5;
            }
            case Op.STORE8, Op.STORE16, Op.STORE32, Op.STORE64 -> {
                store(x, 0, x.register(a), code[pc + 3], operation, x.register(b));
                return pc + 4;
            }
            case Op.LOAD -> {
                x.register(a, load(x, code[pc + 4], x.register(b), code[pc + 3], code[pc + 5]));
                return pc + 6;
            }
            case Op.STORE -> {
                store(x, code[pc + 4], x.register(a), code[pc + 3], code[pc + 5], x.register(b));
                return pc + 6;
            }
            case Op.ATOMIC -> {
                atomic(x, pc);
                return pc + 8;
            }
            case Op.REF_FUNC -> {
                x.register(a, x.machine().store().address(x.machine(), b));
                return pc + 3;
            }
            case Op.GLOBAL_GET_REF -> {
                x.register(a, functionGlobal(x, x.globals[b]));
                return pc + 3;
            }
            case Op.GLOBAL_SET_REF -> {
                setFunctionGlobal(x, x.globals[b], x.register(a));
                return pc + 3;
            }
            default -> {
                return memoryOrTable(x, operation, pc, a, b);
            }
        }
    }

    private static long rotated(int operation, long value, int by) {
        return switch (operation) {
            case Op.ROTL32 -> Integer.rotateLeft((int) value, by);
            case Op.ROTR32 -> Integer.rotateRight((int) value, by);
            case Op.ROTL64 -> Long.rotateLeft(value, by);
            default -> Long.rotateRight(value, by);
        };
    }

    private static int memoryOrTable(Execution x, int operation, int pc, int a, int b) {
        int[] code = x.code;
        CoreMachine machine = x.machine();
        switch (operation) {
            case Op.MEMORY_SIZE -> {
                x.register(a, machine.memory(b).pages());
                return pc + 3;
            }
            case Op.MEMORY_GROW -> {
                x.register(a, machine.memory(code[pc + 3]).grow((int) x.register(b)));
                x.refresh();
                return pc + 4;
            }
            case Op.TABLE_SIZE -> {
                x.register(a, machine.instance().table(b).size());
                return pc + 3;
            }
            case Op.TABLE_GET -> {
                x.register(a, Tables.get(machine, code[pc + 3], unsigned(x.register(b))));
                return pc + 4;
            }
            case Op.TABLE_SET -> {
                Tables.set(machine, code[pc + 3], unsigned(x.register(a)), x.register(b));
                return pc + 4;
            }
            case Op.TABLE_GROW -> {
                int count = (int) x.register(code[pc + 3]);
                x.register(a, Tables.grow(machine, code[pc + 4], x.register(b), count));
                return pc + 5;
            }
            case Op.DATA_DROP -> {
                machine.dropData(a);
                return pc + 2;
            }
            case Op.ELEM_DROP -> {
                machine.dropElements(a);
                return pc + 2;
            }
            default -> {
                range(x, operation, pc);
                return pc + 6;
            }
        }
    }

    private static void range(Execution x, int operation, int pc) {
        int[] code = x.code;
        CoreMachine machine = x.machine();
        long to = unsigned(x.register(code[pc + 1]));
        long second = x.register(code[pc + 2]);
        long from = unsigned(second);
        long count = unsigned(x.register(code[pc + 3]));
        int first = code[pc + 4];
        int other = code[pc + 5];
        switch (operation) {
            case Op.MEMORY_INIT -> {
                byte[] data = machine.data(first);
                if (from + count > data.length) {
                    throw Faults.of(TrapReason.MEMORY_OUT_OF_BOUNDS);
                }
                machine.memory(other).write(to, data, (int) from, (int) count);
            }
            case Op.MEMORY_COPY ->
                    PagedMemory.copy(
                            machine.memory(other),
                            from,
                            machine.memory(first),
                            to,
                            count,
                            x.poll());
            case Op.MEMORY_FILL -> machine.memory(first).fill(to, count, (byte) second, x.poll());
            case Op.TABLE_INIT -> Tables.init(machine, other, to, first, from, count);
            case Op.TABLE_COPY -> Tables.copy(machine, first, to, other, from, count);
            case Op.TABLE_FILL -> Tables.fill(machine, first, to, second, count);
            default -> throw new IllegalStateException("no such operation: " + operation);
        }
        x.spend(count / BYTES_PER_FUEL);
    }

    private static long load(Execution x, int memory, long address, int offset, int operation) {
        PagedMemory from = x.machine().memory(memory);
        long at = unsigned(address) + unsigned(offset);
        return switch (operation) {
            case Op.LOAD8 -> (byte) from.loadBytes(at, 1);
            case Op.LOAD8U -> from.loadBytes(at, 1);
            case Op.LOAD16 -> (short) from.loadBytes(at, 2);
            case Op.LOAD16U -> from.loadBytes(at, 2);
            case Op.LOAD32 -> (int) from.loadBytes(at, 4);
            case Op.LOAD32U -> from.loadBytes(at, 4);
            default -> from.loadBytes(at, 8);
        };
    }

    private static void store(
            Execution x, int memory, long address, int offset, int operation, long value) {
        int size =
                switch (operation) {
                    case Op.STORE8 -> 1;
                    case Op.STORE16 -> 2;
                    case Op.STORE32 -> 4;
                    default -> 8;
                };
        x.machine().memory(memory).storeBytes(unsigned(address) + unsigned(offset), size, value);
        if (memory == 0) {
            x.refresh();
        }
    }

    private static void atomic(Execution x, int pc) {
        int[] code = x.code;
        int opcode = code[pc + 7];
        long result =
                Atomics.access(
                        x.machine().memory(code[pc + 6]),
                        opcode,
                        unsigned(x.register(code[pc + 2])) + unsigned(code[pc + 5]),
                        x.register(code[pc + 3]),
                        x.register(code[pc + 4]),
                        x.poll());
        if (!Atomics.isStore(opcode)) {
            x.register(code[pc + 1], result);
        }
    }

    private static long functionGlobal(Execution x, GlobalInstance global) {
        int index = (int) global.getValue();
        if (index == Store.NULL) {
            return Store.NULL;
        }
        CoreMachine owner =
                x.machine()
                        .store()
                        .machineOf(
                                Objects.requireNonNullElse(
                                        global.getInstance(), x.machine().instance()));
        if (owner == null) {
            throw new IllegalStateException("globals are shared only within a store");
        }
        return owner.store().address(owner, index);
    }

    private static void setFunctionGlobal(Execution x, GlobalInstance global, long reference) {
        if (reference == Store.NULL) {
            global.setValue(Store.NULL);
            return;
        }
        Store.Function function = x.machine().store().function((int) reference);
        global.setValue(function.index());
        global.setInstance(function.machine().instance());
    }
}
