/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import java.util.Arrays;

/**
 * Which instruction of a function each part of its code is for.
 *
 * <p>That is seldom asked, so it is not kept: translating the function once more gives the same
 * code.
 */
final class Origins {

    private final Code code;
    private final int start;

    private Origins(Code code, int start) {
        this.code = code;
        this.start = start;
    }

    static Origins of(Signatures module, int function) {
        Code code = Code.withAddresses();
        int[] entries = new int[module.functions()];
        Arrays.fill(entries, -1);
        return new Origins(code, Translator.translate(module, function, code, entries));
    }

    /** How far into the function's code the first instruction lies from an address on. */
    int find(int address) {
        int position = code.nextStart(start + Op.length(code.ints, start));
        while (position >= 0 && code.addressAt(position) < address) {
            position = code.nextStart(position + 1);
        }
        return position < 0 ? position : position - start;
    }

    /** The address of the instruction, so many places into the function's code. */
    int at(int position) {
        return code.addressAt(start + position);
    }
}
