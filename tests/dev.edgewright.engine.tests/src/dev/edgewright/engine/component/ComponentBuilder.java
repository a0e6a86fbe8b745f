/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.Canon.ResourceOperation;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.EmbeddedModule;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import dev.edgewright.wasm.component.encoding.ComponentWriter;
import dev.edgewright.wasm.text.WatAssembler;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes components for tests, definition by definition; methods give the new index. */
final class ComponentBuilder {

    private final List<Definition> definitions = new ArrayList<>();
    private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);

    private int add(Sort sort, Definition definition) {
        definitions.add(definition);
        int index = counts.getOrDefault(sort, 0);
        counts.put(sort, index + 1);
        return index;
    }

    int module(String text) throws Exception {
        return add(
                Sort.CORE_MODULE,
                new Definition.Module(EmbeddedModule.of(WatAssembler.assemble(text))));
    }

    /** Instantiates a core module. */
    int core(int module, Map<String, Integer> arguments) {
        return add(
                Sort.CORE_INSTANCE,
                new CoreInstance.Instantiate(
                        module,
                        arguments.entrySet().stream()
                                .map(e -> new CoreInstance.Argument(e.getKey(), e.getValue()))
                                .toList()));
    }

    int core(String text) throws Exception {
        return core(module(text), Map.of());
    }

    /** Bundles core functions. */
    int bundle(Map<String, Integer> functions) {
        return add(
                Sort.CORE_INSTANCE,
                new CoreInstance.Bundle(
                        functions.entrySet().stream()
                                .map(
                                        e ->
                                                new CoreInstance.Export(
                                                        e.getKey(),
                                                        Sort.CORE_FUNCTION,
                                                        e.getValue()))
                                .toList()));
    }

    int coreAlias(Sort sort, int instance, String name) {
        return add(sort, new Alias.OfCoreExport(sort, instance, name));
    }

    int coreFunction(int instance, String name) {
        return coreAlias(Sort.CORE_FUNCTION, instance, name);
    }

    int type(DefinedType type) {
        return add(Sort.TYPE, new Declaration.Type(type));
    }

    ValueType value(ValueBody type) {
        return new ValueType.Indexed(type(type));
    }

    /** A function type with parameters called {@code a}, {@code b} and so on. */
    int function(List<ValueType> parameters, Optional<ValueType> result) {
        List<ValueBody.Field> fields = new ArrayList<>();
        for (ValueType parameter : parameters) {
            fields.add(new ValueBody.Field(Character.toString('a' + fields.size()), parameter));
        }
        return type(new DefinedType.Function(false, fields, result));
    }

    int function(ValueType result, ValueType... parameters) {
        return function(List.of(parameters), Optional.of(result));
    }

    int action(ValueType... parameters) {
        return function(List.of(parameters), Optional.empty());
    }

    int resource(int destructor) {
        return type(
                new DefinedType.Resource(
                        dev.edgewright.wasm.module.ValueType.I32, OptionalInt.of(destructor)));
    }

    int resource() {
        return type(
                new DefinedType.Resource(
                        dev.edgewright.wasm.module.ValueType.I32, OptionalInt.empty()));
    }

    int imports(String name, ExternType type) {
        return add(type.sort(), new Declaration.Import(ExternName.of(name), type));
    }

    int lift(int function, int type, CanonOption... options) {
        return add(Sort.FUNCTION, new Canon.Lift(function, List.of(options), type));
    }

    int lower(int function, CanonOption... options) {
        return add(Sort.CORE_FUNCTION, new Canon.Lower(function, List.of(options)));
    }

    int resourceFunction(ResourceOperation operation, int type) {
        return add(Sort.CORE_FUNCTION, new Canon.Resource(operation, type));
    }

    int canon(Canon canon) {
        return add(Sort.CORE_FUNCTION, canon);
    }

    int component(ComponentBuilder nested) throws Exception {
        return add(Sort.COMPONENT, new Definition.Nested(Component.read(nested.bytes())));
    }

    int instance(int component, Instance.Argument... arguments) {
        return add(Sort.INSTANCE, new Instance.Instantiate(component, List.of(arguments)));
    }

    int alias(Sort sort, int instance, String name) {
        return add(sort, new Alias.OfExport(sort, instance, name));
    }

    int export(String name, Sort sort, int index) {
        return add(sort, new Definition.Export(ExternName.of(name), sort, index, Optional.empty()));
    }

    /** Exports functions as an interface. */
    int exportInterface(String name, Map<String, Integer> functions) {
        int bundle =
                add(
                        Sort.INSTANCE,
                        new Instance.Bundle(
                                functions.entrySet().stream()
                                        .map(
                                                e ->
                                                        new Instance.Export(
                                                                ExternName.of(e.getKey()),
                                                                Sort.FUNCTION,
                                                                e.getValue()))
                                        .toList()));
        return export(name, Sort.INSTANCE, bundle);
    }

    /** Imports an interface of functions of one type, which are known inside as they are here. */
    int importInterface(String name, DefinedType.Function type, String... functions) {
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(new Declaration.Type(type));
        for (String function : functions) {
            declarations.add(
                    new Declaration.Export(ExternName.of(function), new ExternType.OfFunction(0)));
        }
        return imports(
                name, new ExternType.OfInstance(type(new DefinedType.OfInstance(declarations))));
    }

    byte[] bytes() {
        return ComponentWriter.write(definitions, List.of());
    }

    ComponentProgram load() throws Exception {
        return ComponentProgram.load(bytes());
    }
}
