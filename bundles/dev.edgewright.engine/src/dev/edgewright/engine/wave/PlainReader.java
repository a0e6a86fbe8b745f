/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.ValueType.Primitive;
import java.math.BigInteger;
import java.util.function.BiFunction;

/** Reads values of types without parts; used once. */
final class PlainReader {

    /** The longest number; more digits than this do not change any value. */
    private static final int MOST_DIGITS = 1_000;

    private final Scanner in;
    private final BiFunction<Integer, String, WaveException> mistyped;

    PlainReader(Scanner in, BiFunction<Integer, String, WaveException> mistyped) {
        this.in = in;
        this.mistyped = mistyped;
    }

    Value read(Primitive type) throws WaveException {
        return switch (type) {
            case BOOL -> bool();
            case S8 -> new Value.S8(integer(type, 8, true).byteValue());
            case U8 -> new Value.U8(integer(type, 8, false).intValue());
            case S16 -> new Value.S16(integer(type, 16, true).shortValue());
            case U16 -> new Value.U16(integer(type, 16, false).intValue());
            case S32 -> new Value.S32(integer(type, 32, true).intValue());
            case U32 -> new Value.U32(integer(type, 32, false).longValue());
            case S64 -> new Value.S64(integer(type, 64, true).longValue());
            case U64 -> new Value.U64(integer(type, 64, false).longValue());
            case F32 -> new Value.F32(Float.parseFloat(decimal(type)));
            case F64 -> new Value.F64(Double.parseDouble(decimal(type)));
            case CHAR -> {
                if (in.peek() != '\'') {
                    throw expected(type, "; a char is written like 'x'");
                }
                yield new Value.Char(Quoted.readCharacter(in));
            }
            case STRING -> {
                if (in.peek() != '"') {
                    throw expected(type, "; a string is written like \"text\"");
                }
                yield new Value.Text(Quoted.readString(in));
            }
            case ERROR_CONTEXT ->
                    throw mistyped.apply(in.position(), "no text stands for an error-context");
        };
    }

    private Value bool() throws WaveException {
        int start = in.position();
        String word = in.label();
        if (!"true".equals(word) && !"false".equals(word)) {
            in.moveTo(start);
            throw expected(Primitive.BOOL, "; write true or false");
        }
        return Value.of(word.equals("true"));
    }

    private BigInteger integer(Primitive type, int bits, boolean signed) throws WaveException {
        int start = in.position();
        String number = in.number();
        if (number == null) {
            throw expected(type, "");
        }
        if (!number.matches("-?[0-9]+")) {
            throw mistyped.apply(
                    start,
                    "%s is no integer; %s is a whole number without exponent"
                            .formatted(Quoted.of(number), type));
        }
        BigInteger least = signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
        BigInteger most =
                BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
        BigInteger value = number.length() > MOST_DIGITS ? null : new BigInteger(number);
        if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw mistyped.apply(
                    start,
                    "%s is out of range; %s is within %d and %d"
                            .formatted(
                                    number.length() > 40 ? "the number" : number,
                                    type,
                                    least,
                                    most));
        }
        if (!signed && number.startsWith("-")) {
            throw mistyped.apply(start, "%s has no sign; write 0".formatted(type));
        }
        return value;
    }

    /** A number, or the word that Java has for what is none. */
    private String decimal(Primitive type) throws WaveException {
        int start = in.position();
        String number = in.number();
        if (number != null) {
            return number.equals("-inf") ? "-Infinity" : number;
        }
        String word = in.label();
        if ("nan".equals(word)) {
            return "NaN";
        }
        if ("inf".equals(word)) {
            return "Infinity";
        }
        in.moveTo(start);
        throw expected(type, "; numbers are written like 1, -2.5, 1e9, nan or inf");
    }

    private WaveException expected(Primitive type, String wayOut) {
        return mistyped.apply(
                in.position(), "%s, where %s is expected%s".formatted(in.found(), type, wayOut));
    }
}
