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

/** Strings. */
final class TextCodec extends Codec {

    TextCodec(TypeNode type) {
        super(type);
    }

    @Override
    Value load(Context cx, long at) {
        long address = cx.readUnsigned(at);
        return StringReader.read(cx, address, cx.readUnsigned(at + 4));
    }

    @Override
    void store(Context cx, Value value, long at) {
        StringWriter.Range range = StringWriter.write(cx, (Value.Text) value);
        cx.memory().writeInt(at, (int) range.address());
        cx.memory().writeInt(at + 4, (int) range.units());
    }

    @Override
    Value lift(Context cx, Flat in) {
        long address = in.nextUnsigned();
        return StringReader.read(cx, address, in.nextUnsigned());
    }

    @Override
    void lower(Context cx, Value value, Flat out) {
        StringWriter.Range range = StringWriter.write(cx, (Value.Text) value);
        out.put((int) range.address());
        out.put((int) range.units());
    }

    @Override
    void check(GuestInstance receiver, Value value) {
        if (!(value instanceof Value.Text text)) {
            throw Mismatch.of(value, type());
        }
        StringWriter.check(text.value());
    }
}
