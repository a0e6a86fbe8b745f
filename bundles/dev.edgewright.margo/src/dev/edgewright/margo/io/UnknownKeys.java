/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Says what a key is doing where the dialect does not know it: tolerated, misspelt, of another
 * dialect, or at the wrong place. Remembers what it was meant to be, so that this is not reported
 * as missing once more.
 */
final class UnknownKeys {

    private final Rules rules;
    private final Findings findings;
    private final EClass root;
    private final Set<EStructuralFeature> misplaced = new HashSet<>();

    UnknownKeys(Rules rules, Findings findings, EClass root) {
        this.rules = rules;
        this.findings = findings;
        this.root = root;
    }

    /** Whether a key is written, but at another place. */
    boolean isMisplaced(EStructuralFeature feature) {
        return misplaced.contains(feature);
    }

    /** Reports a key; gives the key of the class that was meant, if one was. */
    Optional<EStructuralFeature> report(EClass type, String key, Span place) {
        Optional<String> tolerated = rules.tolerated(type, key);
        if (tolerated.isPresent()) {
            findings.warning(
                    place,
                    Codes.UPSTREAM,
                    "`%s` is not part of %s: %s. Leave it out unless a peer insists."
                            .formatted(key, rules.dialect().title(), tolerated.get()));
            return Optional.empty();
        }
        List<String> names = rules.keys(type).stream().map(EStructuralFeature::getName).toList();
        Optional<String> near = Suggestions.nearest(key, names);
        if (near.isEmpty() && rules.isOpen(type, root)) {
            return Optional.empty();
        }
        findings.error(
                place,
                Codes.UNKNOWN_KEY,
                "%s %s has no key `%s`%s"
                        .formatted(
                                "AEIOU".indexOf(type.getName().charAt(0)) < 0 ? "A" : "An",
                                type.getName(),
                                key,
                                near.map(n -> "; did you mean `" + n + "`?")
                                        .orElseGet(() -> wayOut(type, key, names))));
        return near.map(type::getEStructuralFeature);
    }

    private String wayOut(EClass type, String key, List<String> names) {
        EStructuralFeature elsewhere = type.getEStructuralFeature(key);
        Optional<EStructuralFeature> top = rules.key(root, key);
        if (elsewhere != null && Rules.isKey(elsewhere)) {
            top.ifPresent(misplaced::add);
            return " in %s%s"
                    .formatted(
                            rules.dialect().title(),
                            rules.instead(elsewhere)
                                    .map(i -> ", which has " + i + ".")
                                    .orElse("; remove it."));
        }
        if (type != root && top.isPresent()) {
            misplaced.add(top.get());
            return "; it belongs to the top level of the document.";
        }
        return place(type, key)
                .map(p -> "; it belongs into `" + p + "`.")
                .orElseGet(() -> "; known here are " + String.join(", ", names) + ".");
    }

    /** The way down to the nearest class that has the key. */
    private Optional<String> place(EClass from, String key) {
        Map<EClass, String> ways = new HashMap<>(Map.of(from, ""));
        Queue<EClass> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            EClass type = open.remove();
            String way = ways.get(type);
            Optional<EStructuralFeature> found = rules.key(type, key);
            if (found.isPresent() && !way.isEmpty()) {
                misplaced.add(found.get());
                return Optional.of(way);
            }
            for (EStructuralFeature feature : rules.keys(type)) {
                if (feature instanceof EReference reference && !ObjectReader.isMap(reference)) {
                    EClass next = reference.getEReferenceType();
                    String step = feature.getName() + (feature.isMany() ? "[]" : "");
                    if (ways.putIfAbsent(next, way.isEmpty() ? step : way + "." + step) == null) {
                        open.add(next);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
