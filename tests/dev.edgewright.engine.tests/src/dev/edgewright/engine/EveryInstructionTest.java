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

import dev.edgewright.wasm.text.WatAssembler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every numeric and memory instruction with the operands at which they are usually wrong, in each
 * form in which the translator may meet it: what our machine and Chicory's compiler make of them.
 */
class EveryInstructionTest {

    private static final String TWO_INTEGERS =
            "add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr eq ne lt_s"
                    + " lt_u gt_s gt_u le_s le_u ge_s ge_u";
    private static final String ONE_INTEGER = "clz ctz popcnt eqz extend8_s extend16_s";
    private static final String TWO_FLOATS = "add sub mul div min max copysign eq ne lt gt le ge";
    private static final String ONE_FLOAT = "abs neg ceil floor trunc nearest sqrt";
    private static final String CONVERSIONS =
            "i32.wrap_i64 i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u"
                    + " i64.extend_i32_s i64.extend_i32_u i64.extend32_s i64.trunc_f32_s"
                    + " i64.trunc_f32_u i64.trunc_f64_s i64.trunc_f64_u f32.convert_i32_s"
                    + " f32.convert_i32_u f32.convert_i64_s f32.convert_i64_u f32.demote_f64"
                    + " f64.convert_i32_s f64.convert_i32_u f64.convert_i64_s f64.convert_i64_u"
                    + " f64.promote_f32 i32.reinterpret_f32 i64.reinterpret_f64"
                    + " f32.reinterpret_i32 f64.reinterpret_i64 i32.trunc_sat_f32_s"
                    + " i32.trunc_sat_f32_u i32.trunc_sat_f64_s i32.trunc_sat_f64_u"
                    + " i64.trunc_sat_f32_s i64.trunc_sat_f32_u i64.trunc_sat_f64_s"
                    + " i64.trunc_sat_f64_u";
    private static final String MEMORY =
            "i32.load8_s i32.load8_u i32.load16_s i32.load16_u i32.load i64.load8_s i64.load8_u"
                    + " i64.load16_s i64.load16_u i64.load32_s i64.load32_u i64.load f32.load"
                    + " f64.load i32.store8 i32.store16 i32.store i64.store8 i64.store16"
                    + " i64.store32 i64.store f32.store f64.store";

