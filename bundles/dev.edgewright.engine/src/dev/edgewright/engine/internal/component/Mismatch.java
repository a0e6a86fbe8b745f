/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.TypeNode;

/** A value of the host that is not of the type that a component expects. */
final class Mismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Mismatch(String words) {
        super(words);
    }

    static Mismatch of(Value actual, TypeNode expected) {
        return new Mismatch(
                "a value of the form %s, where %s is expected"
                        .formatted(
                                actual == null ? "null" : actual.getClass().getSimpleName(),
                                TypeWords.of(expected)));
    }

    /** The same about a part of a value. */
    Mismatch within(String part) {
        return new Mismatch(part + ": " + getMessage());
    }
}
