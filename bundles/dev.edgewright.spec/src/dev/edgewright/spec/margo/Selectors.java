/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.tree.Place;
import java.util.List;
import java.util.Optional;

/**
 * Where a place is within eligibility rules.
 *
 * @param label whether it compares labels; properties otherwise
 * @param list the pointer of the list whose items are compared, if they are
 * @param expression the expression
 * @param part the key of the expression that the place is at
 */
record Selectors(boolean label, Optional<String> list, Mapping expression, String part) {

    /** The innermost expression that a place is in; empty outside of rules. */
    static Optional<Selectors> at(Place place) {
        List<Object> steps = place.path().steps();
        Selectors found = null;
        boolean label = false;
        Optional<String> list = Optional.empty();
        Node node = place.ancestors().isEmpty() ? place.node() : place.ancestors().get(0);
        for (int i = 0; i < steps.size(); i++) {
            Object step = steps.get(i);
            if ("labelSelector".equals(step)) {
                label = true;
            } else if ("propertySelector".equals(step)) {
                label = false;
            } else if ("itemSelector".equals(step) && found != null) {
                list = found.expression().text("key");
            }
            node = i + 1 < place.ancestors().size() ? place.ancestors().get(i + 1) : place.node();
            boolean item = step instanceof Integer && i > 0;
            if (item && "matchExpressions".equals(steps.get(i - 1))) {
                if (!(node instanceof Mapping expression)) {
                    return Optional.empty();
                }
                String part =
                        i + 1 < steps.size() && steps.get(i + 1) instanceof String key ? key : "";
                found = new Selectors(label, list, expression, part);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a path leads into a rule. */
    static boolean isRule(Path path) {
        return path.steps().contains("eligibilityRules");
    }
}
