/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.module.ExternalKind;

/** The first walk over a module: gives every name its index, so that uses may come before it. */
final class Declarations {

    private final ModuleNames names;
    private boolean definitionSeen;

    Declarations(ModuleNames names) {
        this.names = names;
    }

    /** Walks the fields from the cursor to the end of the module. */
    void read(Cursor in) throws WatSyntaxException {
        while (in.at(TokenKind.OPEN)) {
            int open = in.position();
            String word = Fields.take(in);
            switch (word) {
                case "type" -> {
                    names.types.add(in.tokens(), in.takeId());
                    names.functionTypes.define(TypeUses.takeDefinition(in));
                }
                case "import" -> {
                    if (definitionSeen) {
                        throw lateImport(in.tokens(), open);
                    }
                    in.takeName("the name of the module to import from");
                    in.takeName("the name of what is imported");
                    in.expect(TokenKind.OPEN, "`(func`, `(table`, `(memory` or `(global`");
                    ExternalKind kind = Fields.takeKind(in);
                    names.of(kind).add(in.tokens(), in.takeId());
                }
                case "elem" -> names.elements.add(in.tokens(), in.takeId());
                case "data" -> names.data.add(in.tokens(), in.takeId());
                case "export", "start" -> {} // they name, but are not named
                default -> definition(in, Fields.kind(word), open);
            }
            in.moveTo(open);
            in.skipForm();
        }
    }

    private void definition(Cursor in, ExternalKind kind, int open) throws WatSyntaxException {
        names.of(kind).add(in.tokens(), in.takeId());
        Fields.skipExports(in);
        if (in.atForm("import")) {
            if (definitionSeen) {
                throw lateImport(in.tokens(), open);
            }
            return;
        }
        definitionSeen = true;
        if (kind == ExternalKind.MEMORY && in.atForm("data")) {
            names.data.add(in.tokens(), -1);
        } else if (kind == ExternalKind.TABLE && in.valueType() != null) {
            names.elements.add(in.tokens(), -1);
        }
    }

    private static WatSyntaxException lateImport(Tokens tokens, int open) {
        return tokens.error(
                open,
                "wat-import-order",
                "Imports must stand before all functions, tables, memories and globals that the"
                        + " module defines.");
    }
}
