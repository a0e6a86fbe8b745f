/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Translates the calls of one function. */
final class Calls {

    private final Signatures module;
    private final Code code;
    private final Operands operands;
    private final int[] entries;

    /** Where the positions of functions have to be written that have no code yet. */
    private final Map<Integer, List<Integer>> unknown = new TreeMap<>();

    /**
     * @param entries where the code of each function starts, negative where there is none yet
     */
    Calls(Signatures module, Code code, Operands operands, int[] entries) {
        this.module = module;
        this.code = code;
        this.operands = operands;
        this.entries = entries;
    }

    void call(int callee) {
        FunctionType type = module.function(callee);
        int from = operands.arguments(type.params().size());
        if (module.defines(callee)) {
            operands.emit(Op.CALL, operands.takeCost(), entries[callee], from);
            if (entries[callee] < 0) {
                unknown.computeIfAbsent(callee, added -> new ArrayList<>()).add(code.size - 2);
            }
        } else {
            operands.emit(Op.CALL_IMPORT, operands.takeCost(), callee, from);
        }
        operands.results(type.returns().size());
    }

    void tailCall(int callee) {
        int from = operands.arguments(module.function(callee).params().size());
        int operation = module.defines(callee) ? Op.TAIL_CALL : Op.TAIL_CALL_IMPORT;
        operands.emit(operation, operands.takeCost(), callee, from);
    }

    void indirect(Instruction in, boolean tail) {
        int index = (int) in.operand(0);
        int table = (int) in.operand(1);
        FunctionType type = module.type(index);
        int element = operands.pop();
        int from = operands.arguments(type.params().size());
        int operation = table == 0 ? Op.CALL_INDIRECT : Op.CALL_TABLE;
        operands.emit(
                tail ? Op.TAIL_CALL_INDIRECT : operation,
                operands.takeCost(),
                module.firstEqual(index),
                table,
                element,
                from);
        if (!tail) {
            operands.results(type.returns().size());
        }
    }

    /** Leads calls to functions that have no code yet to where the loop is left. */
    void finish() {
        unknown.forEach(
                (callee, calls) -> {
                    calls.forEach(call -> code.ints[call] = code.size);
                    operands.emit(Op.ENTER, Code.NO_CODE, 0, 0, callee);
                });
    }
}
