/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

/** What an import or export names (core specification, section 5.5.5); tags are the exceptions'. */
public enum ExternalKind {
    FUNCTION("func"),
    TABLE("table"),
    MEMORY("memory"),
    GLOBAL("global"),
    TAG("tag");

    private final String text;

    ExternalKind(String text) {
        this.text = text;
    }

    /** The byte that stands for this kind in the binary format. */
    public int code() {
        return ordinal();
    }

    /** The word of the text format, such as {@code func}. */
    @Override
    public String toString() {
        return text;
    }
}
