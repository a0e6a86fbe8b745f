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
import dev.edgewright.engine.wave.WaveException.Problem;
import dev.edgewright.wasm.component.types.FunctionType;
import java.util.List;

/**
 * A call as text: whatever names the function, and arguments in brackets, as {@code
 * filter#scale([1, 2], "mm")}.
 */
public final class WaveCall {

    private final String text;
    private final String function;
    private final int arguments;

    private WaveCall(String text, String function, int arguments) {
        this.text = text;
        this.function = function;
        this.arguments = arguments;
    }

    /**
     * Takes a call apart; its arguments are read when the function's type is known.
     *
     * @throws WaveException when there is no name or no bracket
     */
    public static WaveCall of(String text) throws WaveException {
        Wave.checkLength(text);
        int bracket = text.indexOf('(');
        String name = (bracket < 0 ? text : text.substring(0, bracket)).strip();
        if (name.isEmpty()) {
            throw new WaveException(
                    Problem.SYNTAX, text, 0, "the name of a function is missing: name(arguments)");
        }
        if (bracket < 0) {
            throw new WaveException(
                    Problem.SYNTAX,
                    text,
                    text.length(),
                    "the arguments are missing; a call is written like %s()".formatted(name));
        }
        return new WaveCall(text, name, bracket);
    }

    /** What names the function. */
    public String function() {
        return function;
    }

    /**
     * The arguments; options that are left out at the end hold nothing.
     *
     * @param handles the resources that may be named
     * @throws WaveException when the arguments do not fit; the message says which one and where in
     *     it
     */
    public List<Value> arguments(FunctionType type, Handles handles) throws WaveException {
        Scanner in = new Scanner(text, arguments);
        List<Value> values = new ValueReader(in, handles).arguments(Quoted.of(function), type);
        if (!in.atEnd()) {
            throw in.syntax(
                    in.position(),
                    in.found() + " behind the call; several calls are arguments of their own");
        }
        return values;
    }
}
