/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

/** An option of a canonical definition (Binary.md, {@code canonopt}). */
public sealed interface CanonOption {

    /** How strings lie in memory. */
    enum Encoding implements CanonOption {
        UTF8("utf8"),
        UTF16("utf16"),
        LATIN1_UTF16("latin1+utf16");

        private final String text;

        Encoding(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The core memory for everything that does not fit into core values. */
    record Memory(int memory) implements CanonOption {}

    /** The core function that finds room in memory. */
    record Realloc(int function) implements CanonOption {}

    /** The core function that is called after the results were read. */
    record PostReturn(int function) implements CanonOption {}

    /** The asynchronous form of the ABI. */
    record Async() implements CanonOption {}

    /** The core function that is called for each event. */
    record Callback(int function) implements CanonOption {}
}
