/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.symbols;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.recognition.SpecDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The names of single documents. Safe for use by any thread. */
public final class Symbols {

    /** By identity. The values hold parts of the tree but not the document, so that it can go. */
    private static final Cache<SpecDocument, List<Found>> KNOWN =
            CacheBuilder.newBuilder().weakKeys().maximumSize(10_000).build();

    private Symbols() {}

    /**
     * All names that are defined or used in a document of a known kind, in the order of the text.
     */
    public static List<Occurrence> of(SpecDocument document) {
        if (document.type().isEmpty()) {
            return List.of();
        }
        Optional<Family> family = Families.of(document);
        Map<String, String> scopes = new HashMap<>();
        List<Occurrence> occurrences = new ArrayList<>();
        for (Found found : found(document)) {
            String scope =
                    scopes.computeIfAbsent(
                            found.kind(),
                            kind ->
                                    family.map(f -> f.scope(kind, document))
                                            .orElseGet(() -> own(document)));
            occurrences.add(found.in(document, scope));
        }
        return occurrences;
    }

    /** The name at an offset; empty if there is none. */
    public static Optional<Occurrence> at(SpecDocument document, int offset) {
        return of(document).stream().filter(o -> o.region().touches(offset)).findFirst();
    }

    /** The scope of names that mean something in one document only. */
    public static String own(SpecDocument document) {
        return document.file() + "#" + document.number();
    }

    private static List<Found> found(SpecDocument document) {
        try {
            return KNOWN.get(document, () -> NameCollector.collect(document));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
