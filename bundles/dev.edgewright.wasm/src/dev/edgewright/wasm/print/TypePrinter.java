/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.CoreTypeBody;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.ValueBody;
import dev.edgewright.wasm.component.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints types and the declarations in them (Explainer.md, "Type Definitions"). */
final class TypePrinter {

    private final Lines out;
    private final Counts counts;

    TypePrinter(Lines out, Counts counts) {
        this.out = out;
        this.counts = counts;
    }

    /** A name with its attributes. */
    static String name(ExternName name) {
        StringBuilder text = new StringBuilder(Lines.quoted(name.name()));
        attribute(text, "versionsuffix", name.versionSuffix());
        attribute(text, "implements", name.implemented());
        attribute(text, "external-id", name.externalId());
        return text.toString();
    }

    private static void attribute(StringBuilder text, String word, Optional<String> value) {
        value.ifPresent(v -> text.append(" (%s %s)".formatted(word, Lines.quoted(v))));
    }

    void type(DefinedType type) {
        String head = "(type " + counts.next(Sort.TYPE) + " ";
        switch (type) {
            case ValueBody v -> out.line(head + body(v) + ")");
            case DefinedType.Function f -> out.line(head + function(f) + ")");
            case DefinedType.OfComponent c -> declarations(head + "(component", c.declarations());
            case DefinedType.OfInstance i -> declarations(head + "(instance", i.declarations());
            case DefinedType.Resource r ->
                    out.line(
                            "%s(resource (rep %s)%s))"
                                    .formatted(
                                            head,
                                            r.representation(),
                                            r.destructor().isPresent()
                                                    ? " (dtor %d)"
                                                            .formatted(r.destructor().getAsInt())
                                                    : ""));
        }
    }

    private static String function(DefinedType.Function function) {
        StringBuilder text = new StringBuilder("(func");
        text.append(function.async() ? " async" : "");
        for (ValueBody.Field parameter : function.parameters()) {
            text.append(" (param %s)".formatted(field(parameter)));
        }
        function.result().ifPresent(r -> text.append(" (result %s)".formatted(value(r))));
        return text.append(')').toString();
    }

    private static String field(ValueBody.Field field) {
        return Lines.quoted(field.name()) + " " + value(field.type());
    }

    static String value(ValueType type) {
        return switch (type) {
            case ValueType.Primitive p -> p.toString();
            case ValueType.Indexed i -> String.valueOf(i.type());
        };
    }

    private static String body(ValueBody body) {
        return switch (body) {
            case ValueBody.Plain p -> p.type().toString();
            case ValueBody.Fields f ->
                    f.fields().stream()
                            .map(field -> " (field %s)".formatted(field(field)))
                            .collect(Collectors.joining("", "(record", ")"));
            case ValueBody.Variant v ->
                    v.cases().stream()
                            .map(
                                    c ->
                                            " (case %s%s)"
                                                    .formatted(
                                                            Lines.quoted(c.name()),
                                                            optional(c.type())))
                            .collect(Collectors.joining("", "(variant", ")"));
            case ValueBody.ListOf l ->
                    "(list %s%s)"
                            .formatted(
                                    value(l.element()),
                                    l.length().isPresent() ? " " + l.length().getAsInt() : "");
            case ValueBody.MapOf m -> "(map %s %s)".formatted(value(m.key()), value(m.value()));
            case ValueBody.Tuple t ->
                    t.elements().stream()
                            .map(e -> " " + value(e))
                            .collect(Collectors.joining("", "(tuple", ")"));
            case ValueBody.Flags f -> labels("(flags", f.labels());
            case ValueBody.Enumeration e -> labels("(enum", e.labels());
            case ValueBody.Option o -> "(option %s)".formatted(value(o.element()));
            case ValueBody.Result r ->
                    "(result%s%s)"
                            .formatted(
                                    optional(r.ok()),
                                    r.error()
                                            .map(e -> " (error %s)".formatted(value(e)))
                                            .orElse(""));
            case ValueBody.Own o -> "(own %d)".formatted(o.resource());
            case ValueBody.Borrow b -> "(borrow %d)".formatted(b.resource());
            case ValueBody.Stream s -> "(stream%s)".formatted(optional(s.element()));
            case ValueBody.Future f -> "(future%s)".formatted(optional(f.element()));
        };
    }

    private static String labels(String head, List<String> labels) {
        return labels.stream()
                .map(label -> " " + Lines.quoted(label))
                .collect(Collectors.joining("", head, ")"));
    }

    private static String optional(Optional<ValueType> type) {
        return type.map(t -> " " + value(t)).orElse("");
    }

