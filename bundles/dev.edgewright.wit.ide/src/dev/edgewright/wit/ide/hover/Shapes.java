/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.hover;

import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Enum;
import dev.edgewright.wit.syntax.ErrorContextType;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Flags;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.FunctionType;
import dev.edgewright.wit.syntax.FutureType;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.ListType;
import dev.edgewright.wit.syntax.MapType;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.OptionType;
import dev.edgewright.wit.syntax.Parameter;
import dev.edgewright.wit.syntax.PrimitiveType;
import dev.edgewright.wit.syntax.Record;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.ResultType;
import dev.edgewright.wit.syntax.StreamType;
import dev.edgewright.wit.syntax.TupleType;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeAlias;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;

/**
 * Types with everything behind their names put in place, which is what the canonical ABI sees.
 * Works in documents with mistakes: a type that is not complete, that contains itself or that is
 * too large to be written out has no shape.
 */
final class Shapes {

    private static final int MAX_PARTS = 5_000;
    private static final int MAX_DEPTH = 200;

    private int parts;
    private int depth;

    private Shapes() {}

    /** Thrown and caught in here only. */
    private static final class NoShape extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NoShape() {
            super(null, null, false, false);
        }
    }

    /** The shape of what a type is declared as. */
    static Optional<WitType> of(TypeDeclaration declaration) {
        return attempt(shapes -> shapes.declared(declaration));
    }

    /** The shape of a type where it is used. */
    static Optional<WitType> of(Type type) {
        return attempt(shapes -> shapes.type(type));
    }

    /** The function that the element declares, with the parameter that methods have first. */
    static Optional<WitFunction> function(EObject element) {
        return attempt(
                shapes ->
                        switch (element) {
                            case Function f -> shapes.function(f.getType(), false);
                            case Extern e -> shapes.function(e.getFunction(), false);
                            case Method m -> shapes.function(m.getType(), !m.isStatic());
                            case Constructor c ->
                                    shapes.function(
                                            false,
                                            shapes.parameters(c.getParameters(), false),
                                            Optional.of(
                                                    c.getResult() == null
                                                            ? WitType.Primitive.U32
                                                            : shapes.type(c.getResult())));
                            default -> throw new NoShape();
                        });
    }

    private static <T> Optional<T> attempt(java.util.function.Function<Shapes, T> work) {
        try {
            return Optional.of(work.apply(new Shapes()));
        } catch (NoShape e) {
            return Optional.empty();
        }
    }

    private WitFunction function(FunctionType type, boolean method) {
        if (type == null) {
            throw new NoShape();
        }
        return function(
                type.isAsync(),
                parameters(type.getParameters(), method),
                Optional.ofNullable(type.getResult()).map(this::type));
    }

    private WitFunction function(
            boolean async, List<WitFunction.Parameter> parameters, Optional<WitType> result) {
        return new WitFunction(
                "",
                WitFunction.Kind.FREE,
                async,
                parameters,
                result,
                "",
                Stability.UNKNOWN,
                Optional.empty());
    }

    private List<WitFunction.Parameter> parameters(List<Parameter> declared, boolean method) {
        List<WitFunction.Parameter> parameters = new ArrayList<>();
        if (method) {
            parameters.add(new WitFunction.Parameter("self", WitType.Primitive.U32));
        }
        for (Parameter p : declared) {
            parameters.add(new WitFunction.Parameter(p.getName(), type(p.getType())));
        }
        return parameters;
    }

    private WitType declared(TypeDeclaration declaration) {
        return switch (WitSyntax.definition(declaration)) {
            case TypeAlias alias -> type(alias.getType());
            case Record r -> new WitType.Tuple(types(r.getFields().stream().map(f -> f.getType())));
            case Variant v -> variant(v);
            case Enum e -> unsigned(e.getLabels().size(), 1 << 8, 1 << 16);
            case Flags f -> unsigned(f.getLabels().size(), 8, 16);
            // A handle is an index.
            case Resource r -> WitType.Primitive.U32;
            case null, default -> throw new NoShape();
        };
    }

    private WitType variant(Variant variant) {
        if (variant.getCases().isEmpty()) {
            throw new NoShape();
        }
        List<TypeDefinition.Case> cases =
                variant.getCases().stream()
                        .map(c -> new TypeDefinition.Case("", optional(c.getType()), ""))
                        .toList();
        return new WitType.Named(
                new TypeDefinition(
                        "",
                        "",
                        new TypeDefinition.Variant(cases),
                        "",
                        Stability.UNKNOWN,
                        Optional.empty()));
    }

    private static WitType unsigned(int names, int small, int medium) {
        if (names == 0) {
            throw new NoShape();
        }
        return names <= small
                ? WitType.Primitive.U8
                : names <= medium ? WitType.Primitive.U16 : WitType.Primitive.U32;
    }

    /** Every type counts, so that one that contains itself ends as one that is too deep. */
    private WitType type(Type type) {
        if (++parts > MAX_PARTS || ++depth > MAX_DEPTH) {
            throw new NoShape();
        }
        WitType shape = shape(type);
        depth--;
        return shape;
    }

    private WitType shape(Type type) {
        return switch (type) {
            case PrimitiveType p -> WitType.Primitive.valueOf(p.getKind().name());
            // What a list holds lies elsewhere, but a fixed number of elements lies in place.
            case ListType l when l.getLength() == null -> WitType.Primitive.STRING;
            case ListType l -> new WitType.ListOf(type(l.getElement()), OptionalLong.of(length(l)));
            case MapType m -> WitType.Primitive.STRING;
            case OptionType o -> new WitType.Option(type(o.getElement()));
            case ResultType r -> new WitType.Result(optional(r.getOk()), optional(r.getErr()));
            case TupleType t -> new WitType.Tuple(types(t.getElements().stream()));
            case FutureType f -> WitType.Primitive.U32;
            case StreamType s -> WitType.Primitive.U32;
            case ErrorContextType e -> WitType.Primitive.U32;
            case HandleType h -> WitType.Primitive.U32;
            case NamedType n -> declared(n.getType());
            case null, default -> throw new NoShape();
        };
    }

    private static long length(ListType list) {
        try {
            return Long.parseLong(list.getLength());
        } catch (NumberFormatException e) {
            throw new NoShape();
        }
    }

    private List<WitType> types(Stream<Type> types) {
        return types.map(this::type).toList();
    }

    private Optional<WitType> optional(Type type) {
        return Optional.ofNullable(type).map(this::type);
    }
}
