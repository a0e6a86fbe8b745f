/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.wasm.types.AnnotatedInstruction;
import com.dylibso.chicory.wasm.types.CatchOpCode;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.OpCode;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates one function to register code.
 *
 * <p>A frame's registers are the locals and, above them, one for each place of the operand stack.
 * Reads of locals and constants are kept back until they are used; wherever branches meet, every
 * operand is in its own register.
 */
final class Translator {

    private static final int EMPTY_BLOCK = 0x40;

    private final Signatures module;
    private final int function;
    private final Code code;
    private final Operands operands;
    private final Numbers numbers;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Code.Handler> handlers = new ArrayList<>();
    private final Calls calls;
    private boolean dead;
    private int deadBlocks;

    private Translator(Signatures module, int function, Code code, int[] entries) {
        this.module = module;
        this.function = function;
        this.code = code;
        this.operands = new Operands(code, module.locals(function));
        this.numbers = new Numbers(operands);
        this.calls = new Calls(module, code, operands, entries);
    }

    /**
     * Adds a function's code and returns where it starts.
     *
     * @param entries where the code of each function starts, negative where there is none yet
     */
    static int translate(Signatures module, int function, Code code, int[] entries) {
        return new Translator(module, function, code, entries).translate();
    }

    private FunctionType type() {
        return module.function(function);
    }

    private int translate() {
        int start = code.size;
        int parameters = type().params().size();
        List<AnnotatedInstruction> body = module.body(function).instructions();
        code.address(body.get(0).address());
        operands.emit(Op.ENTER, 0, parameters, operands.locals());
        nullReferences(parameters);
        operands.label();
        blocks.add(new Block(OpCode.CALL, 0, 0, type().returns().size(), code.size));
        for (AnnotatedInstruction instruction : body) {
            code.address(instruction.address());
            if (!dead || wakes(instruction.opcode())) {
                operands.spend();
                instruction(instruction);
            }
        }
        code.ints[start + 1] = operands.frameSize();
        calls.finish();
        code.add(new Code.Part(function, start, code.size, List.copyOf(handlers)));
        return start;
    }

    /** Null is not zero. */
    private void nullReferences(int parameters) {
        List<ValType> locals = module.body(function).localTypes();
        for (int i = 0; i < locals.size(); i++) {
            if (locals.get(i).isReference()) {
                operands.emit(Op.MOVE_K, parameters + i, Store.NULL);
            }
        }
    }

    /** Whether an instruction that follows an unconditional branch has to be looked at. */
    private boolean wakes(OpCode opcode) {
        switch (opcode) {
            case BLOCK, LOOP, IF, TRY_TABLE -> deadBlocks++;
            case ELSE -> {
                return deadBlocks == 0;
            }
            case END -> {
                if (deadBlocks == 0) {
                    return true;
                }
                deadBlocks--;
            }
            default -> {}
        }
        return false;
    }

    private void instruction(AnnotatedInstruction in) {
        switch (in.opcode()) {
            case NOP -> {}
            case UNREACHABLE -> {
                operands.emit(Op.UNREACHABLE);
                die();
            }
            case BLOCK, LOOP, TRY_TABLE -> enter(in);
            case IF -> {
                int fix = operands.branch(false, 0);
                operands.label();
                push(in).otherwise = fix;
            }
            case ELSE -> otherwise();
            case END -> end();
            case BR -> {
                jump(block(in.operand(0)));
                die();
            }
            case BR_IF -> branchIf(block(in.operand(0)));
            case BR_TABLE -> branchTable(in);
            case RETURN -> {
                operands.emitReturn(type().returns().size());
                die();
            }
            case CALL -> calls.call((int) in.operand(0));
            case CALL_INDIRECT -> calls.indirect(in, false);
            case RETURN_CALL -> {
                calls.tailCall((int) in.operand(0));
                die();
            }
            case RETURN_CALL_INDIRECT -> {
                calls.indirect(in, true);
                die();
            }
            case THROW -> {
                int tag = (int) in.operand(0);
                int count = module.tag(tag).params().size();
                operands.flush(operands.height() - count);
                operands.emit(Op.THROW, tag, operands.slot(operands.height() - count));
                die();
            }
            case THROW_REF -> {
                operands.emit(Op.THROW_REF, operands.pop());
                die();
            }
            case DROP -> operands.drop();
            case LOCAL_GET -> operands.pushLocal((int) in.operand(0));
            case LOCAL_SET -> operands.setLocal((int) in.operand(0), false);
            case LOCAL_TEE -> operands.setLocal((int) in.operand(0), true);
            case GLOBAL_GET -> {
                int index = (int) in.operand(0);
                operands.define(
                        function(index) ? Op.GLOBAL_GET_REF : Op.GLOBAL_GET,
                        operands.push(),
                        index);
            }
            case GLOBAL_SET -> {
                int index = (int) in.operand(0);
                operands.emit(
                        function(index) ? Op.GLOBAL_SET_REF : Op.GLOBAL_SET, operands.pop(), index);
            }
            default -> {
                if (!numbers.translate(in)) {
                    Bulk.translate(in, operands);
                }
            }
        }
    }

