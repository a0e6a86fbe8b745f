/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.component.types.TypeParts;
import java.util.Set;

/**
 * Resources, records, variants, enums and flags of an import or export must have a name that others
 * can see (Explainer.md, "External Visibility of Types").
 *
 * @param named the nodes that have one; grows
 * @param exportable the nodes that have one for exports; grows too
 * @param side {@code import} or {@code export}
 */
record Visibility(Set<TypeNode> named, Set<TypeNode> exportable, String side) {

    void check(Entity entity, String name) throws Broken {
        switch (entity) {
            case Entity.OfModule m -> {}
            case Entity.OfComponent c -> {}
            case Entity.OfFunction f -> function(f.type(), name);
            case Entity.OfType t -> {
                definition(t.type(), name);
                named.add(t.type());
                exportable.add(t.type());
            }
            case Entity.OfInstance i -> {
                for (Extern extern : i.type().exports().values()) {
                    check(extern.entity(), extern.name().name());
                }
            }
        }
    }

    /** A type that gets a name itself; only its parts must have one. */
    private void definition(TypeNode node, String name) throws Broken {
        switch (node.body()) {
            case TypeBody.OfFunction f -> function(f.type(), name);
            case TypeBody.OfInstance i -> check(new Entity.OfInstance(i.type()), name);
            default -> {
                for (TypeNode part : TypeParts.of(node)) {
                    use(part, name);
                }
            }
        }
    }

    private void function(FunctionType function, String name) throws Broken {
        for (TypeNode part : TypeParts.of(function)) {
            use(part, name);
        }
    }

    private void use(TypeNode node, String name) throws Broken {
        switch (node.body()) {
            case TypeBody.Resource r -> mustBeNamed(node, name);
            case TypeBody.Fields f -> mustBeNamed(node, name);
            case TypeBody.Variant v -> mustBeNamed(node, name);
            case TypeBody.Enumeration e -> mustBeNamed(node, name);
            case TypeBody.Flags f -> mustBeNamed(node, name);
            default -> {
                for (TypeNode part : TypeParts.of(node)) {
                    use(part, name);
                }
            }
        }
    }

    private void mustBeNamed(TypeNode node, String name) throws Broken {
        if (!named.contains(node)) {
            throw new Broken(
                    Broken.Rule.VISIBILITY,
                    "the %s \"%s\" uses a %s that no %s before it gives a name to",
                    side,
                    name,
                    node.resource() != null ? "resource" : "type",
                    side.equals("import") ? side : "import or export");
        }
    }
}
