/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.symbols;

import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names of all documents that share them with one document. For one thread.
 *
 * @param document the document from which is asked; its own names come first
 */
public record SymbolIndex(SpecDocument document, Workspace workspace) {

    /** All places where the same thing is meant, the given one included. */
    public List<Occurrence> meaning(Occurrence name) {
        return all(name.kind(), name.scope(), name::meansSame);
    }

    /** The places where what is meant here is defined. */
    public List<Occurrence> definitions(Occurrence name) {
        return all(name.kind(), name.scope(), o -> o.definition() && name.meansSame(o));
    }

    /** The definitions of this kind that are known to the document. */
    public List<Occurrence> known(String kind) {
        String scope = scope(kind, document);
        return all(
                kind,
                scope,
                o -> o.definition() && o.kind().equals(kind) && o.scope().equals(scope));
    }

    private static String scope(String kind, SpecDocument in) {
        return Families.of(in)
                .map(family -> family.scope(kind, in))
                .orElseGet(() -> Symbols.own(in));
    }

    private List<Occurrence> all(String kind, String scope, Predicate<Occurrence> wanted) {
        List<Occurrence> found = new ArrayList<>();
        Stream<SpecDocument> documents =
                scope.equals(Symbols.own(document)) ? Stream.of(document) : documents();
        documents
                .filter(d -> scope(kind, d).equals(scope))
                .forEach(d -> Symbols.of(d).stream().filter(wanted).forEach(found::add));
        return found;
    }

    /** Documents of other families mean other things by the same words. */
    private Stream<SpecDocument> documents() {
        String family = document.type().map(type -> type.id().replaceFirst("/.*", "")).orElse("");
        if (family.isEmpty()) {
            return Stream.of(document);
        }
        return Stream.concat(
                Stream.of(document),
                workspace.documents(family).stream()
                        .filter(
                                d ->
                                        d.number() != document.number()
                                                || !d.file().equals(document.file())));
    }
}
