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
import dev.edgewright.wasm.component.types.TypeNode;

/**
 * Values of the component model as text: WAVE, the WebAssembly value encoding. What is printed is
 * read back as the same value. Any number of threads may read and print at once.
 */
public final class Wave {

    /** The longest text that is read, in UTF-16 units. */
    public static final int MAX_LENGTH = 32 << 20;

    private Wave() {}

    /**
     * Reads a value of a type.
     *
     * @throws WaveException when the text is no WAVE or of another type; the message says where in
     *     the value
     */
    public static Value read(String text, TypeNode type) throws WaveException {
        checkLength(text);
        Scanner in = new Scanner(text, 0);
        in.skipBlank();
        Value value = new ValueReader(in, new Handles()).read(type);
        if (!in.atEnd()) {
            throw in.syntax(in.position(), in.found() + " behind the value; remove it");
        }
        return value;
    }

    /** Prints a value in one line. Options that hold nothing are left out of records. */
    public static String print(Value value) {
        return print(value, new Handles());
    }

    /** Prints a value in one line; its resources are numbered. */
    public static String print(Value value, Handles handles) {
        return new ValuePrinter(handles).print(value);
    }

    static void checkLength(String text) throws WaveException {
        if (text.length() > MAX_LENGTH) {
            throw new WaveException(
                    Problem.LIMIT,
                    "",
                    0,
                    "the text has %,d characters; at most %,d are read"
                            .formatted(text.length(), MAX_LENGTH));
        }
    }
}
