/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the diagnostics on one text, up to a limit. */
final class Findings {

    private final List<MargoDiagnostic> list = new ArrayList<>();
    private final Places places;
    private final int limit;
    private int errors;

    Findings(Places places, int limit) {
        this.places = places;
        this.limit = limit;
    }

    Span span(Node node) {
        return places.span(node);
    }

    void error(Span span, String code, String message) {
        add(span, Severity.ERROR, code, message);
    }

    void warning(Span span, String code, String message) {
        add(span, Severity.WARNING, code, message);
    }

    void add(Span span, Severity severity, String code, String message) {
        errors += severity == Severity.ERROR ? 1 : 0;
        if (list.size() < limit) {
            list.add(MargoDiagnostic.at(span, severity, code, message));
        }
    }

    /** How many errors there are by now, those beyond the limit included. */
    int errors() {
        return errors;
    }

    List<MargoDiagnostic> inTextOrder() {
        return list.stream().sorted(MargoDiagnostic.IN_TEXT_ORDER).toList();
    }
}
