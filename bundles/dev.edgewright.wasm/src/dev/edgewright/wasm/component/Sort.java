/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

/**
 * What an index counts (Binary.md, "Instance Definitions"); each sort has an index space of its
 * own.
 */
public enum Sort {
    CORE_FUNCTION("core function", 0x00),
    CORE_TABLE("core table", 0x01),
    CORE_MEMORY("core memory", 0x02),
    CORE_GLOBAL("core global", 0x03),
    CORE_TAG("core tag", 0x04),
    CORE_TYPE("core type", 0x10),
    CORE_MODULE("core module", 0x11),
    CORE_INSTANCE("core instance", 0x12),
    FUNCTION("function", 0x01),
    VALUE("value", 0x02),
    TYPE("type", 0x03),
    COMPONENT("component", 0x04),
    INSTANCE("instance", 0x05);

    private final String text;
    private final int code;

    Sort(String text, int code) {
        this.text = text;
        this.code = code;
    }

    /** Whether it counts things of core WebAssembly. */
    public boolean isCore() {
        return compareTo(FUNCTION) < 0;
    }

    /** The byte in the binary format; core sorts of a component follow a byte 0. */
    public int code() {
        return code;
    }

    /** The words for messages, such as {@code core function}. */
    @Override
    public String toString() {
        return text;
    }
}
