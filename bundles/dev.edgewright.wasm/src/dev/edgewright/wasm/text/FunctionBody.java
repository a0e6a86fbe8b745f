/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.module.ValueType;
import dev.edgewright.wasm.text.TypeUses.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** Locals and code of one function (core specification, section 6.6.5). */
final class FunctionBody {

    private static final int MAX_LOCALS = 50_000;

    private final ModuleNames names;
    private final TypeUse use;
    private final IndexSpace locals = new IndexSpace("local");
    private final List<ValueType> declared = new ArrayList<>();
    private List<String> labelNames = List.of();

    FunctionBody(ModuleNames names, TypeUse use) {
        this.names = names;
        this.use = use;
    }

    /** Compiles up to the closing parenthesis of the function. */
    BinaryWriter compile(Cursor in) throws WatSyntaxException {
        for (int id : use.parameterIds()) {
            locals.add(in.tokens(), id);
        }
        while (in.takeForm("local")) {
            int id = in.takeId();
            if (id >= 0) {
                local(in, id);
            }
            while (id < 0 && !in.at(TokenKind.CLOSE)) {
                local(in, -1);
            }
            in.close();
        }
        BinaryWriter out = new BinaryWriter();
        writeLocals(out);
        Instructions instructions = new Instructions(names, locals, out);
        instructions.sequence(in);
        out.u8(Instructions.END);
        labelNames = instructions.labelNames();
        return out;
    }

    private void local(Cursor in, int id) throws WatSyntaxException {
        if (declared.size() == MAX_LOCALS) {
            throw in.error(
                    "wat-limit", "A function has more than %,d locals.".formatted(MAX_LOCALS));
        }
        locals.add(in.tokens(), id);
        declared.add(in.takeValueType());
    }

    /** Neighbours of one type share an entry (core specification, section 5.5.13). */
    private void writeLocals(BinaryWriter out) {
        BinaryWriter runs = new BinaryWriter();
        int count = 0;
        for (int from = 0; from < declared.size(); count++) {
            int to = from;
            while (to < declared.size() && declared.get(to) == declared.get(from)) {
                to++;
            }
            runs.u32((long) to - from).u8(declared.get(from).code());
            from = to;
        }
        out.u32(count).append(runs);
    }

    List<String> localNames() {
        return locals.names();
    }

    List<String> labelNames() {
        return labelNames;
    }
}
