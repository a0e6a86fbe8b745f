/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.FunctionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The inner component that gives an exported interface its shape: it imports the types and the
 * lifted functions and exports them again, the functions with types made of the exported ones.
 */
final class NestedScope extends TypeScope {

    private final WorldItem.OfInterface face;
    private final TypeScope outer;
    private final Definitions inner = new Definitions();
    private final List<Instance.Argument> arguments = new ArrayList<>();
    private final Map<TypeKey, Integer> resources = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private boolean exporting;

    private NestedScope(World world, WorldItem.OfInterface face, TypeScope outer) {
        super(world);
        this.face = face;
        this.outer = outer;
    }

    /** Adds the component and an instance of it; gives the index of the instance. */
    static int instantiate(
            WorldItem.OfInterface face,
            TypeScope outer,
            Definitions definitions,
            Map<String, Integer> lifted) {
        NestedScope scope = new NestedScope(outer.world, face, outer);
        scope.importAll(lifted);
        int component = definitions.add(scope.inner.nested());
        return definitions.add(new Instance.Instantiate(component, scope.arguments));
    }

    private void importAll(Map<String, Integer> lifted) {
        for (String type : face.types().keySet()) {
            if (isNewResource(face.key(type))) {
                resources.put(face.key(type), index(face.key(type)));
            }
        }
        Map<String, Integer> functions = new HashMap<>();
        for (Map.Entry<String, FunctionType> function : face.functions().entrySet()) {
            ExternType type = new ExternType.OfFunction(function(function.getValue()));
            String plain = function.getKey().replaceAll("[\\[\\]. ]+", "-").replaceAll("^-", "");
            String name = unique("import-func-" + plain);
            functions.put(
                    function.getKey(),
                    inner.add(new Declaration.Import(ExternName.of(name), type)));
            int given = lifted.get(function.getKey());
            arguments.add(new Instance.Argument(name, Sort.FUNCTION, given));
        }
        for (String type : face.types().keySet()) {
            importForeign(face.key(type));
        }
        exporting = true;
        named.keySet().removeIf(this::isOwn);
        face.types().keySet().forEach(type -> index(face.key(type)));
        for (Map.Entry<String, FunctionType> function : face.functions().entrySet()) {
            ExternType type = new ExternType.OfFunction(function(function.getValue()));
            inner.add(
                    new Definition.Export(
                            ExternName.of(function.getKey()),
                            Sort.FUNCTION,
                            functions.get(function.getKey()),
                            Optional.of(type)));
        }
    }

    /** Imports what a type is made of before the first export. */
    private void importForeign(TypeKey key) {
        TypeKey target = world.target(key);
        if (target != null) {
            index(target);
        } else {
            Liveness needed = new Liveness(world);
            needed.use(key);
            needed.types().stream().filter(each -> !isOwn(each)).forEach(this::index);
        }
    }

    private boolean isOwn(TypeKey key) {
        return key.exported() && key.owner().equals(face.name().name());
    }

    @Override
    int add(DefinedType type) {
        return inner.add(new Declaration.Type(type));
    }

    @Override
    int define(TypeKey key) {
        if (exporting && isOwn(key)) {
            Integer resource = resources.get(key);
            int index = resource == null ? unnamed(key) : resource;
            return inner.add(
                    new Definition.Export(
                            ExternName.of(key.name()), Sort.TYPE, index, Optional.empty()));
        }
        ExternType type =
                isNewResource(key)
                        ? new ExternType.NewResource()
                        : new ExternType.SameType(unnamed(key));
        String name = unique("import-type-" + key.name());
        int index = inner.add(new Declaration.Import(ExternName.of(name), type));
        arguments.add(new Instance.Argument(name, Sort.TYPE, outer.index(key)));
        return index;
    }

    private String unique(String name) {
        String result = name;
        for (int i = 0; !names.add(result.toLowerCase(java.util.Locale.ROOT)); i++) {
            result = name + i;
        }
        return result;
    }
}
