/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CoreModule;
import java.util.Arrays;
import java.util.HexFormat;

/** What tests say about WebAssembly text; a {@code |} marks the place of an expected mistake. */
final class WatAssert {

    /** Where the length of the body is, in a module of one function without values. */
    private static final int BODY_LENGTH = 21;

    private WatAssert() {}

    static byte[] assembled(String text) {
        try {
            return WatAssembler.assemble(text);
        } catch (WatSyntaxException e) {
            return fail("%d:%d: %s".formatted(e.line(), e.column(), e.getMessage()), e);
        }
    }

    static CoreModule module(String text) {
        try {
            return CoreModule.read(assembled(text));
        } catch (MalformedBinaryException e) {
            return fail(e);
        }
    }

    /** The text gives the module that follows the eight bytes of the preamble, in hexadecimal. */
    static void encodes(String text, String expected) {
        String actual = HexFormat.ofDelimiter(" ").formatHex(assembled(text));
        assertEquals("00 61 73 6d 01 00 00 00 " + expected.strip(), actual);
    }

    /** The instructions, in a function without values, give that code before its end. */
    static void codes(String instructions, String expected) {
        byte[] module = assembled(inFunction(instructions));
        int length = module[BODY_LENGTH];
        byte[] code = Arrays.copyOfRange(module, BODY_LENGTH + 2, BODY_LENGTH + length);
        assertEquals(expected, HexFormat.ofDelimiter(" ").formatHex(code));
    }

    static String inFunction(String instructions) {
        return "(func " + instructions + ")";
    }

    /** The text, less its mark, is refused at the mark with that code and sentence. */
    static void refuses(String marked, String code, String message) {
        int mark = marked.indexOf('|');
        String text = marked.substring(0, mark) + marked.substring(mark + 1);
        String before = marked.substring(0, mark);
        WatSyntaxException mistake =
                assertThrows(WatSyntaxException.class, () -> WatAssembler.assemble(text));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = mark - before.lastIndexOf('\n');
        assertEquals(
                "%d:%d: %s [%s]".formatted(line, column, message, code),
                "%d:%d: %s [%s]"
                        .formatted(
                                mistake.line(),
                                mistake.column(),
                                mistake.getMessage(),
                                mistake.code()));
    }
}
