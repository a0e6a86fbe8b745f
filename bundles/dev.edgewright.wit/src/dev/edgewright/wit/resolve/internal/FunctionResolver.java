/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.FunctionType;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.Parameter;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.ResourceFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Resolves functions. */
final class FunctionResolver {

    private final TypeResolver types;

    FunctionResolver(TypeResolver types) {
        this.types = types;
    }

    /** The functions of a resource, also those that a closed feature keeps out. */
    List<WitFunction> functions(Resource resource) {
        List<WitFunction> functions = new ArrayList<>();
        TypeDefinition self = types.definition(resource);
        for (ResourceFunction function : resource.getFunctions()) {
            functions.add(
                    function instanceof Constructor constructor
                            ? constructor(constructor, self)
                            : method((Method) function, self));
        }
        return functions;
    }

    private WitFunction constructor(Constructor constructor, TypeDefinition self) {
        WitType result =
                constructor.getResult() == null
                        ? new WitType.Own(self)
                        : types.type(constructor.getResult());
        return new WitFunction(
                "[constructor]" + self.name(),
                WitFunction.Kind.CONSTRUCTOR,
                false,
                parameters(constructor.getParameters(), List.of()),
                Optional.of(result),
                Documentation.contents(constructor),
                Gates.stability(constructor),
                Gates.externalId(constructor));
    }

    private WitFunction method(Method method, TypeDefinition self) {
        String name = self.name() + "." + method.getName();
        return method.isStatic()
                ? function(
                        "[static]" + name,
                        WitFunction.Kind.STATIC,
                        method.getType(),
                        List.of(),
                        method)
                : function(
                        "[method]" + name,
                        WitFunction.Kind.METHOD,
                        method.getType(),
                        List.of(new WitFunction.Parameter("self", new WitType.Borrow(self))),
                        method);
    }

    /** A function that belongs to no resource, declared by the item. */
    WitFunction free(String name, FunctionType type, EObject item) {
        return function(name, WitFunction.Kind.FREE, type, List.of(), item);
    }

    private WitFunction function(
            String name,
            WitFunction.Kind kind,
            FunctionType type,
            List<WitFunction.Parameter> first,
            EObject item) {
        return new WitFunction(
                name,
                kind,
                type.isAsync(),
                parameters(type.getParameters(), first),
                Optional.ofNullable(type.getResult()).map(types::type),
                Documentation.contents(item),
                Gates.stability(item),
                Gates.externalId(item));
    }

    private List<WitFunction.Parameter> parameters(
            List<Parameter> declared, List<WitFunction.Parameter> first) {
        List<WitFunction.Parameter> parameters = new ArrayList<>(first);
        for (Parameter p : declared) {
            parameters.add(new WitFunction.Parameter(p.getName(), types.type(p.getType())));
        }
        return parameters;
    }
}
