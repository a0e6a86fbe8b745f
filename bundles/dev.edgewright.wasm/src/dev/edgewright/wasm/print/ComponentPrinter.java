/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.print;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;

/** Prints a component, definition by definition (Explainer.md, "Component Definitions"). */
final class ComponentPrinter {

    private final Lines out;
    private final Counts counts = new Counts();
    private final TypePrinter types;

    ComponentPrinter(Lines out) {
        this.out = out;
        this.types = new TypePrinter(out, counts);
    }

    void print(String head, Component component) throws MalformedBinaryException {
        out.open("(" + head);
        for (Definition definition : component.definitions()) {
            print(definition);
        }
        out.close(")");
    }

    private void print(Definition definition) throws MalformedBinaryException {
        switch (definition) {
            case Definition.Module m ->
                    new ModulePrinter(m.module().readContent(), out)
                            .print("core module " + counts.next(Sort.CORE_MODULE));
            case CoreInstance i -> coreInstance(i);
            case Declaration.CoreType t -> types.coreType(t.body());
            case Definition.Nested n ->
                    new ComponentPrinter(out)
                            .print("component " + counts.next(Sort.COMPONENT), n.component());
            case Instance i -> instance(i);
            case Alias a -> out.line(types.alias(a));
            case Declaration.Type t -> types.type(t.type());
            case Canon.Lift l ->
                    out.line(
                            "(func %s (type %d) (canon %s))"
                                    .formatted(
                                            counts.next(Sort.FUNCTION), l.type(), CanonText.of(l)));
            case Canon c ->
                    out.line(
                            "(core func %s (canon %s))"
                                    .formatted(counts.next(Sort.CORE_FUNCTION), CanonText.of(c)));
            case Definition.Start s -> start(s);
            case Declaration.Import i ->
                    out.line(
                            "(import %s %s)"
                                    .formatted(
                                            TypePrinter.name(i.name()), types.defined(i.type())));
            case Definition.Export e -> export(e);
            case Definition.Value v -> value(v);
        }
    }

    private void coreInstance(CoreInstance instance) {
        String index = counts.next(Sort.CORE_INSTANCE);
        switch (instance) {
            case CoreInstance.Instantiate i -> {
                out.open("(core instance %s (instantiate %d".formatted(index, i.module()));
                for (CoreInstance.Argument argument : i.arguments()) {
                    String name = Lines.quoted(argument.name());
                    out.line("(with %s (instance %d))".formatted(name, argument.instance()));
                }
                out.close("))");
            }
            case CoreInstance.Bundle b -> {
                out.open("(core instance " + index);
                for (CoreInstance.Export export : b.exports()) {
                    String sort = Counts.word(export.sort()).replace("core ", "");
                    out.line(
                            "(export %s (%s %d))"
                                    .formatted(Lines.quoted(export.name()), sort, export.index()));
                }
                out.close(")");
            }
        }
    }

    private void instance(Instance instance) {
        String index = counts.next(Sort.INSTANCE);
        switch (instance) {
            case Instance.Instantiate i -> {
                out.open("(instance %s (instantiate %d".formatted(index, i.component()));
                for (Instance.Argument argument : i.arguments()) {
                    out.line(
                            "(with %s %s)"
                                    .formatted(
                                            Lines.quoted(argument.name()),
                                            Counts.use(argument.sort(), argument.index())));
                }
                out.close("))");
            }
            case Instance.Bundle b -> {
                out.open("(instance " + index);
                for (Instance.Export export : b.exports()) {
                    out.line(
                            "(export %s %s)"
                                    .formatted(
                                            TypePrinter.name(export.name()),
                                            Counts.use(export.sort(), export.index())));
                }
                out.close(")");
            }
        }
    }

    private void start(Definition.Start start) {
        String arguments =
                start.arguments().stream()
                        .map(" (value %d)"::formatted)
                        .collect(Collectors.joining());
        StringBuilder results = new StringBuilder();
        for (int i = 0; i < start.results(); i++) {
            results.append(" (result (value ").append(counts.next(Sort.VALUE)).append("))");
        }
        out.line("(start %d%s%s)".formatted(start.function(), arguments, results));
    }

    private void export(Definition.Export export) {
        String type = export.type().map(t -> " " + types.used(t)).orElse("");
        out.line(
                "(export %s %s %s%s)"
                        .formatted(
                                counts.next(export.sort()),
                                TypePrinter.name(export.name()),
                                Counts.use(export.sort(), export.index()),
                                type));
    }

    /** Values have no form for bytes in the text format, so that these are a comment. */
    private void value(Definition.Value value) {
        StringBuilder bytes = new StringBuilder();
        ByteBuffer content = value.content();
        while (content.hasRemaining()) {
            bytes.append(" %02x".formatted(content.get() & 0xFF));
        }
        out.line(
                ";; (value %s %s) with the bytes%s"
                        .formatted(
                                counts.next(Sort.VALUE), TypePrinter.value(value.type()), bytes));
    }
}