    private boolean function(int global) {
        return module.global(global).equals(ValType.FuncRef);
    }

    private void die() {
        dead = true;
        deadBlocks = 0;
        operands.label();
        operands.forgetCost();
    }

    private Block block(long depth) {
        return blocks.get(blocks.size() - 1 - (int) depth);
    }

    private Block push(AnnotatedInstruction in) {
        long type = in.operand(0);
        int parameters = 0;
        int results = 0;
        if (type != EMPTY_BLOCK) {
            if (ValType.isValid(type)) {
                results = 1;
            } else {
                parameters = module.type((int) type).params().size();
                results = module.type((int) type).returns().size();
            }
        }
        Block block =
                new Block(
                        in.opcode(),
                        operands.height() - parameters,
                        parameters,
                        results,
                        code.size);
        blocks.add(block);
        return block;
    }

    private void enter(AnnotatedInstruction in) {
        operands.flush(0);
        if (in.opcode() == OpCode.LOOP) {
            operands.emitCost();
        }
        operands.label();
        List<Block.Clause> catches = new ArrayList<>();
        if (in.opcode() == OpCode.TRY_TABLE) {
            // Labels are counted from outside the block.
            for (CatchOpCode.Catch clause : CatchOpCode.decode(in.operands())) {
                catches.add(clause(clause));
            }
        }
        push(in).catches = catches;
    }

    private Block.Clause clause(CatchOpCode.Catch clause) {
        boolean reference =
                clause.opcode() == CatchOpCode.CATCH_REF
                        || clause.opcode() == CatchOpCode.CATCH_ALL_REF;
        Block target = block(clause.label());
        Code.Label label = new Code.Label();
        if (target.kind == OpCode.LOOP) {
            label.position = target.start;
        } else {
            target.labels.add(label);
        }
        operands.reserve(target.height + target.arity());
        return new Block.Clause(clause.tag(), reference, operands.slot(target.height), label);
    }

    private void otherwise() {
        Block block = blocks.get(blocks.size() - 1);
        if (!dead) {
            operands.moveResults(block.results, block.height);
            block.fixes.add(operands.emitJump());
        }
        dead = false;
        code.ints[block.otherwise] = code.size;
        block.otherwise = -1;
        operands.label();
        operands.forgetCost();
        operands.reset(block.height, block.parameters);
    }

    private void end() {
        Block block = blocks.remove(blocks.size() - 1);
        boolean function = blocks.isEmpty();
        if (!dead) {
            if (function) {
                operands.emitReturn(block.results);
            } else {
                operands.moveResults(block.results, block.height);
            }
        }
        for (Block.Clause caught : block.catches) {
            handlers.add(
                    new Code.Handler(
                            block.start,
                            code.size,
                            caught.tag(),
                            caught.reference(),
                            caught.slot(),
                            caught.target()));
        }
        if (block.reached()) {
            dead = false;
            operands.label();
            block.fixes.forEach(fix -> code.ints[fix] = code.size);
            block.labels.forEach(label -> label.position = code.size);
            if (block.otherwise >= 0) {
                code.ints[block.otherwise] = code.size;
            }
        }
        if (!dead) {
            operands.reset(block.height, block.results);
            if (function && block.reached()) {
                operands.emitReturn(block.results);
            }
        }
    }

    private void link(Block target, int fix) {
        if (target.kind == OpCode.LOOP) {
            code.ints[fix] = target.start;
        } else {
            target.fixes.add(fix);
        }
    }

    private void jump(Block target) {
        if (target == blocks.get(0)) {
            operands.emitReturn(target.results);
        } else {
            operands.moveResults(target.arity(), target.height);
            link(target, operands.emitJump());
        }
    }

    private void branchIf(Block target) {
        int count = target.arity();
        boolean inPlace = count == 0 || operands.height() - 1 - count == target.height;
        if (inPlace && target != blocks.get(0)) {
            link(target, operands.branch(true, count));
            return;
        }
        int over = operands.branch(false, count);
        operands.label();
        jump(target);
        code.ints[over] = code.size;
        operands.label();
    }

    private void branchTable(AnnotatedInstruction in) {
        int index = operands.pop();
        operands.flush(0);
        int count = in.operandCount() - 1;
        operands.emitTable(index, count);
        int table = code.size;
        for (int i = 0; i <= count; i++) {
            code.add(0);
        }
        operands.label();
        Map<Block, Integer> moves = new IdentityHashMap<>();
        for (int i = 0; i <= count; i++) {
            Block target = block(in.operand(i));
            int values = target.arity();
            boolean inPlace = values == 0 || operands.height() - values == target.height;
            if (inPlace && target != blocks.get(0)) {
                link(target, table + i);
            } else {
                Integer before = moves.putIfAbsent(target, code.size);
                code.ints[table + i] = before == null ? code.size : before;
                if (before == null) {
                    jump(target);
                    operands.label();
                }
            }
        }
        die();
    }
}
