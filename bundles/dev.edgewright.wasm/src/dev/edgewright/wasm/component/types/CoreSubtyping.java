/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.Limits;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.TagType;

/** Whether a core definition answers a core import (core specification, section 3.3.10). */
public final class CoreSubtyping {

    private CoreSubtyping() {}

    /** Whether something of the one type can stand where the other is expected. */
    public static boolean fits(ExternalType actual, ExternalType expected) {
        return switch (expected) {
            case FunctionType f -> f.equals(actual);
            case GlobalType g -> g.equals(actual);
            case TagType t -> t.equals(actual);
            case TableType t ->
                    actual instanceof TableType a
                            && a.element() == t.element()
                            && fits(a.limits(), t.limits());
            case MemoryType m -> actual instanceof MemoryType a && fits(a.limits(), m.limits());
        };
    }

    private static boolean fits(Limits actual, Limits expected) {
        return actual.address64() == expected.address64()
                && actual.shared() == expected.shared()
                && Long.compareUnsigned(actual.minimum(), expected.minimum()) >= 0
                && (expected.maximum().isEmpty()
                        || (actual.maximum().isPresent()
                                && Long.compareUnsigned(
                                                actual.maximum().getAsLong(),
                                                expected.maximum().getAsLong())
                                        <= 0));
    }
}
