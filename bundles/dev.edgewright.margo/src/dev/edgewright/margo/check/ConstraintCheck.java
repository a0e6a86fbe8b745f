/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Span;
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.margo.io.Vocabulary;
import dev.edgewright.margo.io.Vocabulary.Key;
import dev.edgewright.margo.match.Expressions;
import dev.edgewright.margo.match.Expressions.Scope;
import dev.edgewright.margo.match.JsonPointer;
import dev.edgewright.margo.model.DeviceConstraints;
import dev.edgewright.margo.model.EligibilityRule;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.model.MatchExpression;
import dev.edgewright.margo.model.Selector;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Checks that constraints can be evaluated and that some device could meet them. */
final class ConstraintCheck {

    /** Only rc.3 has constraints. */
    private static final Vocabulary VOCABULARY = Vocabulary.of(Dialect.RC3);

    private final Report report;

    ConstraintCheck(Report report) {
        this.report = report;
    }

    void check(DeviceConstraints constraints) {
        for (EligibilityRule rule : constraints.getEligibilityRules()) {
            if (rule.getPropertySelector() == null && rule.getLabelSelector() == null) {
                report.warning(
                        report.locations().of(rule),
                        Codes.EMPTY_RULE,
                        "A rule without selectors matches every device, which makes the other"
                                + " rules pointless; add a selector or remove it.");
            }
            selector(rule.getPropertySelector(), Scope.PROPERTY, Literals.DEVICE_PROPERTIES);
            selector(rule.getLabelSelector(), Scope.LABEL, null);
        }
    }

    private void selector(Selector selector, Scope scope, EClass type) {
        if (selector != null) {
            selector.getMatchExpressions().forEach(e -> expression(e, scope, type));
        }
    }

    private void expression(MatchExpression expression, Scope scope, EClass type) {
        String operator = expression.getOperator();
        boolean known =
                operator != null
                        && (VOCABULARY.data(Literals.OPERATOR).values().contains(operator)
                                || operator.equals("ContainersAny"));
        if (expression.getKey() == null || !known || isDamaged(expression)) {
            return;
        }
        var fault = Expressions.fault(expression, scope);
        if (fault.isPresent()) {
            boolean key = fault.get().startsWith("`" + expression.getKey() + "`");
            report.error(
                    report.locations()
                            .value(
                                    expression,
                                    key
                                            ? Literals.MATCH_EXPRESSION__KEY
                                            : Literals.MATCH_EXPRESSION__OPERATOR),
                    Codes.EXPRESSION,
                    "This can never match: " + fault.get() + ".");
        }
        if (type != null) {
            property(expression, type);
        }
    }

    private boolean isDamaged(EObject object) {
        return object.eClass().getEStructuralFeatures().stream()
                        .anyMatch(f -> report.locations().isDamaged(object, f))
                || object.eContents().stream().anyMatch(this::isDamaged);
    }

    /** Follows the pointer through the model of what devices report. */
    private void property(MatchExpression expression, EClass type) {
        Span place = report.locations().value(expression, Literals.MATCH_EXPRESSION__KEY);
        List<String> segments =
                JsonPointer.parse(expression.getKey()).map(JsonPointer::segments).orElse(List.of());
        EClass at = type;
        EStructuralFeature feature = null;
        boolean inItem = true;
        for (String segment : segments) {
            boolean index = segment.matches("[0-9]+");
            if (feature != null && feature.isMany() && !inItem && index) {
                inItem = true;
                continue;
            }
            if (at == null || feature != null && !inItem) {
                return;
            }
            feature = VOCABULARY.key(at, segment).map(Key::feature).orElse(null);
            if (feature == null) {
                unknown(place, expression.getKey(), segment, at);
                return;
            }
            at = feature instanceof EReference reference ? reference.getEReferenceType() : null;
            inItem = !feature.isMany();
        }
        if (feature == null) {
            return;
        }
        boolean objects = feature instanceof EReference && feature.isMany() && !inItem;
        String operator = expression.getOperator();
        boolean contains = operator.startsWith("Contain");
        boolean compares = List.of("In", "NotIn", "Gt", "Lt", "Exists").contains(operator);
        if (objects && compares) {
            report.error(
                    place,
                    Codes.EXPRESSION,
                    "This can never match: `%s` is a list of objects, which only ContainsAll and ContainsAny look into."
                            .formatted(expression.getKey()));
        } else if (contains && !objects) {
            report.error(
                    place,
                    Codes.EXPRESSION,
                    "This can never match: `%s` is no list of objects, which %s needs; use In."
                            .formatted(expression.getKey(), operator));
        } else if (contains && expression.getItemSelector() != null) {
            EClass item = at;
            expression
                    .getItemSelector()
                    .getMatchExpressions()
                    .forEach(e -> expression(e, Scope.ITEM, item));
        }
    }

    private void unknown(Span place, String key, String segment, EClass type) {
        List<String> names = VOCABULARY.keys(type).stream().map(Key::name).toList();
        report.warning(
                place,
                Codes.UNKNOWN_PROPERTY,
                "No device reports `%s`%s"
                        .formatted(
                                key,
                                Suggestions.nearest(segment, names)
                                        .map(n -> "; did you mean `" + n + "`?")
                                        .orElse("; known are " + String.join(", ", names) + ".")));
    }
}