    private void declarations(String head, List<Declaration> declarations) {
        out.open(head);
        TypePrinter inner = new TypePrinter(out, new Counts());
        for (Declaration declaration : declarations) {
            switch (declaration) {
                case Declaration.CoreType t -> inner.coreType(t.body());
                case Declaration.Type t -> inner.type(t.type());
                case Alias a -> out.line(inner.alias(a));
                case Declaration.Import i ->
                        out.line(
                                "(import %s %s)"
                                        .formatted(name(i.name()), inner.defined(i.type())));
                case Declaration.Export e ->
                        out.line(
                                "(export %s %s)"
                                        .formatted(name(e.name()), inner.defined(e.type())));
            }
        }
        out.close("))");
    }

    String alias(Alias alias) {
        String target = "(%s %s)".formatted(Counts.word(alias.sort()), counts.next(alias.sort()));
        return switch (alias) {
            case Alias.OfExport e ->
                    "(alias export %d %s %s)"
                            .formatted(e.instance(), Lines.quoted(e.name()), target);
            case Alias.OfCoreExport e ->
                    "(alias core export %d %s %s)"
                            .formatted(e.instance(), Lines.quoted(e.name()), target);
            case Alias.Outer o -> "(alias outer %d %d %s)".formatted(o.count(), o.index(), target);
        };
    }

    /** What an import or export in a type adds, with its number. */
    String defined(ExternType type) {
        return extern(type, " " + counts.next(type.sort()));
    }

    /** The type that is written for an export. */
    String used(ExternType type) {
        return extern(type, "");
    }

    private static String extern(ExternType type, String number) {
        String head = "(" + Counts.word(type.sort()) + number + " ";
        return head
                + switch (type) {
                    case ExternType.OfModule m -> "(type %d))".formatted(m.type());
                    case ExternType.OfFunction f -> "(type %d))".formatted(f.type());
                    case ExternType.OfValue v -> value(v.type()) + ")";
                    case ExternType.SameValue v -> "(eq %d))".formatted(v.value());
                    case ExternType.SameType t -> "(eq %d))".formatted(t.type());
                    case ExternType.NewResource r -> "(sub resource))";
                    case ExternType.OfComponent c -> "(type %d))".formatted(c.type());
                    case ExternType.OfInstance i -> "(type %d))".formatted(i.type());
                };
    }

    void coreType(CoreTypeBody body) {
        String head = "(core type " + counts.next(Sort.CORE_TYPE) + " ";
        switch (body) {
            case CoreTypeBody.Function f -> out.line(head + coreFunction(f) + ")");
            case CoreTypeBody.OfModule m -> {
                out.open(head + "(module");
                int types = 0;
                for (CoreTypeBody.ModuleDeclaration each : m.declarations()) {
                    types += moduleDeclaration(each, types);
                }
                out.close("))");
            }
        }
    }

    /** Prints a declaration; tells how many types it adds. */
    private int moduleDeclaration(CoreTypeBody.ModuleDeclaration declaration, int types) {
        return switch (declaration) {
            case CoreTypeBody.AddType t -> {
                String type =
                        t.type() instanceof CoreTypeBody.Function f ? coreFunction(f) : "(module)";
                out.line("(type (;%d;) %s)".formatted(types, type));
                yield 1;
            }
            case CoreTypeBody.OuterType o -> {
                out.line(
                        "(alias outer %d %d (type (;%d;)))".formatted(o.count(), o.index(), types));
                yield 1;
            }
            case CoreTypeBody.Import i -> {
                out.line(
                        "(import %s %s %s)"
                                .formatted(
                                        Lines.quoted(i.module()),
                                        Lines.quoted(i.name()),
                                        coreExtern(i.type())));
                yield 0;
            }
            case CoreTypeBody.Export e -> {
                out.line("(export %s %s)".formatted(Lines.quoted(e.name()), coreExtern(e.type())));
                yield 0;
            }
        };
    }

    private static String coreFunction(CoreTypeBody.Function function) {
        String plain = "(func" + CoreText.signature(function.type()) + ")";
        if (!function.open() && function.supertypes().isEmpty()) {
            return plain;
        }
        String supertypes =
                function.supertypes().stream().map(s -> s + " ").collect(Collectors.joining());
        return "(sub %s%s%s)".formatted(function.open() ? "" : "final ", supertypes, plain);
    }

    private static String coreExtern(CoreTypeBody.Extern extern) {
        return switch (extern) {
            case CoreTypeBody.OfFunction f -> "(func (type %d))".formatted(f.type());
            case CoreTypeBody.OfTable t -> "(table %s)".formatted(CoreText.type(t.type()));
            case CoreTypeBody.OfMemory m -> "(memory %s)".formatted(CoreText.type(m.type()));
            case CoreTypeBody.OfGlobal g -> "(global %s)".formatted(CoreText.type(g.type()));
            case CoreTypeBody.OfTag t -> "(tag (type %d))".formatted(t.type());
        };
    }
}