    private static final long[] INTEGERS = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        7,
        10,
        31,
        32,
        33,
        63,
        64,
        65,
        0x7F,
        0x80,
        0xFF,
        0x7FFF,
        0x8000,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL,
        -0x8000_0000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        0x1234_5678_9ABC_DEF0L
    };
    private static final double[] FLOATS = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        1.5,
        2.5,
        -2.5,
        1e9,
        -1e9,
        2147483647.0,
        2147483648.0,
        -2147483648.0,
        -2147483649.0,
        4294967295.0,
        4294967296.0,
        9.2e18,
        9.3e18,
        -9.3e18,
        1.9e19,
        1e300,
        1e-310,
        Float.MIN_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    private static final long[] ADDRESSES = {0, 1, 8, 65_531, 65_535, 65_536, 131_064, 131_071, -1};

    @TestFactory
    List<DynamicTest> instructions() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String type : List.of("i32", "i64")) {
            each(TWO_INTEGERS, name -> tests.add(numeric(type, type, name)));
            each(ONE_INTEGER, name -> tests.add(numeric(type, null, name)));
        }
        for (String type : List.of("f32", "f64")) {
            each(TWO_FLOATS, name -> tests.add(numeric(type, type, name)));
            each(ONE_FLOAT, name -> tests.add(numeric(type, null, name)));
        }
        each(CONVERSIONS, name -> tests.add(conversion(name)));
        each(MEMORY, name -> tests.add(memory(name)));
        return tests;
    }

    private static void each(String names, java.util.function.Consumer<String> action) {
        Arrays.stream(names.split(" ")).forEach(action);
    }

    private static DynamicTest numeric(String left, String right, String name) {
        String instruction = left + "." + name;
        boolean compares =
                "eqz eq ne lt gt le ge lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u".contains(name);
        return test(instruction, left, right, compares ? "i32" : left);
    }

    private static DynamicTest conversion(String name) {
        String[] parts = name.split("_");
        String given =
                name.equals("i64.extend32_s")
                        ? "i64"
                        : Arrays.stream(parts)
                                .skip(1)
                                .filter(p -> p.matches("[if](32|64)"))
                                .findFirst()
                                .orElseThrow();
        return test(name, given, null, name.substring(0, 3));
    }

    private static DynamicTest test(String instruction, String left, String right, String result) {
        return DynamicTest.dynamicTest(
                instruction,
                () -> {
                    StringBuilder text = new StringBuilder("(module");
                    form(
                            text,
                            "locals",
                            left,
                            right,
                            result,
                            "local.get 0",
                            "local.get 1",
                            instruction);
                    List<String> calls = new ArrayList<>(List.of("locals"));
                    for (String constant : right == null ? List.<String>of() : constants(right)) {
                        String name = "right " + constant;
                        calls.add(name);
                        form(text, name, left, right, result, "local.get 0", constant, instruction);
                    }
                    for (String constant : constants(left)) {
                        String name = "left " + constant;
                        calls.add(name);
                        form(text, name, left, right, result, constant, "local.get 1", instruction);
                    }
                    if (result.equals("i32")) {
                        for (String use : List.of("if", "br_if", "select", "eqz")) {
                            calls.add(use);
                            branch(text, use, left, right, instruction);
                        }
                    }
                    calls.add("kept");
                    kept(text, left, right, result, instruction);
                    Program program =
                            Program.load(WatAssembler.assemble(text.append(")").toString()));
                    Instance ours = instance(program, Tier.INTERPRETED);
                    Instance theirs = instance(program, Tier.COMPILED);
                    for (String call : calls) {
                        for (long a : operands(left)) {
                            for (long b : right == null ? new long[1] : operands(right)) {
                                long[] arguments =
                                        right == null ? new long[] {a} : new long[] {a, b};
                                assertEquals(
                                        outcome(theirs, call, arguments),
                                        outcome(ours, call, arguments),
                                        call + Arrays.toString(arguments));
                            }
                        }
                    }
                });
    }

    private static void form(
            StringBuilder text,
            String name,
            String left,
            String right,
            String result,
            String first,
            String second,
            String instruction) {
        open(text, name, left, right, result)
                .append(first)
                .append(right == null ? " " : " " + second + " ")
                .append(instruction)
                .append(")\n");
    }

    private static StringBuilder open(
            StringBuilder text, String name, String left, String right, String result) {
        return text.append("(func (export \"")
                .append(name)
                .append("\") (param ")
                .append(right == null ? left : left + " " + right)
                .append(") (result ")
                .append(result)
                .append(") (local ")
                .append(result)
                .append(")\n");
    }

    private static void branch(
            StringBuilder text, String use, String left, String right, String instruction) {
        open(text, use, left, right, "i32");
        String condition =
                "local.get 0 " + (right == null ? "" : "local.get 1 ") + instruction + "\n";
        switch (use) {
            case "if" ->
                    text.append(condition)
                            .append("if (result i32) i32.const 3 else i32.const 4 end)\n");
            case "br_if" ->
                    text.append("block ")
                            .append(condition)
                            .append("br_if 0 i32.const 5 return end i32.const 6)\n");
            case "select" ->
                    text.append("i32.const 7 i32.const 8 ").append(condition).append("select)\n");
            default ->
                    text.append("block ")
                            .append(condition)
                            .append("i32.eqz br_if 0 i32.const 9 return end i32.const 10)\n");
        }
    }

    /** The result in a local that stays, and an operand that is overwritten before it is used. */
    private static void kept(
            StringBuilder text, String left, String right, String result, String instruction) {
        int local = right == null ? 1 : 2;
        open(text, "kept", left, right, result)
                .append("local.get 0 ")
                .append(right == null ? "" : "local.get 1 ")
                .append(left)
                .append(".const 5 local.set 0 ")
                .append(instruction)
                .append(" local.tee ")
                .append(local)
                .append(" drop local.get ")
                .append(local)
                .append(")\n");
    }

    private static List<String> constants(String type) {
        List<String> constants = new ArrayList<>();
        if (type.startsWith("i")) {
            for (long value : INTEGERS) {
                constants.add(type + ".const " + (type.equals("i32") ? (int) value : value));
            }
        } else {
            for (String value : List.of("0", "-0", "1", "-2.5", "1e30", "inf", "nan")) {
                constants.add(type + ".const " + value);
            }
        }
        return constants.stream().distinct().toList();
    }

    private static long[] operands(String type) {
        return switch (type) {
            case "i32" -> Arrays.stream(INTEGERS).map(v -> (int) v).distinct().toArray();
            case "i64" -> INTEGERS;
            case "f32" ->
                    Arrays.stream(FLOATS)
                            .mapToLong(v -> Float.floatToRawIntBits((float) v))
                            .distinct()
                            .toArray();
            default -> Arrays.stream(FLOATS).mapToLong(Double::doubleToRawLongBits).toArray();
        };
    }

    private static DynamicTest memory(String instruction) {
        return DynamicTest.dynamicTest(
                instruction,
                () -> {
                    String type = instruction.substring(0, 3);
                    boolean store = instruction.contains("store");
                    StringBuilder text =
                            new StringBuilder(
                                    "(module (memory (export \"memory\") 2)"
                                            + " (data (i32.const 65528) \"\\81\\92\\a3\\b4\\c5\\d6\\e7\\f8"
                                            + "\\19\\2a\\3b\\4c\\5d\\6e\\7f\\80\")\n");
                    List<String> calls = new ArrayList<>();
                    for (String offset :
                            List.of(
                                    "",
                                    " offset=1",
                                    " offset=65530",
                                    " offset=131068",
                                    " offset=4294967295")) {
                        for (String at :
                                List.of(
                                        "local.get 0",
                                        "local.get 0 i32.const 2 i32.add",
                                        "i32.const 65532",
                                        "local.get 0 local.get 0 i32.add")) {
                            String name = at + offset;
                            calls.add(name);
                            text.append("(func (export \"")
                                    .append(name)
                                    .append("\") (param i32 ")
                                    .append(type);
                            text.append(store ? ")\n" : ") (result " + type + ")\n");
                            text.append(at)
                                    .append(store ? " local.get 1 " : " ")
                                    .append(instruction)
                                    .append(offset)
                                    .append(")\n");
                        }
                    }
                    Program program =
                            Program.load(WatAssembler.assemble(text.append(")").toString()));
                    Instance ours = instance(program, Tier.INTERPRETED);
                    Instance theirs = instance(program, Tier.COMPILED);
                    for (String call : calls) {
                        for (long address : ADDRESSES) {
                            long[] arguments = {address, operands(type)[operands(type).length - 1]};
                            String where = instruction + ": " + call + Arrays.toString(arguments);
                            assertEquals(
                                    outcome(theirs, call, arguments),
                                    outcome(ours, call, arguments),
                                    where);
                        }
                    }
                    assertEquals(
                            Arrays.hashCode(
                                    theirs.memory().get().read(0, 2 * GuestMemory.PAGE_SIZE)),
                            Arrays.hashCode(
                                    ours.memory().get().read(0, 2 * GuestMemory.PAGE_SIZE)));
                });
    }

    private static String outcome(Instance instance, String call, long[] arguments) {
        try {
            return Arrays.toString(instance.call(call, arguments.clone()));
        } catch (Trap trap) {
            return trap.reason().toString();
        }
    }

    private static Instance instance(Program program, Tier tier) throws Exception {
        return program.instantiate(Imports.none(), RunOptions.defaults().withPreferred(tier));
    }
}
