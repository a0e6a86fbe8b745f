/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module.validation;

import dev.edgewright.wasm.instruction.BlockType;
import dev.edgewright.wasm.instruction.Instruction;
import dev.edgewright.wasm.instruction.InstructionSet;
import dev.edgewright.wasm.instruction.Operand;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.Limits;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.TagType;
import dev.edgewright.wasm.module.ValueType;
import dev.edgewright.wasm.module.validation.OperandStack.Frame;
import dev.edgewright.wasm.module.validation.OperandStack.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The types of the instructions of one function or constant (core specification, section 3.3). */
final class FunctionValidator {

    private static final long MAX_OFFSET = 0xFFFF_FFFFL;

    private final Context context;
    private final Locals locals;
    private final OperandStack stack = new OperandStack();

    FunctionValidator(Context context, Locals locals, List<ValueType> results) throws Broken {
        this.context = context;
        this.locals = locals;
        stack.begin(Kind.FUNCTION, List.of(), results);
    }

    /** Whether the last {@code end} has been met. */
    boolean isDone() {
        return stack.isOutside();
    }

    void check(Instruction instruction, Operand operand) throws Broken {
        switch (instruction.immediate()) {
            case NONE -> plain(instruction);
            case BLOCK -> block(instruction, ((Operand.Block) operand).type());
            case ELSE -> orElse();
            case END -> end();
            case TRY_TABLE -> tryTable((Operand.TryTable) operand);
            case LABEL -> branch(instruction, index(operand));
            case LABEL_TABLE -> branchTable(((Operand.Labels) operand).labels());
            case FUNCTION -> function(instruction, index(operand));
            case INDIRECT_CALL -> callIndirect(instruction, (Operand.Pair) operand);
            case TAG -> raise(index(operand));
            case SELECT -> select(((Operand.Types) operand).types());
            case LOCAL -> local(instruction, index(operand));
            case GLOBAL -> global(instruction, index(operand));
            case TABLE, TABLE_COPY, TABLE_INIT -> table(instruction, operand);
            case ELEMENT -> Context.get(context.elements, index(operand), "element segment");
            case DATA -> data(index(operand));
            case MEMORY, MEMORY_COPY, MEMORY_INIT -> memory(instruction, operand);
            case ACCESS, ACCESS_LANE -> access(instruction, (Operand.Access) operand);
            case LANE, SHUFFLE -> lanes(instruction, ((Operand.Lanes) operand).lanes());
            case HEAP_TYPE -> stack.push(((Operand.Heap) operand).type());
            case FENCE, I32, I64, F32, F64, V128 -> signature(instruction, null);
        }
    }

    private static int index(Operand operand) {
        return ((Operand.Index) operand).index();
    }

    private void signature(Instruction instruction, ValueType address) throws Broken {
        String signature = instruction.signature();
        int colon = signature.indexOf(':');
        for (int i = colon - 1; i >= 0; i--) {
            stack.pop(type(signature.charAt(i), address));
        }
        for (int i = colon + 1; i < signature.length(); i++) {
            stack.push(type(signature.charAt(i), address));
        }
    }

    private static ValueType type(char letter, ValueType address) {
        return switch (letter) {
            case 'i' -> ValueType.I32;
            case 'l' -> ValueType.I64;
            case 'f' -> ValueType.F32;
            case 'd' -> ValueType.F64;
            case 'v' -> ValueType.V128;
            default -> address;
        };
    }

    private void plain(Instruction instruction) throws Broken {
        if (!instruction.signature().isEmpty()) {
            signature(instruction, null);
            return;
        }
        switch (instruction.name()) {
            case "unreachable" -> stack.unreachable();
            case "return" -> leave(stack.outermost().results);
            case "drop" -> stack.pop();
            case "throw_ref" -> leave(List.of(ValueType.EXNREF));
            case "ref.is_null" -> {
                ValueType type = stack.pop();
                if (type != null && !type.isReference()) {
                    throw new Broken(
                            Broken.Rule.TYPE, "a reference is needed, but there is an %s", type);
                }
                stack.push(ValueType.I32);
            }
            default -> throw new IllegalStateException(instruction.name());
        }
    }

    private void leave(List<ValueType> types) throws Broken {
        stack.pop(types);
        stack.unreachable();
    }

    private FunctionType blockType(BlockType type) throws Broken {
        return switch (type) {
            case BlockType.Simple s -> new FunctionType(List.of(), s.result().stream().toList());
            case BlockType.Indexed i -> context.type(i.type());
        };
    }

    private void block(Instruction instruction, BlockType type) throws Broken {
        FunctionType block = blockType(type);
        Kind kind =
                switch (instruction.name()) {
                    case "loop" -> Kind.LOOP;
                    case "if" -> Kind.IF;
                    default -> Kind.BLOCK;
                };
        if (kind == Kind.IF) {
            stack.pop(ValueType.I32);
        }
        stack.pop(block.parameters());
        stack.begin(kind, block.parameters(), block.results());
    }

