/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Locations;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.Severity;
import dev.edgewright.margo.io.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Collects the findings on one document. */
final class Report {

    private static final int MOST = 200;

    private final Locations locations;
    private final Dialect dialect;
    private final List<MargoDiagnostic> findings = new ArrayList<>();

    Report(Locations locations, Dialect dialect) {
        this.locations = locations;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    boolean isCurrent() {
        return dialect == Dialect.RC3;
    }

    Locations locations() {
        return locations;
    }

    List<MargoDiagnostic> findings() {
        return List.copyOf(findings);
    }

    boolean isWritten(EObject object, EStructuralFeature key) {
        return locations.key(object, key).isPresent() || locations.isDamaged(object, key);
    }

    /** Whether a list is as its author means it, and every item has its name. */
    boolean isWhole(EObject object, EStructuralFeature list, EStructuralFeature name) {
        return !locations.isDamaged(object, list)
                && ((List<?>) object.eGet(list))
                        .stream().noneMatch(item -> locations.isDamaged((EObject) item, name));
    }

    void error(Span place, String code, String message) {
        add(place, Severity.ERROR, code, message);
    }

    void warning(Span place, String code, String message) {
        add(place, Severity.WARNING, code, message);
    }

    private void add(Span place, Severity severity, String code, String message) {
        if (findings.size() < MOST) {
            findings.add(MargoDiagnostic.at(place, severity, code, message));
        }
    }

    /** Reports each object whose name an earlier one of the list has. */
    void duplicates(
            List<? extends EObject> objects, EStructuralFeature name, String code, String noun) {
        Map<Object, Span> seen = new HashMap<>();
        for (EObject object : objects) {
            Object value = object.eGet(name);
            if (value == null) {
                continue;
            }
            Span place = locations.value(object, name);
            Span first = seen.putIfAbsent(value, place);
            if (first != null) {
                error(
                        place,
                        code,
                        "The %s `%s` is already on line %d; give this one another name."
                                .formatted(noun, value, first.line()));
            }
        }
    }
}
