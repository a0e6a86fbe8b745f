/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.EmbeddedModule;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.CoreSubtyping;
import dev.edgewright.wasm.component.types.ModuleType;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.ExternalKind;
import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.ValueType;
import dev.edgewright.wasm.module.validation.InvalidModuleException;
import dev.edgewright.wasm.module.validation.ModuleValidator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules of core modules, their instances and aliases of what those export. */
final class CoreDefinitions {

    private final Scope scope;

    CoreDefinitions(Scope scope) {
        this.scope = scope;
    }

    /** A function type in short: {@code i} stands for i32 and {@code l} for i64. */
    static FunctionType function(String parameters, String results) {
        return new FunctionType(values(parameters), values(results));
    }

    private static List<ValueType> values(String text) {
        return text.chars().mapToObj(c -> c == 'i' ? ValueType.I32 : ValueType.I64).toList();
    }

    ModuleType unknownModule() {
        return new ModuleType(Map.of(), Map.of());
    }

    void module(EmbeddedModule module) throws Broken, InvalidComponentException {
        CoreModule read;
        try {
            ModuleContent content = module.readContent();
            ModuleValidator.validate(content);
            read = content.module();
        } catch (InvalidModuleException e) {
            throw new Broken(
                            Broken.Rule.MODULE,
                            "the core module in it is not valid (%s)",
                            e.getMessage().replaceAll("\\.$", ""))
                    .at(e.offset());
        } catch (MalformedBinaryException e) {
            throw new Broken(
                            Broken.Rule.MODULE,
                            "the core module in it cannot be read (%s)",
                            e.getMessage().replaceAll("\\.$", ""))
                    .at(e.offset());
        }
        Map<String, Map<String, ExternalType>> imports = new LinkedHashMap<>();
        for (dev.edgewright.wasm.module.Import needed : read.imports()) {
            ExternalType before =
                    imports.computeIfAbsent(needed.module(), m -> new LinkedHashMap<>())
                            .put(needed.name(), needed.type());
            if (before != null) {
                throw new Broken(
                        Broken.Rule.MODULE,
                        "the core module imports \"%s\" \"%s\" twice, which modules of a component"
                                + " cannot do",
                        needed.module(),
                        needed.name());
            }
        }
        Map<String, ExternalType> exports = new LinkedHashMap<>();
        read.exports().forEach(export -> exports.put(export.name(), export.type()));
        scope.coreModules.add(new ModuleType(imports, exports));
    }

    void instance(CoreInstance instance) throws Broken {
        scope.coreInstances.add(
                switch (instance) {
                    case CoreInstance.Instantiate i -> instantiate(i);
                    case CoreInstance.Bundle b -> bundle(b);
                });
    }

    private Map<String, ExternalType> bundle(CoreInstance.Bundle bundle) throws Broken {
        Map<String, ExternalType> exports = new LinkedHashMap<>();
        for (CoreInstance.Export export : bundle.exports()) {
            if (!isDefinition(export.sort())) {
                throw new Broken(
                        Broken.Rule.TYPE, "a core instance cannot export a %s", export.sort());
            }
            ExternalType type = Scope.get(scope.core(export.sort()), export.index(), export.sort());
            if (exports.put(export.name(), type) != null) {
                throw new Broken(
                        Broken.Rule.NAME, "the name \"%s\" is exported twice", export.name());
            }
        }
        return exports;
    }

    private static boolean isDefinition(Sort sort) {
        return sort.compareTo(Sort.CORE_TAG) <= 0;
    }

    private Map<String, ExternalType> instantiate(CoreInstance.Instantiate instantiate)
            throws Broken {
        ModuleType module = Scope.get(scope.coreModules, instantiate.module(), Sort.CORE_MODULE);
        Map<String, Map<String, ExternalType>> arguments = new HashMap<>();
        for (CoreInstance.Argument argument : instantiate.arguments()) {
            Map<String, ExternalType> instance =
                    Scope.get(scope.coreInstances, argument.instance(), Sort.CORE_INSTANCE);
            if (arguments.put(argument.name(), instance) != null) {
                throw new Broken(
                        Broken.Rule.NAME,
                        "the argument \"%s\" is given more than once",
                        argument.name());
            }
        }
        for (Map.Entry<String, Map<String, ExternalType>> needed : module.imports().entrySet()) {
            Map<String, ExternalType> given = arguments.get(needed.getKey());
            if (given == null) {
                throw new Broken(
                        Broken.Rule.TYPE,
                        "the core module imports from \"%s\", which is not given",
                        needed.getKey());
            }
            for (Map.Entry<String, ExternalType> one : needed.getValue().entrySet()) {
                ExternalType there = given.get(one.getKey());
                if (there == null || !CoreSubtyping.fits(there, one.getValue())) {
                    throw new Broken(
                            Broken.Rule.TYPE,
                            "the core module imports \"%s\" \"%s\" of type %s, which is %s",
                            needed.getKey(),
                            one.getKey(),
                            one.getValue(),
                            there == null ? "not given" : "given as " + there);
                }
            }
        }
        return module.exports();
    }

    void alias(Alias.OfCoreExport alias) throws Broken {
        Map<String, ExternalType> instance =
                Scope.get(scope.coreInstances, alias.instance(), Sort.CORE_INSTANCE);
        ExternalType type = instance.get(alias.name());
        if (type == null || sort(type.kind()) != alias.sort()) {
            throw new Broken(
                    Broken.Rule.INDEX,
                    "core instance %d exports no %s \"%s\"",
                    alias.instance(),
                    alias.sort(),
                    alias.name());
        }
        scope.core(alias.sort()).add(type);
    }

    private static Sort sort(ExternalKind kind) {
        return switch (kind) {
            case FUNCTION -> Sort.CORE_FUNCTION;
            case TABLE -> Sort.CORE_TABLE;
            case MEMORY -> Sort.CORE_MEMORY;
            case GLOBAL -> Sort.CORE_GLOBAL;
            case TAG -> Sort.CORE_TAG;
        };
    }
}