    private void orElse() throws Broken {
        if (stack.innermost().kind != Kind.IF) {
            throw new Broken(Broken.Rule.DEFINITION, "this else belongs to no if");
        }
        Frame frame = stack.end();
        stack.begin(Kind.ELSE, frame.parameters, frame.results);
    }

    private void end() throws Broken {
        Frame frame = stack.end();
        if (frame.kind == Kind.IF && !frame.parameters.equals(frame.results)) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "an if without else gives what it takes, but its type is %s",
                    new FunctionType(frame.parameters, frame.results));
        }
        if (frame.kind != Kind.FUNCTION) {
            stack.push(frame.results);
        }
    }

    private void tryTable(Operand.TryTable operand) throws Broken {
        FunctionType block = blockType(operand.type());
        stack.pop(block.parameters());
        for (Operand.Catch one : operand.catches()) {
            List<ValueType> passed = new ArrayList<>();
            if (one.tag() >= 0) {
                passed.addAll(tag(one.tag()).function().parameters());
            }
            if (one.reference()) {
                passed.add(ValueType.EXNREF);
            }
            List<ValueType> wanted = stack.label(one.label()).label();
            if (!passed.equals(wanted)) {
                throw new Broken(
                        Broken.Rule.TYPE,
                        "a catch clause passes %s to a label that wants %s",
                        passed,
                        wanted);
            }
        }
        stack.begin(Kind.BLOCK, block.parameters(), block.results());
    }

    private TagType tag(int index) throws Broken {
        return Context.get(context.tags, index, "tag");
    }

    private void raise(int tag) throws Broken {
        leave(tag(tag).function().parameters());
    }

    private void branch(Instruction instruction, int depth) throws Broken {
        List<ValueType> label = stack.label(depth).label();
        if (instruction.name().equals("br")) {
            leave(label);
        } else {
            stack.pop(ValueType.I32);
            stack.pop(label);
            stack.push(label);
        }
    }

    private void branchTable(List<Integer> labels) throws Broken {
        stack.pop(ValueType.I32);
        int arity = stack.label(labels.getLast()).label().size();
        for (int label : new LinkedHashSet<>(labels)) {
            List<ValueType> types = stack.label(label).label();
            if (types.size() != arity) {
                throw new Broken(
                        Broken.Rule.TYPE,
                        "the labels of a jump table want %d and %d values",
                        arity,
                        types.size());
            }
            stack.peek(types);
        }
        stack.unreachable();
    }

    private void function(Instruction instruction, int index) throws Broken {
        FunctionType type = context.function(index);
        switch (instruction.name()) {
            case "call" -> call(type);
            case "return_call" -> tailCall(type);
            default -> {
                if (!context.referable.contains(index)) {
                    throw new Broken(
                            Broken.Rule.INDEX,
                            "function %d is referred to, but neither exported nor named by a"
                                    + " segment or global",
                            index);
                }
                stack.push(ValueType.FUNCREF);
            }
        }
    }

    private void callIndirect(Instruction instruction, Operand.Pair operand) throws Broken {
        TableType table = context.table(operand.second());
        if (table.element() != ValueType.FUNCREF) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "functions are called through table %d, which holds %s",
                    operand.second(),
                    table.element());
        }
        FunctionType type = context.type(operand.first());
        stack.pop(Context.address(table.limits()));
        if (instruction.name().equals("call_indirect")) {
            call(type);
        } else {
            tailCall(type);
        }
    }

    private void call(FunctionType type) throws Broken {
        stack.pop(type.parameters());
        stack.push(type.results());
    }

    private void tailCall(FunctionType type) throws Broken {
        List<ValueType> wanted = stack.outermost().results;
        if (!type.results().equals(wanted)) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "the function that is called at the end gives %s, but this one %s",
                    type.results(),
                    wanted);
        }
        leave(type.parameters());
    }

    private void select(List<ValueType> types) throws Broken {
        stack.pop(ValueType.I32);
        if (types.isEmpty()) {
            ValueType first = stack.pop();
            ValueType second = stack.pop(first);
            ValueType type = first == null ? second : first;
            if (type != null && type.isReference()) {
                throw new Broken(Broken.Rule.TYPE, "a select between references must have a type");
            }
            stack.push(type);
        } else if (types.size() != 1) {
            throw new Broken(Broken.Rule.TYPE, "a select has one type, not %d", types.size());
        } else {
            stack.pop(types.get(0));
            stack.pop(types.get(0));
            stack.push(types.get(0));
        }
    }

    private void local(Instruction instruction, int index) throws Broken {
        ValueType type = locals.get(index);
        switch (instruction.name()) {
            case "local.get" -> stack.push(type);
            case "local.set" -> stack.pop(type);
            default -> {
                stack.pop(type);
                stack.push(type);
            }
        }
    }

    private void global(Instruction instruction, int index) throws Broken {
        GlobalType type = Context.get(context.globals, index, "global");
        if (instruction.name().equals("global.get")) {
            stack.push(type.value());
        } else if (type.mutable()) {
            stack.pop(type.value());
        } else {
            throw new Broken(Broken.Rule.TYPE, "global %d is a constant and cannot be set", index);
        }
    }

    private void table(Instruction instruction, Operand operand) throws Broken {
        if (operand instanceof Operand.Pair pair) {
            if (instruction.name().equals("table.copy")) {
                TableType to = context.table(pair.first());
                TableType from = context.table(pair.second());
                sameElements(to.element(), from.element());
                copy(to.limits(), from.limits());
            } else {
                TableType to = context.table(pair.second());
                ValueType from = Context.get(context.elements, pair.first(), "element segment");
                sameElements(to.element(), from);
                take(ValueType.I32, ValueType.I32, Context.address(to.limits()));
            }
            return;
        }
        TableType table = context.table(index(operand));
        ValueType address = Context.address(table.limits());
        switch (instruction.name()) {
            case "table.get" -> {
                stack.pop(address);
                stack.push(table.element());
            }
            case "table.set" -> take(table.element(), address);
            case "table.size" -> stack.push(address);
            case "table.grow" -> {
                take(address, table.element());
                stack.push(address);
            }
            default -> take(address, table.element(), address);
        }
    }

    private static void sameElements(ValueType to, ValueType from) throws Broken {
        if (to != from) {
            throw new Broken(
                    Broken.Rule.TYPE, "a table of %s cannot take elements of type %s", to, from);
        }
    }

    private void copy(Limits to, Limits from) throws Broken {
        ValueType count = to.address64() && from.address64() ? ValueType.I64 : ValueType.I32;
        take(count, Context.address(from), Context.address(to));
    }

    /** Takes values off the stack, the uppermost first. */
    private void take(ValueType... types) throws Broken {
        for (ValueType type : types) {
            stack.pop(type);
        }
    }

    private void memory(Instruction instruction, Operand operand) throws Broken {
        if (operand instanceof Operand.Pair pair) {
            if (instruction.name().equals("memory.copy")) {
                copy(context.memory(pair.first()).limits(), context.memory(pair.second()).limits());
            } else {
                MemoryType to = context.memory(pair.second());
                data(pair.first());
                take(ValueType.I32, ValueType.I32, Context.address(to.limits()));
            }
            return;
        }
        ValueType address = Context.address(context.memory(index(operand)).limits());
        switch (instruction.name()) {
            case "memory.size" -> stack.push(address);
            case "memory.grow" -> {
                stack.pop(address);
                stack.push(address);
            }
            default -> take(address, ValueType.I32, address);
        }
    }

    private void data(int index) throws Broken {
        if (context.dataCount < 0) {
            throw new Broken(
                    Broken.Rule.DEFINITION,
                    "code that names a data segment needs a data count section");
        }
        if (index >= context.dataCount) {
            throw new Broken(
                    Broken.Rule.INDEX,
                    "there is no data segment %d among %d",
                    index,
                    context.dataCount);
        }
    }

    private void access(Instruction instruction, Operand.Access operand) throws Broken {
        Limits limits = context.memory(operand.memory()).limits();
        int natural = Integer.numberOfTrailingZeros(instruction.alignment());
        boolean atomic = instruction.prefix() == InstructionSet.ATOMIC;
        if (operand.alignment() > natural || atomic && operand.alignment() != natural) {
            throw new Broken(
                    Broken.Rule.ACCESS,
                    "the alignment is %s %d bytes",
                    atomic ? "not" : "larger than",
                    instruction.alignment());
        }
        if (!limits.address64() && Long.compareUnsigned(operand.offset(), MAX_OFFSET) > 0) {
            throw new Broken(
                    Broken.Rule.ACCESS,
                    "the offset %s is larger than the memory can be",
                    Long.toUnsignedString(operand.offset()));
        }
        if (operand.lane() >= 0) {
            lane(operand.lane(), 16 / instruction.alignment());
        }
        signature(instruction, Context.address(limits));
    }

    private static void lane(int lane, int count) throws Broken {
        if (lane >= count) {
            throw new Broken(Broken.Rule.INDEX, "there is no lane %d among %d", lane, count);
        }
    }

    private void lanes(Instruction instruction, List<Integer> lanes) throws Broken {
        String name = instruction.name();
        int count =
                lanes.size() > 1
                        ? 2 * lanes.size()
                        : Integer.parseInt(
                                name.substring(name.indexOf('x') + 1, name.indexOf('.')));
        for (int lane : lanes) {
            lane(lane, count);
        }
        signature(instruction, null);
    }
}
