/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.finding;

import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of one file; what two rules say in the same words it keeps once. */
public final class Findings {

    /** More help nobody. */
    private static final int MOST = 500;

    private record Key(String code, int offset, String message) {}

    private final List<Finding> list = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();

    public void add(Finding finding) {
        if (list.size() < MOST
                && seen.add(
                        new Key(finding.code(), finding.region().offset(), finding.message()))) {
            list.add(finding);
        }
    }

    public void error(Node place, String code, String message, Fix... fixes) {
        error(place.region(), code, message, fixes);
    }

    public void error(Region place, String code, String message, Fix... fixes) {
        add(new Finding(Severity.ERROR, code, place, message, List.of(fixes)));
    }

    public void warning(Node place, String code, String message, Fix... fixes) {
        warning(place.region(), code, message, fixes);
    }

    public void warning(Region place, String code, String message, Fix... fixes) {
        add(new Finding(Severity.WARNING, code, place, message, List.of(fixes)));
    }

    public void information(Node place, String code, String message, Fix... fixes) {
        add(
                new Finding(
                        Severity.INFORMATION, code, place.region(), message, List.of(fixes)));
    }

    /** The findings so far, in the order of the text. */
    public List<Finding> inTextOrder() {
        return list.stream().sorted(Finding.IN_TEXT_ORDER).toList();
    }
}
