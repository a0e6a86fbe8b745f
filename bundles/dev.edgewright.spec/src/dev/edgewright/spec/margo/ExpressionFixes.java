/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.edit.Draft;
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Part.Value;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what an expression was probably meant to say that can never match. */
final class ExpressionFixes {

    private final String text;

    ExpressionFixes(String text) {
        this.text = text;
    }

    /**
     * Ways to mend an expression.
     *
     * @param place its key or operator
     * @param message why it cannot match
     */
    List<Fix> of(Place place, String message) {
        if (!(place.parent().orElse(null) instanceof Mapping expression)) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        if (message.contains("is no JSON Pointer")) {
            expression.scalar("key").ifPresent(k -> fixes.add(set(k, "/" + k.text())));
        } else if (message.contains("takes no values")) {
            remove(expression, "values").ifPresent(fixes::add);
        } else if (message.contains("takes no itemSelector")) {
            remove(expression, "itemSelector").ifPresent(fixes::add);
        } else if (message.contains("use In")) {
            expression.scalar("operator").ifPresent(o -> fixes.add(set(o, "In")));
        } else if (message.contains("which only ContainsAll and ContainsAny look into")) {
            items(expression).ifPresent(fixes::add);
        }
        return fixes;
    }

    private Fix set(Scalar scalar, String written) {
        Draft draft = new Draft(text);
        draft.set(scalar, written);
        return new Fix("Change to `" + written + "`", draft.edits(), true);
    }

    private Optional<Fix> remove(Mapping expression, String key) {
        return expression
                .entry(key)
                .map(
                        entry -> {
                            Draft draft = new Draft(text);
                            MappingEdit edit = draft.edit(expression);
                            edit.remove(entry);
                            edit.done();
                            return new Fix("Remove `" + key + "`", draft.edits(), true);
                        });
    }

    /** A list of objects is compared item by item, most often by the type of the items. */
    private Optional<Fix> items(Mapping expression) {
        Optional<Scalar> operator = expression.scalar("operator");
        List<Scalar> values =
                expression.sequence("values").map(Sequence::scalars).orElse(List.of());
        if (operator.isEmpty()
                || values.isEmpty()
                || expression.entry("itemSelector").isPresent()) {
            return Optional.empty();
        }
        Draft draft = new Draft(text);
        draft.set(operator.get(), "ContainsAll");
        Value condition =
                new Value.Pairs(
                        List.of(
                                Part.pair("key", "/type"),
                                Part.pair("operator", "In"),
                                new Part.Pair(
                                        "values",
                                        Value.Items.of(
                                                values.stream().map(Scalar::text).toList()))));
        MappingEdit edit = draft.edit(expression);
        edit.replace(
                expression.entry("values").orElseThrow(),
                List.of(
                        Part.pair(
                                "itemSelector",
                                List.of(
                                        new Part.Pair(
                                                "matchExpressions",
                                                new Value.Items(List.of(condition)))))));
        edit.done();
        return Optional.of(new Fix("Compare the type of its items", draft.edits(), true));
    }
}
