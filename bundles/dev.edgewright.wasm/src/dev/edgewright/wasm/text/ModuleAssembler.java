/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

/** Assembles the one module of a text: head, names, definitions, in this order. */
final class ModuleAssembler {

    private final Tokens tokens;

    ModuleAssembler(Tokens tokens) {
        this.tokens = tokens;
    }

    byte[] assemble() throws WatSyntaxException {
        Cursor in = new Cursor(tokens, 0);
        if (in.atForm("component")) {
            throw in.error(
                    "wat-is-component",
                    "This is the text of a component, where a core `(module ...)` is needed.");
        }
        boolean wrapped = in.takeForm("module");
        int id = wrapped ? in.takeId() : -1;
        if (wrapped && (in.atKeyword("binary") || in.atKeyword("quote"))) {
            throw in.error(
                    "wat-unsupported",
                    "`(module %s ...)` belongs to test scripts, not to module text."
                            .formatted(in.text()));
        }
        int fields = in.position();
        ModuleNames names = new ModuleNames();
        new Declarations(names).read(in);
        if (wrapped) {
            in.close();
        }
        if (!in.at(TokenKind.END)) {
            throw in.unexpected(wrapped ? "nothing after the module" : "a field or nothing more");
        }
        in.moveTo(fields);
        Definitions definitions = new Definitions(names);
        definitions.read(in);
        return definitions.encode(id < 0 ? null : IndexSpace.name(tokens, id));
    }
}
