/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * A function as a core module sees it: what a module that becomes a component of a world must
 * export and may import (CanonicalABI.md, "Component Invariants" and "Flattening").
 *
 * @param module the core import module; empty for exports
 * @param name the core name; {@code ns:pkg/iface@ver#func} for an export of an interface
 * @param signature its core type, synchronous even for async functions
 * @param function the WIT function
 */
public record CoreFunction(
        String module, String name, CoreSignature signature, WitFunction function) {

    /** The import module of functions that belong to the world itself. */
    private static final String ROOT = "$root";

    /** The functions that a core module of this world must export, in the order of the world. */
    public static List<CoreFunction> exportsOf(WitWorld world) {
        List<CoreFunction> functions = new ArrayList<>();
        for (WitExtern extern : world.exports()) {
            switch (extern) {
                case WitExtern.OfFunction f -> functions.add(export(f.name(), f.function()));
                case WitExtern.OfInterface i ->
                        i.type()
                                .functions()
                                .forEach(f -> functions.add(export(i.name() + "#" + f.name(), f)));
                case WitExtern.OfType t -> {}
            }
        }
        return List.copyOf(functions);
    }

    /** The functions that a core module of this world may import, in the order of the world. */
    public static List<CoreFunction> importsOf(WitWorld world) {
        List<CoreFunction> functions = new ArrayList<>();
        for (WitExtern extern : world.imports()) {
            switch (extern) {
                case WitExtern.OfFunction f ->
                        functions.add(imported(ROOT, f.name(), f.function()));
                case WitExtern.OfInterface i ->
                        i.type()
                                .functions()
                                .forEach(f -> functions.add(imported(i.name(), f.name(), f)));
                case WitExtern.OfType t -> {}
            }
        }
        return List.copyOf(functions);
    }

    private static CoreFunction export(String name, WitFunction function) {
        return new CoreFunction("", name, CanonicalAbi.lifted(function), function);
    }

    private static CoreFunction imported(String module, String name, WitFunction function) {
        return new CoreFunction(module, name, CanonicalAbi.lowered(function), function);
    }
}
