/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import static dev.edgewright.engine.wave.Types.*;
import static dev.edgewright.engine.wave.WaveAssert.reading;
import static dev.edgewright.engine.wave.WaveAssert.refusesCall;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.HostResource;
import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.wave.WaveException.Problem;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveTest {

    @Test
    void booleansAndIntegers() throws WaveException {
        reading("true", BOOL).gives(Value.of(true));
        reading(" false // no\n", BOOL).gives(Value.of(false));
        reading("255", U8).gives(Value.u8(255));
        reading("-128", S8).gives(new Value.S8((byte) -128));
        reading("18446744073709551615", U64).gives(Value.u64(-1)).prints("18446744073709551615");
        reading("-0", S32).prints("0");
        reading("256", U8).isRefused(Problem.TYPE, 0, "u8 is within 0 and 255");
        reading("-1", U8).isRefused(0, "out of range");
        reading("-0", U8).isRefused(0, "no sign");
        reading("1.0", S32).isRefused(0, "no integer");
        reading("1e3", S32).isRefused(0, "no integer");
        reading("0x10", S32).isRefused(Problem.SYNTAX, 0, "\"0x10\" is no number");
        reading("007", S32).isRefused(0, "\"007\" is no number");
        reading("+1", S32).isRefused(0, "there is \"+1\", where s32 is expected");
        reading("9".repeat(100_000), U64).isRefused(0, "the number is out of range");
        reading("%true", BOOL).isRefused(0, "write true or false");
        reading("", BOOL).isRefused(0, "the text ends, where bool is expected");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0, 0",
        "0e0, 0",
        "0.0e-0, 0",
        "-0.0e-0, -0",
        "3.10, 3.1",
        "1e21, 1e+21",
        "1e20, 100000000000000000000",
        "1e-7, 1e-7",
        "0.000001, 0.000001",
        "-2.5e-10, -2.5e-10",
        "nan, nan",
        "inf, inf",
        "-inf, -inf",
        "1e999, inf",
        "-1e999, -inf",
        "4.9e-324, 5e-324",
        "0.1, 0.1",
        "6.022e+23, 6.022e+23",
        "1.7976931348623157e308, 1.7976931348623157e+308",
    })
    void floats(String text, String printed) {
        reading(text, F64).prints(printed.equals("5e-324") ? "4.9e-324" : printed);
    }

    @Test
    void floatsOf32Bits() {
        reading("0.1", F32).gives(new Value.F32(0.1f)).prints("0.1");
        reading("3.4028234664e38", F32).gives(new Value.F32(Float.MAX_VALUE));
        reading("3.4028234664e39", F32).prints("inf");
        reading("1.4012984643e-46", F32).prints("0");
        reading("-nan", F32).isRefused(0, "there is \"-nan\"");
        reading(".5", F64).isRefused(0, "there is \".5\"");
        reading("5.", F64).isRefused(0, "\"5.\" is no number");
    }

    @Test
    void characters() {
        reading("'x'", CHAR).gives(new Value.Char('x')).prints("'x'");
        reading("'☃'", CHAR).prints("'☃'");
        reading("'\\u{1F600}'", CHAR).gives(new Value.Char(0x1F600)).prints("'😀'");
        reading("'\\''", CHAR).prints("'\\''");
        reading("'\"'", CHAR).prints("'\"'");
        reading("'\\u{0}'", CHAR).prints("'\\u{0}'");
        reading("'\\u{202e}'", CHAR).prints("'\\u{202e}'");
        reading("''", CHAR).isRefused(0, "written like");
        reading("'xy'", CHAR).isRefused(0, "exactly one");
        reading("'\\u{d800}'", CHAR).isRefused(1, "U+D800 is no Unicode character");
        reading("'\\u{110000}'", CHAR).isRefused(1, "U+110000");
        reading("'\\u{-1}'", CHAR).isRefused(1, "hex digits");
        reading("\"x\"", CHAR).isRefused(0, "there is a string, where char is expected");
    }

    @Test
    void strings() {
        reading("\"\"", STRING).gives(Value.of(""));
        reading("\"\\\\\\'\\\"\\t\\n\\r\"", STRING).gives(Value.of("\\'\"\t\n\r"));
        reading("\"it's\\u{27}\"", STRING).prints("\"it's'\"");
        reading("\"☃\\u{2603}\\u{002603}\"", STRING).gives(Value.of("☃☃☃"));
        reading("\"a", STRING).isRefused(0, "no end on its line");
        reading("\"a\nb\"", STRING).isRefused(0, "no end on its line");
        reading("\"\\j\"", STRING).isRefused(1, "no such escape");
        reading("\"\\", STRING).isRefused(1, "no such escape");
        reading("\"a\" b", STRING).isRefused(4, "there is \"b\" behind the value");
    }

    @Test
    void stringsOfSeveralLines() {
        reading("\"\"\"\nA single line\n\"\"\"", STRING).gives(Value.of("A single line"));
        reading("\"\"\"\n\"\"\"", STRING).gives(Value.of(""));
        reading("\"\"\"\r\n\n\nx\n\n\"\"\"", STRING).gives(Value.of("\n\nx\n"));
        reading("\"\"\"\n    deep\r\n  flat \\u{41}\\\"\"\"\n  \"\"\"", STRING)
                .isRefused(28, "only spaces");
        reading("\"\"\"\n    deep\r\n  flat \\u{41}\"\"\\\"\n  \"\"\"", STRING)
                .gives(Value.of("  deep\nflat A\"\"\""));
        reading("\"\"\" x\n\"\"\"", STRING).isRefused(0, "a new line begins");
        reading("\"\"\"\nx\"\"\"", STRING).isRefused(5, "only spaces");
        reading("\"\"\"\nx\n", STRING).isRefused(0, "no end");
        reading("\"\"\"\n x\n  \"\"\"", STRING).isRefused(4, "at least the 2 spaces");
    }

    @Test
    void listsAndTuples() {
        reading("[]", list(STRING)).gives(Value.list(List.of())).prints("[]");
        reading("[1, 2 ,3,]", list(U8)).gives(Value.bytes(new byte[] {1, 2, 3}));
        reading("[['a'], []]", list(list(CHAR))).prints("[['a'], []]");
        reading("(\"abc\", 123,)", tuple(STRING, U8)).prints("(\"abc\", 123)");
        reading("[1, 2]", list(U8, 2)).prints("[1, 2]");
        reading("[1]", list(U8, 2)).isRefused(0, "has 1 elements, where exactly 2");
        reading("[,]", list(U8)).isRefused(1, "element 1: there is \",\", where u8 is expected");
        reading("[1,,2]", list(U8)).isRefused(3, "element 2");
        reading("[1 2]", list(U8)).isRefused(3, "where , or ] is expected");
        reading("[1", list(U8)).isRefused(2, "the text ends, where , or ] is expected");
        reading("(1)", tuple(U8, U8)).isRefused(2, "element 2 is missing", "tuple<u8, u8>");
        reading("(1, 2, 3)", tuple(U8, U8)).isRefused(7, "more elements than tuple<u8, u8>");
        reading("[(\"a\", 1), (\"b\", 2)]", map(STRING, U8))
                .gives(
                        new Value.MapOf(
                                Map.of(Value.of("a"), Value.u8(1), Value.of("b"), Value.u8(2))));
        reading("[(1, 1), (1, 2)]", map(U8, U8)).isRefused(9, "entry 2", "twice");
    }

    @Test
    void records() {
        reading("{value: 1, unit: \"mm\"}", READING).prints("{value: 1, unit: \"mm\"}");
        reading("{note: some(\"x\"), %unit: \"mm\", value: nan,}", READING)
                .prints("{value: nan, unit: \"mm\", note: some(\"x\")}");
        reading("{value: 1, unit: \"\", note: \"flat\"}", READING)
                .prints("{value: 1, unit: \"\", note: some(\"flat\")}");
        reading("{ : }", record("a", option(U8))).prints("{:}");
        reading("{}", record("a", option(U8))).isRefused(0, "written {:}");
        reading("{: a: 1}", record("a", option(U8))).isRefused(3, "where } is expected");
        reading("{:}", READING)
                .isRefused(
                        Problem.TYPE,
                        0,
                        "field \"value\" is missing; the record is {value: f64, unit: string, note:"
                                + " option<string>}");
        reading("{value: 1, unit: 3, note: none}", READING)
                .isRefused(17, "field \"unit\": there is \"3\", where string is expected");
        reading("{valeu: 1}", READING).isRefused(1, "did you mean value?");
        reading("{max_value: 1}", record("max-value", U8)).isRefused(1, "is no label");
        reading("{value: 1, value: 2}", READING).isRefused(11, "field is there twice");
        reading("{value 1}", READING).isRefused(7, "where : is expected");
        reading("[1]", READING).isRefused(0, "where record {value: f64,");
    }

    @Test
    void variantsAndEnums() {
        reading("%ok", VERDICT).gives(Value.variant("ok")).prints("%ok");
        reading("warn (\"hot\")", VERDICT).prints("warn(\"hot\")");
        reading("alarm((\"t\", 1))", VERDICT).prints("alarm((\"t\", 1))");
        reading("ok", VERDICT).isRefused(0, "write %ok for the case");
        reading("warn", VERDICT).isRefused(4, "has a value in brackets: string");
        reading("%ok(1)", VERDICT).isRefused(3, "has no value in brackets");
        reading("wran(\"\")", VERDICT).isRefused(0, "did you mean warn?");
        reading("alarm((\"t\", x))", VERDICT).isRefused(12, "case \"alarm\", element 2: there is");
        reading("south", enumeration("north", "south")).gives(Value.enumeration("south"));
        reading("%err", enumeration("err")).prints("%err");
        reading("up", enumeration("north", "south")).isRefused(0, "there is north, south");
        reading("HTTP3-x1", enumeration("HTTP3-x1")).prints("HTTP3-x1");
    }

    @Test
    void optionsAndResults() {
        reading("none", option(U8)).gives(Value.none());
        reading("some(1)", option(U8)).gives(Value.some(Value.u8(1))).prints("some(1)");
        reading("1", option(U8)).gives(Value.some(Value.u8(1)));
        reading("some(none)", option(option(U8))).prints("some(none)");
        reading("1", option(option(U8))).isRefused(0, "write some(...) or none");
        reading("some(1)", option(option(U8))).gives(Value.some(Value.some(Value.u8(1))));
        reading("some()", option(U8)).isRefused(5, "some: there is \")\", where u8");
        reading("some", option(U8)).isRefused(4, "some has a value in brackets: u8");
        reading("none(1)", option(U8)).isRefused(4, "none has no value in brackets");
        reading("%none", option(enumeration("none"))).prints("some(%none)");
        reading("ok", result(null, STRING)).gives(Value.ok());
        reading("err(\"oops\")", result(null, STRING)).gives(Value.error(Value.of("oops")));
        reading("123", result(U8, null)).gives(Value.ok(Value.u8(123))).prints("ok(123)");
        reading("err", result(U8, null)).gives(Value.error());
        reading("[1]", result(list(U8), STRING)).prints("ok([1])");
        reading("ok(1)", result(null, null)).isRefused(2, "ok has no value");
        reading("1", result(null, null)).isRefused(0, "write ok or err");
        reading("1", result(option(U8), null)).isRefused(0, "write ok(...) or err");
    }

    @Test
    void flagsAreInTheOrderOfTheirType() {
        TypeNode access = flags("read", "write", "exec");
        reading("{}", access).prints("{}");
        reading("{exec, %read,}", access).prints("{read, exec}");
        reading("{raed}", access).isRefused(1, "did you mean read?");
        reading("{read, read}", access).isRefused(7, "twice");
        reading("{read: true}", access).isRefused(5, "where , or } is expected");
    }

    @Test
    void calls() throws WaveException {
        FunctionType scale = function("by", F64, "what", READING, "label", option(STRING));
        WaveCall call = WaveCall.of("demo:a/b@1.0.0#scale( 2, {value: 1, unit: \"a)b\"} ) // x");
        assertEquals("demo:a/b@1.0.0#scale", call.function());
        List<Value> values = call.arguments(scale, new Handles());
        assertEquals("2", Wave.print(values.get(0)));
        assertEquals("a)b", values.get(1).field("unit").asString());
        assertEquals(Value.none(), values.get(2));
        assertEquals(List.of(), WaveCall.of("f()").arguments(function(), new Handles()));
        refusesCall(
                "scale(2, {value: 1})",
                scale,
                "         ^",
                "argument 2 of \"scale\" (what): field \"unit\" is missing; the record is {value:");
        refusesCall("scale(2)", scale, "       ^", "argument 2 of \"scale\" is missing: what:");
        refusesCall(
                "scale(2, {value: 1 unit})",
                scale,
                "                   ^",
                "argument 2 of \"scale\" (what), field \"value\": there is \"unit\", where , or } is");
        refusesCall("f(1)", function(), "  ^", "takes no argument and no more");
        refusesCall("f(", function("a", U8), "  ^", "argument 1 of \"f\" (a): the text ends");
        refusesCall("f() g()", function(), "    ^", "behind the call");
        refusesCall("f", function(), " ^", "written like f()");
        refusesCall("(1)", function(), "^", "the name of a function is missing");
    }

    @Test
    void resourcesAreNumbered() throws WaveException {
        var window = new HostResource<>("window", String.class);
        Handles handles = new Handles();
        Value first = window.own("a");
        assertEquals("$0", Wave.print(first, handles));
        assertEquals("[$1, $0]", Wave.print(Value.list(List.of(window.own("b"), first)), handles));
        FunctionType push = function("self", own("window"), "by", U8);
        assertEquals(first, WaveCall.of("push($0, 1)").arguments(push, handles).get(0));
        var unknown =
                assertThrows(
                        WaveException.class,
                        () -> WaveCall.of("push($7, 1)").arguments(push, handles));
        assertTrue(unknown.getMessage().contains("gave $0 to $1"), unknown.getMessage());
        refusesCall("push(3, 1)", push, "     ^", "where a handle (window) is expected");
    }

    @Test
    void theCaretIsBelowThePlace() {
        var inLine =
                assertThrows(
                        WaveException.class, () -> Wave.read("[1,\n \"😀\",\n x]", list(STRING)));
        assertEquals("[1,\n ^", inLine.pointed());
        String longer = "[" + "1, ".repeat(100) + "x" + ", 1".repeat(100) + "]";
        var far = assertThrows(WaveException.class, () -> Wave.read(longer, list(U8)));
        String[] lines = far.pointed().split("\n");
        assertTrue(lines[0].length() <= 78, far.pointed());
        assertEquals('x', lines[0].charAt(lines[1].length() - 1), far.pointed());
        var behind =
                assertThrows(WaveException.class, () -> Wave.read("[\"😀\", 1]", list(STRING)));
        assertEquals("[\"😀\", 1]\n      ^", behind.pointed());
    }

    @Test
    void aTextHasALimit() {
        var refusal =
                assertThrows(
                        WaveException.class, () -> Wave.read(" ".repeat(Wave.MAX_LENGTH + 1), U8));
        assertEquals(Problem.LIMIT, refusal.problem());
        assertEquals("\n^", refusal.pointed());
    }
}
