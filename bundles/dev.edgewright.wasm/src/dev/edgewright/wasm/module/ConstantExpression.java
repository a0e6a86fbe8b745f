/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;

/** Steps over a constant expression, extended constants included (section 3.3.13). */
final class ConstantExpression {

    private ConstantExpression() {}

    static void skip(BinaryReader in) throws MalformedBinaryException {
        while (true) {
            int start = in.position();
            int opcode = in.u8();
            switch (opcode) {
                case 0x0B -> {
                    return;
                }
                case 0x23, 0xD2 -> in.leb(32); // global.get, ref.func
                case 0x41 -> signed(in, 5); // i32.const
                case 0x42 -> signed(in, 10); // i64.const
                case 0x43 -> fixed(in, 4); // f32.const
                case 0x44 -> fixed(in, 8); // f64.const
                case 0x6A, 0x6B, 0x6C, 0x7C, 0x7D, 0x7E -> {} // extended constants
                case 0xD0 -> in.u8(); // ref.null
                case 0xFD -> {
                    if (in.leb(32) != 12) {
                        throw notConstant(in, start, opcode);
                    }
                    fixed(in, 16); // v128.const
                }
                default -> throw notConstant(in, start, opcode);
            }
        }
    }

    private static void signed(BinaryReader in, int maxBytes) throws MalformedBinaryException {
        int start = in.position();
        for (int i = 0; i < maxBytes; i++) {
            if (in.u8() < 0x80) {
                return;
            }
        }
        throw in.fault(start, "a number is written with too many bytes");
    }

    private static void fixed(BinaryReader in, int length) throws MalformedBinaryException {
        for (int i = 0; i < length; i++) {
            in.u8();
        }
    }

    private static MalformedBinaryException notConstant(BinaryReader in, int offset, int opcode) {
        return in.fault(
                offset, "0x%02X is no instruction of a constant expression".formatted(opcode));
    }
}
