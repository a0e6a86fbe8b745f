/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitFunction.Kind;
import dev.edgewright.wit.resolve.WitType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Gives the types of a component the names that its imports and exports have for them. */
final class TypeDecoder {

    private static final String ASYNC = "[async";

    private final Map<TypeNode, TypeDefinition> definitions = new IdentityHashMap<>();

    /** From now on the node has the name of that definition. */
    void name(TypeNode node, TypeDefinition definition) {
        definitions.put(node, definition);
    }

    /** The definition that a node, or the one that it is another name for, has got; may be null. */
    TypeDefinition definition(TypeNode node) {
        for (TypeNode each = node; each != null; each = each.original()) {
            TypeDefinition definition = definitions.get(each);
            if (definition != null) {
                return definition;
            }
        }
        return null;
    }

    /** A definition of a node that gets a name here for the first time. */
    TypeDefinition define(TypeNode node, ExternName name, String owner, PackageDocs docs)
            throws InexpressibleException {
        TypeDefinition original = definition(node);
        TypeDefinition.Body body =
                original != null
                        ? new TypeDefinition.Alias(new WitType.Named(original))
                        : body(node, docs);
        TypeDefinition definition =
                new TypeDefinition(
                        name.name(), owner, body, docs.docs(), docs.stability(), name.externalId());
        name(node, definition);
        return definition;
    }

    private TypeDefinition.Body body(TypeNode node, PackageDocs docs)
            throws InexpressibleException {
        return switch (node.body()) {
            case TypeBody.Fields f -> {
                List<TypeDefinition.Field> fields = new ArrayList<>();
                for (TypeBody.Field field : f.fields()) {
                    fields.add(
                            new TypeDefinition.Field(
                                    field.name(), type(field.type()), docs.item(field.name())));
                }
                yield new TypeDefinition.Fields(fields);
            }
            case TypeBody.Variant v -> {
                List<TypeDefinition.Case> cases = new ArrayList<>();
                for (TypeBody.Case one : v.cases()) {
                    cases.add(
                            new TypeDefinition.Case(
                                    one.name(), optional(one.type()), docs.item(one.name())));
                }
                yield new TypeDefinition.Variant(cases);
            }
            case TypeBody.Enumeration e -> new TypeDefinition.Enumeration(labels(e.labels(), docs));
            case TypeBody.Flags f -> new TypeDefinition.Flags(labels(f.labels(), docs));
            case TypeBody.Resource r -> new TypeDefinition.Resource();
            default -> new TypeDefinition.Alias(type(node));
        };
    }

    private static List<TypeDefinition.Label> labels(List<String> labels, PackageDocs docs) {
        return labels.stream().map(l -> new TypeDefinition.Label(l, docs.item(l))).toList();
    }

    /** A function, whose name may say in the form of older tools that it is async. */
    WitFunction function(ExternName name, FunctionType type, PackageDocs docs)
            throws InexpressibleException {
        String text = name.name();
        boolean async = type.async();
        if (text.startsWith(ASYNC)) {
            async = true;
            String rest = text.substring(ASYNC.length());
            text = rest.startsWith("]") ? rest.substring(1) : "[" + rest.strip();
        }
        Kind kind =
                text.startsWith("[method]")
                        ? Kind.METHOD
                        : text.startsWith("[static]")
                                ? Kind.STATIC
                                : text.startsWith("[constructor]") ? Kind.CONSTRUCTOR : Kind.FREE;
        List<WitFunction.Parameter> parameters = new ArrayList<>();
        for (TypeBody.Field parameter : type.parameters()) {
            parameters.add(new WitFunction.Parameter(parameter.name(), type(parameter.type())));
        }
        return new WitFunction(
                text,
                kind,
                async,
                parameters,
                optional(type.result()),
                docs.docs(),
                docs.stability(),
                name.externalId());
    }

    private Optional<WitType> optional(Optional<TypeNode> node) throws InexpressibleException {
        return node.isPresent() ? Optional.of(type(node.get())) : Optional.empty();
    }

    private WitType type(TypeNode node) throws InexpressibleException {
        TypeDefinition named = definition(node);
        if (named != null) {
            return new WitType.Named(named);
        }
        return switch (node.body()) {
            case TypeBody.Plain p ->
                    p.type() == Primitive.ERROR_CONTEXT
                            ? new WitType.ErrorContext()
                            : WitType.Primitive.valueOf(p.type().name());
            case TypeBody.ListOf l ->
                    new WitType.ListOf(
                            type(l.element()),
                            l.length().isPresent()
                                    ? OptionalLong.of(l.length().getAsInt())
                                    : OptionalLong.empty());
            case TypeBody.MapOf m -> new WitType.MapOf(type(m.key()), type(m.value()));
            case TypeBody.Option o -> new WitType.Option(type(o.element()));
            case TypeBody.Result r -> new WitType.Result(optional(r.ok()), optional(r.error()));
            case TypeBody.Tuple t -> {
                List<WitType> elements = new ArrayList<>();
                for (TypeNode element : t.elements()) {
                    elements.add(type(element));
                }
                yield new WitType.Tuple(elements);
            }
            case TypeBody.Own own -> new WitType.Own(resource(own.resource()));
            case TypeBody.Borrow borrow -> new WitType.Borrow(resource(borrow.resource()));
            case TypeBody.Stream s -> new WitType.Stream(optional(s.element()));
            case TypeBody.Future f -> new WitType.Future(optional(f.element()));
            default ->
                    throw new InexpressibleException(
                            "it uses a record, variant, enum or type of flags without a name");
        };
    }

    private TypeDefinition resource(TypeNode node) throws InexpressibleException {
        TypeDefinition definition = definition(node);
        if (definition == null) {
            throw new InexpressibleException("it uses a resource without a name");
        }
        return definition;
    }
}
