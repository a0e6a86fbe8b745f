/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.FunctionType;
import java.util.ArrayList;
import java.util.List;

/** The type of an imported instance in the making. */
final class InstanceScope extends TypeScope {

    private final WorldItem.OfInterface face;
    private final TypeScope outer;
    private final List<Declaration> declarations = new ArrayList<>();
    private int types;

    InstanceScope(World world, WorldItem.OfInterface face, TypeScope outer) {
        super(world);
        this.face = face;
        this.outer = outer;
    }

    @Override
    int add(DefinedType type) {
        declarations.add(new Declaration.Type(type));
        return types++;
    }

    @Override
    int define(TypeKey key) {
        if (key.exported() != face.exported() || !key.owner().equals(face.name().name())) {
            declarations.add(new Alias.Outer(Sort.TYPE, 1, outer.index(key)));
            return types++;
        }
        ExternType type =
                isNewResource(key)
                        ? new ExternType.NewResource()
                        : new ExternType.SameType(unnamed(key));
        declarations.add(new Declaration.Export(ExternName.of(key.name()), type));
        return types++;
    }

    void export(String name, FunctionType type) {
        ExternType function = new ExternType.OfFunction(function(type));
        declarations.add(new Declaration.Export(ExternName.of(name), function));
    }

    boolean isEmpty() {
        return declarations.isEmpty();
    }

    DefinedType.OfInstance type() {
        return new DefinedType.OfInstance(declarations);
    }
}
