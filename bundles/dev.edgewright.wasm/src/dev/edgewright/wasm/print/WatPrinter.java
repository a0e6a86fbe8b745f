/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.module.ModuleContent;

/**
 * Prints binaries in the text format: core modules as the core specification has it (chapter 6),
 * components as Explainer.md has it. Names come from name sections where they can stand in text and
 * are used once; other definitions have their number in a comment. Custom sections are not printed.
 */
public final class WatPrinter {

    private WatPrinter() {}

    /** Prints one file. */
    private interface Printing {
        void to(Lines out) throws MalformedBinaryException;
    }

    /**
     * The text of a core module.
     *
     * @throws MalformedBinaryException if code has an instruction that is not known, or the text
     *     would have more than 200 million characters
     */
    public static String of(ModuleContent module) throws MalformedBinaryException {
        return print(out -> new ModulePrinter(module, out).print("module"));
    }

    /**
     * The text of a component with everything in it.
     *
     * @throws MalformedBinaryException if a core module in it cannot be read, or the text would
     *     have more than 200 million characters
     */
    public static String of(Component component) throws MalformedBinaryException {
        return print(out -> new ComponentPrinter(out).print("component", component));
    }

    private static String print(Printing file) throws MalformedBinaryException {
        Lines out = new Lines();
        try {
            file.to(out);
        } catch (Lines.TooLongException e) {
            throw new MalformedBinaryException(
                    "wasm-limit",
                    0,
                    "The text of this file would have more than 200 million characters, which is"
                            + " not supported.");
        }
        return out.toString();
    }
}
