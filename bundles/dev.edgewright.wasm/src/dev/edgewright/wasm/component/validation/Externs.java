/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.InstanceType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.Sizes;
import dev.edgewright.wasm.component.types.Substitution;
import dev.edgewright.wasm.component.types.Subtyping;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.Set;

/** Imports and exports of a scope (Binary.md, "Import and Export Definitions"). */
final class Externs {

    private final Scope scope;
    private final TypeDefinitions types;
    private final Budget budget;
    private final boolean strict;

    Externs(Scope scope, TypeDefinitions types, Budget budget, boolean strict) {
        this.scope = scope;
        this.types = types;
        this.budget = budget;
        this.strict = strict;
    }

    void imported(ExternName name, ExternType type) throws Broken {
        Entity entity = entity(type, name.name(), scope.importedResources);
        if (strict) {
            ExternNames.check(name, entity, scope.importNames, scope.imports);
            if (scope.kind != Scope.Kind.INSTANCE_TYPE) {
                new Visibility(scope.importedTypes, scope.namedTypes, "import")
                        .check(entity, name.name());
            }
        }
        scope.imports.put(name.name(), new Extern(name, entity));
        scope.add(entity);
    }

    /** An export in a type. */
    void declared(ExternName name, ExternType type) throws Broken {
        export(name, entity(type, name.name(), scope.definedResources));
    }

    /** An export of a component. */
    void exported(Definition.Export export) throws Broken {
        Entity entity = scope.entity(export.sort(), export.index());
        if (export.type().isPresent()) {
            ExternType ascribed = export.type().get();
            Entity wanted = entity(ascribed, export.name().name(), scope.definedResources);
            Set<ResourceId> open = open(wanted);
            try {
                new Subtyping(new Substitution(), open).check(entity, wanted, export.name().name());
            } catch (Subtyping.MismatchException e) {
                throw new Broken(
                        Broken.Rule.TYPE,
                        "the export \"%s\" does not have the type that is written for it: %s",
                        export.name(),
                        e.getMessage());
            }
            entity = wanted;
        } else if (entity instanceof Entity.OfType type) {
            entity = new Entity.OfType(type.type().renamed());
        }
        export(export.name(), entity);
    }

    private static Set<ResourceId> open(Entity wanted) {
        return switch (wanted) {
            case Entity.OfType t when t.type().resource() != null && t.type().original() == null ->
                    Set.of(t.type().resource());
            case Entity.OfInstance i -> i.type().resources();
            default -> Set.of();
        };
    }

    private void export(ExternName name, Entity entity) throws Broken {
        if (strict) {
            ExternNames.check(name, entity, scope.exportNames, scope.exports);
            if (scope.kind != Scope.Kind.INSTANCE_TYPE) {
                new Visibility(scope.namedTypes, scope.namedTypes, "export")
                        .check(entity, name.name());
            }
        }
        scope.exports.put(name.name(), new Extern(name, entity));
        scope.add(entity);
    }

    /** What a declared type stands for; its resources become those of the scope. */
    private Entity entity(ExternType type, String name, Set<ResourceId> resources) throws Broken {
        return switch (type) {
            case ExternType.OfModule m -> new Entity.OfModule(types.module(m.type()));
            case ExternType.OfFunction f -> new Entity.OfFunction(types.function(f.type()));
            case ExternType.OfComponent c -> new Entity.OfComponent(types.component(c.type()));
            case ExternType.SameType t -> new Entity.OfType(scope.type(t.type()).renamed());
            case ExternType.NewResource r -> {
                ResourceId id = new ResourceId(name);
                resources.add(id);
                yield new Entity.OfType(TypeNode.of(new TypeBody.Resource(id)));
            }
            case ExternType.OfInstance i -> {
                InstanceType template = types.instance(i.type());
                budget.spend(Sizes.of(template.exports()));
                InstanceType own = Substitution.fresh(template);
                resources.addAll(own.resources());
                yield new Entity.OfInstance(own);
            }
            case ExternType.OfValue v -> throw Scope.values();
            case ExternType.SameValue v -> throw Scope.values();
        };
    }
}
