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
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Enum;
import dev.edgewright.wit.syntax.ErrorContextType;
import dev.edgewright.wit.syntax.Flags;
import dev.edgewright.wit.syntax.FutureType;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Label;
import dev.edgewright.wit.syntax.ListType;
import dev.edgewright.wit.syntax.MapType;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.OptionType;
import dev.edgewright.wit.syntax.PrimitiveType;
import dev.edgewright.wit.syntax.Record;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.ResultType;
import dev.edgewright.wit.syntax.StreamType;
import dev.edgewright.wit.syntax.TupleType;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeAlias;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.Variant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Resolves types. How deep definitions may refer to each other is limited by validation. */
final class TypeResolver {

    private final Resolver resolver;
    private final Map<dev.edgewright.wit.syntax.TypeDefinition, TypeDefinition> definitions =
            new HashMap<>();

    TypeResolver(Resolver resolver) {
        this.resolver = resolver;
    }

    TypeDefinition declaration(TypeDeclaration declaration) {
        return declaration instanceof UsedName used
                ? used(used)
                : definition((dev.edgewright.wit.syntax.TypeDefinition) declaration);
    }

    /** A used type is an alias of the original under its name here. */
    TypeDefinition used(UsedName used) {
        TypeDefinition original = definition(WitSyntax.definition(used));
        return new TypeDefinition(
                WitSyntax.nameOf(used),
                resolver.ownerOf(used),
                new TypeDefinition.Alias(reference(original)),
                original.docs());
    }

    TypeDefinition definition(dev.edgewright.wit.syntax.TypeDefinition type) {
        TypeDefinition known = definitions.get(type);
        if (known == null) {
            known =
                    new TypeDefinition(
                            WitSyntax.nameOf(type),
                            resolver.ownerOf(type),
                            body(type),
                            Documentation.of(type));
            definitions.put(type, known);
        }
        return known;
    }

    private TypeDefinition.Body body(dev.edgewright.wit.syntax.TypeDefinition type) {
        return switch (type) {
            case TypeAlias alias -> new TypeDefinition.Alias(type(alias.getType()));
            case Record r ->
                    new TypeDefinition.Fields(
                            r.getFields().stream()
                                    .map(
                                            f ->
                                                    new TypeDefinition.Field(
                                                            f.getName(),
                                                            type(f.getType()),
                                                            Documentation.of(f)))
                                    .toList());
            case Variant v ->
                    new TypeDefinition.Variant(
                            v.getCases().stream()
                                    .map(
                                            c ->
                                                    new TypeDefinition.Case(
                                                            c.getName(),
                                                            optional(c.getType()),
                                                            Documentation.of(c)))
                                    .toList());
            case Enum e ->
                    new TypeDefinition.Enumeration(
                            e.getLabels().stream().map(Label::getName).toList());
            case Flags f ->
                    new TypeDefinition.Flags(f.getLabels().stream().map(Label::getName).toList());
            case Resource r -> new TypeDefinition.Resource();
            default -> throw new IllegalStateException("Unexpected " + type.eClass().getName());
        };
    }

    WitType type(Type type) {
        return switch (type) {
            case PrimitiveType p -> WitType.Primitive.valueOf(p.getKind().name());
            case ListType l ->
                    new WitType.ListOf(
                            type(l.getElement()),
                            l.getLength() == null
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(Long.parseLong(l.getLength())));
            case MapType m -> new WitType.MapOf(type(m.getKey()), type(m.getValue()));
            case OptionType o -> new WitType.Option(type(o.getElement()));
            case ResultType r -> new WitType.Result(optional(r.getOk()), optional(r.getErr()));
            case TupleType t ->
                    new WitType.Tuple(t.getElements().stream().map(this::type).toList());
            case FutureType f -> new WitType.Future(optional(f.getElement()));
            case StreamType s -> new WitType.Stream(optional(s.getElement()));
            case ErrorContextType e -> new WitType.ErrorContext();
            case HandleType h -> {
                TypeDefinition resource = declaration(h.getResource());
                yield h.isOwn() ? new WitType.Own(resource) : new WitType.Borrow(resource);
            }
            case NamedType n -> reference(declaration(n.getType()));
            default -> throw new IllegalStateException("Unexpected " + type.eClass().getName());
        };
    }

    private Optional<WitType> optional(Type type) {
        return Optional.ofNullable(type).map(this::type);
    }

    private static WitType reference(TypeDefinition definition) {
        return definition.isResource()
                ? new WitType.Own(definition)
                : new WitType.Named(definition);
    }
}
