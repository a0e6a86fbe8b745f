/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

/** Refuses what is out of range or of another form. */
final class Numbers {

    private Numbers() {}

    static void check(long value, long most, String type) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(
                    "a %s is within 0 and %,d: %,d".formatted(type, most, value));
        }
    }

    static IllegalArgumentException unexpected(Value value, String wanted) {
        return new IllegalArgumentException(
                "a value of the form %s, where %s is expected"
                        .formatted(value.getClass().getSimpleName(), wanted));
    }
}
