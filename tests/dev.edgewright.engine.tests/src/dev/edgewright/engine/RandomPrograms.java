/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.util.Random;

/** Writes programs at random that end, and whose one result depends on all they did. */
final class RandomPrograms {

    private static final String[] TYPES = {"i32", "i64", "f64"};
    private static final int LOCALS_PER_TYPE = 3;
    private static final int COUNTERS = 4;
    private static final int FUNCTIONS = 3;

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    /** The functions that may be called: only later ones, so that recursion is impossible. */
    private int function;

    private int loops;
    private int labels;

    RandomPrograms(long seed) {
        this.random = new Random(seed);
    }

    /** A module that exports {@code run}, from i32, i64 and f64 to i64. */
    String program() {
        text.append("(module (memory (export \"memory\") 1)\n");
        text.append("(global $g0 (mut i32) (i32.const 3)) (global $g1 (mut i64) (i64.const 5))\n");
        text.append("(table funcref (elem $f0 $f1 $f2))\n");
        text.append("(type $t (func (param i32 i64 f64) (result i64)))\n");
        for (function = 0; function < FUNCTIONS; function++) {
            function();
        }
        return text.append(")").toString();
    }

    private void function() {
        text.append("(func $f").append(function);
        text.append(function == 0 ? " (export \"run\")" : "");
        text.append(" (param $i320 i32) (param $i640 i64) (param $f640 f64) (result i64)\n");
        for (String type : TYPES) {
            for (int i = 1; i < LOCALS_PER_TYPE; i++) {
                text.append("(local $" + type + i + " " + type + ")");
            }
        }
        for (int i = 0; i < COUNTERS; i++) {
            text.append("(local $c").append(i).append(" i32)");
        }
        for (int i = random.nextInt(8) + 2; i > 0; i--) {
            statement(4);
        }
        text.append("\n(i64.xor (i64.extend_i32_u ").append(expression("i32", 4)).append(")");
        text.append("(i64.add (i64.rotl (local.get $i641) (i64.const 7))");
        text.append("(i64.add (i64.trunc_sat_f64_s (local.get $f641))");
        text.append("(i64.add (i64.extend_i32_s (local.get $i321)) (local.get $i642)))))");
        text.append(")\n");
    }

    private String local(String type) {
        return "$" + type + random.nextInt(LOCALS_PER_TYPE);
    }

    private String type() {
        return TYPES[random.nextInt(TYPES.length)];
    }

    private void statement(int depth) {
        text.append("\n");
        String type = type();
        switch (depth == 0 ? random.nextInt(3) : random.nextInt(9)) {
            case 0, 1 -> text.append("(local.set " + local(type) + expression(type, depth) + ")");
            case 2 ->
                    text.append(
                            "("
                                    + type
                                    + ".store "
                                    + address(depth)
                                    + " "
                                    + expression(type, depth)
                                    + ")");
            case 3 -> {
                text.append("(if " + expression("i32", depth - 1) + " (then ");
                statements(depth - 1);
                text.append(")");
                if (random.nextBoolean()) {
                    text.append("(else ");
                    statements(depth - 1);
                    text.append(")");
                }
                text.append(")");
            }
            case 4 -> loop(depth);
            case 5 -> {
                int label = labels++;
                text.append("(block $l" + label + " ");
                statements(depth - 1);
                text.append("(br_if $l" + label + " " + expression("i32", depth - 1) + ")");
                statements(depth - 1);
                text.append(")");
            }
            case 6 -> table(depth);
            case 7 ->
                    text.append(
                            random.nextBoolean()
                                    ? "(global.set $g0 " + expression("i32", depth - 1) + ")"
                                    : "(global.set $g1 " + expression("i64", depth - 1) + ")");
            default ->
                    text.append(
                            "(if (i32.eq (i32.const 77) (i32.and (i32.const 127) "
                                    + expression("i32", depth - 1)
                                    + ")) (then (return "
                                    + expression("i64", depth - 1)
                                    + ")))");
        }
    }

