/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import java.util.Locale;
import java.util.Optional;

/** The type of a value where it is used (Binary.md, {@code valtype}). */
public sealed interface ValueType {

    /** The type with that index. */
    record Indexed(int type) implements ValueType {}

    /** The types without parts. */
    enum Primitive implements ValueType {
        BOOL(0x7F),
        S8(0x7E),
        U8(0x7D),
        S16(0x7C),
        U16(0x7B),
        S32(0x7A),
        U32(0x79),
        S64(0x78),
        U64(0x77),
        F32(0x76),
        F64(0x75),
        CHAR(0x74),
        STRING(0x73),
        ERROR_CONTEXT(0x64);

        private final int code;

        Primitive(int code) {
            this.code = code;
        }

        /** The byte in the binary format. */
        public int code() {
            return code;
        }

        /** The type with that byte, if it is one. */
        public static Optional<Primitive> ofCode(int code) {
            for (Primitive type : values()) {
                if (type.code == code) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }

        /** The word of the text format, such as {@code u8}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
