/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

/**
 * A key of a mapping with its value.
 *
 * @param key the key; a missing scalar where only a colon is written
 * @param value the value; a missing scalar where there is none
 */
public record Entry(Node key, Node value) {

    /** The key as text; empty if it is a collection. */
    public String name() {
        return key instanceof Scalar scalar ? scalar.text() : "";
    }

    /** From the beginning of the key to the end of the value. */
    public Region region() {
        return Region.between(
                key.region().offset(), Math.max(key.region().end(), value.region().end()));
    }
}
