/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.CoreTypeBody;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.ModuleType;
import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.TagType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows the indices in the type of a core module; used once. */
final class CoreModuleTypes {

    private final Scope around;
    private final List<FunctionType> types = new ArrayList<>();
    private final Map<String, Map<String, ExternalType>> imports = new LinkedHashMap<>();
    private final Map<String, ExternalType> exports = new LinkedHashMap<>();

    CoreModuleTypes(Scope around) {
        this.around = around;
    }

    ModuleType of(CoreTypeBody.OfModule module) throws Broken {
        for (CoreTypeBody.ModuleDeclaration declaration : module.declarations()) {
            switch (declaration) {
                case CoreTypeBody.AddType t -> {
                    if (!(t.type() instanceof CoreTypeBody.Function f)) {
                        throw new Broken(
                                Broken.Rule.TYPE, "the type of a module cannot hold another one");
                    }
                    types.add(f.type());
                }
                case CoreTypeBody.OuterType o -> outer(o);
                case CoreTypeBody.Import i -> {
                    Map<String, ExternalType> names =
                            imports.computeIfAbsent(i.module(), m -> new LinkedHashMap<>());
                    if (names.put(i.name(), type(i.type())) != null) {
                        throw new Broken(
                                Broken.Rule.NAME,
                                "the type of a module imports \"%s\" \"%s\" twice",
                                i.module(),
                                i.name());
                    }
                }
                case CoreTypeBody.Export e -> {
                    if (exports.put(e.name(), type(e.type())) != null) {
                        throw new Broken(
                                Broken.Rule.NAME,
                                "the type of a module exports \"%s\" twice",
                                e.name());
                    }
                }
            }
        }
        return new ModuleType(imports, exports);
    }

    /** The scope of the module type itself counts too. */
    private void outer(CoreTypeBody.OuterType alias) throws Broken {
        if (alias.count() == 0) {
            types.add(Scope.get(types, alias.index(), Sort.CORE_TYPE));
            return;
        }
        Scope scope = around.outer(alias.count() - 1);
        if (Scope.get(scope.coreTypes, alias.index(), Sort.CORE_TYPE)
                instanceof Scope.CoreFunctionEntry f) {
            types.add(f.type());
        } else {
            throw new Broken(
                    Broken.Rule.TYPE, "the type of a module cannot use that of another one");
        }
    }

    private ExternalType type(CoreTypeBody.Extern extern) throws Broken {
        return switch (extern) {
            case CoreTypeBody.OfFunction f -> Scope.get(types, f.type(), Sort.CORE_TYPE);
            case CoreTypeBody.OfTable t -> t.type();
            case CoreTypeBody.OfMemory m -> m.type();
            case CoreTypeBody.OfGlobal g -> g.type();
            case CoreTypeBody.OfTag t -> new TagType(Scope.get(types, t.type(), Sort.CORE_TYPE));
        };
    }
}
