/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Enum;
import dev.edgewright.wit.syntax.ErrorContextType;
import dev.edgewright.wit.syntax.Flags;
import dev.edgewright.wit.syntax.FutureType;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Interface;
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
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.emf.ecore.EObject;

/** Resolves types. How deep definitions may refer to each other is limited by validation. */
final class TypeResolver {

    private final Resolver resolver;
    private final Map<TypeDeclaration, TypeDefinition> declarations = new HashMap<>();
    private final Map<TypeDefinition, TypeDeclaration> sources = new IdentityHashMap<>();

    TypeResolver(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The open types of an interface or world, used ones first, each after those that it names. */
    List<TypeDeclaration> inOrder(EObject scope, Features features) {
        List<TypeDeclaration> all = new ArrayList<>();
        for (EObject item : WitSyntax.members(scope)) {
            if (item instanceof Use use) {
                all.addAll(use.getNames());
            } else if (item instanceof TypeDeclaration type) {
                all.add(type);
            }
        }
        List<TypeDeclaration> ordered = new ArrayList<>(all);
        ordered.removeIf(type -> !(type instanceof UsedName));
        Order.dependenciesFirst(all, TypeResolver::named).stream()
                .filter(type -> !(type instanceof UsedName))
                .forEach(ordered::add);
        ordered.removeIf(type -> !features.isOpen(type));
        return ordered;
    }

    private static List<TypeDeclaration> named(TypeDeclaration type) {
        List<TypeDeclaration> named = new ArrayList<>();
        if (!(type instanceof Resource)) {
            for (Iterator<EObject> all = type.eAllContents(); all.hasNext(); ) {
                EObject part = all.next();
                if (part instanceof NamedType name) {
                    named.add(name.getType());
                } else if (part instanceof HandleType handle) {
                    named.add(handle.getResource());
                }
            }
        }
        return named;
    }

    /** The type as it is known in the scope that declares or uses it. */
    TypeDefinition declaration(TypeDeclaration declaration) {
        TypeDefinition known = declarations.get(declaration);
        if (known == null) {
            known =
                    declaration instanceof UsedName used
                            ? used(used)
                            : defined((dev.edgewright.wit.syntax.TypeDefinition) declaration);
            declarations.put(declaration, known);
            sources.put(known, declaration);
        }
        return known;
    }

    TypeDefinition definition(dev.edgewright.wit.syntax.TypeDefinition type) {
        return declaration(type);
    }

    /** The other interface that an alias takes its type from. */
    Optional<WitInterface> neededBy(TypeDefinition type) {
        if (type.body() instanceof TypeDefinition.Alias alias
                && alias.type() instanceof WitType.Named named
                && sources.containsKey(named.definition())
                && sources.containsKey(type)) {
            EObject from = WitSyntax.typeScope(sources.get(named.definition()));
            EObject to = WitSyntax.typeScope(sources.get(type));
            return from != to && from instanceof Interface other
                    ? Optional.of(resolver.resolve(other))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Says that one definition is the other in an including world. */
    void copied(TypeDefinition type, TypeDefinition copy) {
        sources.put(copy, sources.get(type));
    }

    /** A used type is an alias, under its name here, of the type in the other interface. */
    private TypeDefinition used(UsedName used) {
        TypeDefinition original = declaration(used.getType());
        return new TypeDefinition(
                WitSyntax.nameOf(used),
                resolver.ownerOf(used),
                new TypeDefinition.Alias(new WitType.Named(original)),
                "",
                Gates.stability(used.eContainer()),
                Optional.empty());
    }

    private TypeDefinition defined(dev.edgewright.wit.syntax.TypeDefinition type) {
        return new TypeDefinition(
                WitSyntax.nameOf(type),
                resolver.ownerOf(type),
                body(type),
                Documentation.contents(type),
                Gates.stability(type),
                Gates.externalId(type));
    }

    private TypeDefinition.Body body(dev.edgewright.wit.syntax.TypeDefinition type) {
        return switch (type) {
            case TypeAlias alias ->
                    new TypeDefinition.Alias(
                            alias.getType() instanceof NamedType named
                                    ? new WitType.Named(declaration(named.getType()))
                                    : type(alias.getType()));
            case Record r ->
                    new TypeDefinition.Fields(
                            r.getFields().stream()
                                    .map(
                                            f ->
                                                    new TypeDefinition.Field(
                                                            f.getName(),
                                                            type(f.getType()),
                                                            Documentation.contents(f)))
                                    .toList());
            case Variant v ->
                    new TypeDefinition.Variant(
                            v.getCases().stream()
                                    .map(
                                            c ->
                                                    new TypeDefinition.Case(
                                                            c.getName(),
                                                            optional(c.getType()),
                                                            Documentation.contents(c)))
                                    .toList());
            case Enum e -> new TypeDefinition.Enumeration(labels(e.getLabels()));
            case Flags f -> new TypeDefinition.Flags(labels(f.getLabels()));
            case Resource r -> new TypeDefinition.Resource();
            default -> throw new IllegalStateException("Unexpected " + type.eClass().getName());
        };
    }

    private static List<TypeDefinition.Label> labels(List<Label> labels) {
        return labels.stream()
                .map(l -> new TypeDefinition.Label(l.getName(), Documentation.contents(l)))
                .toList();
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