    private void statements(int depth) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            statement(depth);
        }
    }

    private void loop(int depth) {
        if (loops == COUNTERS) {
            return;
        }
        String counter = "$c" + loops++;
        int label = labels++;
        text.append("(local.set " + counter + " (i32.const " + random.nextInt(6) + "))");
        text.append("(loop $l" + label + " ");
        statements(depth - 1);
        text.append("(local.set " + counter + " (i32.sub (local.get " + counter + ")");
        text.append("(i32.const 1))) (br_if $l" + label + " (i32.gt_s (local.get " + counter);
        text.append(") (i32.const 0))))");
        loops--;
    }

    private void table(int depth) {
        int label = labels;
        labels += 3;
        text.append("(block $l" + label + " (block $l" + (label + 1) + " (block $l");
        text.append((label + 2) + " (br_table $l" + label + " $l" + (label + 2) + " $l");
        text.append((label + 1) + " $l" + label + " " + expression("i32", depth - 1) + "))");
        statements(depth - 1);
        text.append(")");
        statements(depth - 1);
        text.append(")");
    }

    private String address(int depth) {
        return "(i32.and (i32.const 65520) " + expression("i32", depth - 1) + ")";
    }

    private String expression(String type, int depth) {
        if (depth <= 0 || random.nextInt(6) == 0) {
            return random.nextInt(3) == 0
                    ? "(" + type + ".const " + constant(type) + ")"
                    : "(local.get " + local(type) + ")";
        }
        int deeper = depth - 1;
        return switch (random.nextInt(8)) {
            case 0 -> "(local.tee " + local(type) + " " + expression(type, deeper) + ")";
            case 1 ->
                    "(if (result "
                            + type
                            + ") "
                            + expression("i32", deeper)
                            + " (then "
                            + expression(type, deeper)
                            + ") (else "
                            + expression(type, deeper)
                            + "))";
            case 2 ->
                    "(select "
                            + expression(type, deeper)
                            + expression(type, deeper)
                            + expression("i32", deeper)
                            + ")";
            case 3 -> {
                int label = labels++;
                String value = expression(type, deeper);
                String condition = expression("i32", deeper);
                yield "(block $l"
                        + label
                        + " (result "
                        + type
                        + ") (drop (br_if $l"
                        + label
                        + " "
                        + value
                        + " "
                        + condition
                        + ")) "
                        + expression(type, deeper)
                        + ")";
            }
            case 4 -> "(" + type + ".load offset=" + random.nextInt(8) + " " + address(depth) + ")";
            default -> typed(type, deeper);
        };
    }

    private String typed(String type, int depth) {
        return switch (type) {
            case "i32" -> integer32(depth);
            case "i64" -> integer64(depth);
            default -> number(depth);
        };
    }

    private String integer32(int depth) {
        return switch (random.nextInt(6)) {
            case 4 -> quotient("i32", depth);
            case 0 -> {
                String of = random.nextBoolean() ? "i32" : "i64";
                yield two(of, compare(), of, depth);
            }
            case 1 -> two("f64", pick("eq", "ne", "lt", "gt", "le", "ge"), "f64", depth);
            case 2 ->
                    one(
                            pick("i32.eqz", "i32.clz", "i32.ctz", "i32.popcnt", "i32.extend8_s"),
                            "i32",
                            depth);
            case 3 -> one(pick("i64.eqz", "i32.wrap_i64"), "i64", depth);
            default -> two("i32", integer(), "i32", depth);
        };
    }

    private String integer64(int depth) {
        return switch (random.nextInt(6)) {
            case 4 -> quotient("i64", depth);
            case 0 -> one(pick("i64.extend_i32_s", "i64.extend_i32_u"), "i32", depth);
            case 1 -> one(pick("i64.clz", "i64.extend32_s", "i64.popcnt"), "i64", depth);
            case 2 -> "(i64.trunc_sat_f64_s " + expression("f64", depth) + ")";
            case 3 -> call(depth);
            default -> two("i64", integer(), "i64", depth);
        };
    }

    private String number(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> one(pick("f64.neg", "f64.abs", "f64.floor", "f64.nearest"), "f64", depth);
            case 1 -> one(pick("f64.convert_i32_s", "f64.convert_i32_u"), "i32", depth);
            case 2 -> one(pick("f64.convert_i64_s", "f64.convert_i64_u"), "i64", depth);
            default -> two("f64", pick("add", "sub", "mul", "div", "min", "max"), "f64", depth);
        };
    }

    /** A division that cannot trap. */
    private String quotient(String type, int depth) {
        return "("
                + type
                + "."
                + pick("div_u", "rem_s", "rem_u")
                + expression(type, depth)
                + "("
                + type
                + ".or "
                + expression(type, depth)
                + "("
                + type
                + ".const 1)))";
    }

    private String call(int depth) {
        if (function + 1 >= FUNCTIONS) {
            return "(global.get $g1)";
        }
        int callee = function + 1 + random.nextInt(FUNCTIONS - function - 1);
        String arguments =
                expression("i32", depth) + expression("i64", depth) + expression("f64", depth);
        return random.nextBoolean()
                ? "(call $f" + callee + arguments + ")"
                : "(call_indirect (type $t) " + arguments + " (i32.const " + callee + "))";
    }

    private String integer() {
        return pick(
                "add", "sub", "mul", "and", "or", "xor", "shl", "shr_s", "shr_u", "rotl", "rotr");
    }

    private String compare() {
        return pick("eq", "ne", "lt_s", "lt_u", "gt_s", "gt_u", "le_s", "le_u", "ge_s", "ge_u");
    }

    private String one(String operation, String of, int depth) {
        return "(" + operation + " " + expression(of, depth) + ")";
    }

    private String two(String prefix, String operation, String of, int depth) {
        return "("
                + prefix
                + "."
                + operation
                + " "
                + expression(of, depth)
                + expression(of, depth)
                + ")";
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String constant(String type) {
        return switch (type) {
            case "i32" ->
                    pick("0", "1", "-1", "2147483647", "-2147483648", "" + random.nextInt(100));
            case "i64" ->
                    pick(
                            "0",
                            "-1",
                            "2147483647",
                            "4294967295",
                            "-9223372036854775808",
                            "" + random.nextLong());
            default -> pick("0", "-0.5", "1e10", "-3", "" + random.nextInt(1000));
        };
    }
}
