/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

/**
 * Assembles WebAssembly text into a binary module with a name section (core specification, section
 * 6).
 *
 * <p>All of Wasm 2.0 but vectors, and tail calls and several memories beyond it. What is
 * syntactically wrong or names something that is not there is refused; types are not checked, an
 * engine does that when it loads the module. Any number of threads may assemble at once.
 */
public final class WatAssembler {

    /** The longest text that is read, in UTF-16 units. */
    public static final int MAX_LENGTH = 8 << 20;

    private WatAssembler() {}

    /**
     * The module of that text; the parentheses of {@code (module ...)} may be left out.
     *
     * @throws WatSyntaxException at the first mistake
     */
    public static byte[] assemble(String text) throws WatSyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw new WatSyntaxException(
                    "wat-limit",
                    1,
                    1,
                    "The text has %,d characters; at most %,d are supported."
                            .formatted(text.length(), MAX_LENGTH));
        }
        Tokens tokens = new Lexer(text).read();
        return new ModuleAssembler(tokens).assemble();
    }
}
