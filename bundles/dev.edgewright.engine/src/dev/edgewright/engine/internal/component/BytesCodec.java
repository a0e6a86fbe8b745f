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

/** Lists of {@code u8}, without an object for each. */
final class BytesCodec extends ListCodec {

    BytesCodec(TypeNode type, Codec element) {
        super(type, element);
    }

    @Override
    Value elements(Context cx, long address, int length) {
        cx.scope().spend(length);
        return Value.bytes(cx.memory().read(address, length));
    }

    @Override
    void fill(Context cx, Value value, long address) {
        cx.memory().write(address, value.asBytes());
    }
}
