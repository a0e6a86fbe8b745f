/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.tree.Lines;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses what to tell of the faults of a text. */
final class Faults {

    private Faults() {}

    /** The first fault of each line: others mostly follow from it. */
    static List<Finding> onePerLine(String text, List<Finding> faults) {
        if (faults.isEmpty()) {
            return List.of();
        }
        Lines lines = Lines.of(text);
        Set<Integer> seen = new HashSet<>();
        Findings chosen = new Findings();
        faults.stream()
                .sorted(Comparator.comparingInt(f -> f.region().offset()))
                .filter(f -> seen.add(lines.line(f.region().offset())))
                .forEach(chosen::add);
        return chosen.inTextOrder();
    }
}
