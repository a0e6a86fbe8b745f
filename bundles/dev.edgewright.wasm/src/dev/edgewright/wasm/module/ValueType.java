/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import java.util.Optional;

/**
 * A value type of core WebAssembly 2.0 (section 2.3.4) or of exceptions, with its code and its name
 * in text.
 */
public enum ValueType {
    I32(0x7F, "i32"),
    I64(0x7E, "i64"),
    F32(0x7D, "f32"),
    F64(0x7C, "f64"),
    V128(0x7B, "v128"),
    FUNCREF(0x70, "funcref"),
    EXTERNREF(0x6F, "externref"),
    EXNREF(0x69, "exnref");

    private final int code;
    private final String text;

    ValueType(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The byte that stands for this type in the binary format. */
    public int code() {
        return code;
    }

    /** Whether a table may hold values of this type. */
    public boolean isReference() {
        return compareTo(FUNCREF) >= 0;
    }

    /** The type with that byte, if it is one. */
    public static Optional<ValueType> ofCode(int code) {
        for (ValueType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type with that name in the text format, if it is one. */
    public static Optional<ValueType> ofText(String text) {
        for (ValueType type : values()) {
            if (type.text.equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The name in the text format, such as {@code i32}. */
    @Override
    public String toString() {
        return text;
    }
}
