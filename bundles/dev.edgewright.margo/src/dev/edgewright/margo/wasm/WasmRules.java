/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.wasm;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Values;
import dev.edgewright.margo.model.EligibilityRule;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.model.MatchExpression;
import dev.edgewright.margo.model.Selector;
import dev.edgewright.margo.wasm.WasmConvention.Demand;
import dev.edgewright.margo.wasm.WasmConvention.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Compares the eligibility rules that a profile has with those that its artifacts ask for, and
 * writes them anew. Conditions of the author's own, on other labels and on properties, stay.
 */
public final class WasmRules {

    /**
     * A difference between the rules and the artifacts.
     *
     * @param code the stable code, one of {@link Codes#WASM_MISSING_IMPORT}, {@link
     *     Codes#WASM_STALE_IMPORT} and {@link Codes#WASM_TRACK}
     * @param at the rule or the expression that is wrong; empty when there are no rules at all
     * @param words the difference and the way out, as sentences
     */
    public record Difference(String code, Optional<EObject> at, String words) {}

    private WasmRules() {}

    /** What is wrong with rules; nothing when they ask for what the artifacts import. */
    public static List<Difference> check(
            List<EligibilityRule> rules, Collection<Workload> workloads) {
        List<Demand> demands = WasmConvention.demands(workloads);
        if (rules.isEmpty()) {
            return List.of(
                    new Difference(
                            Codes.WASM_MISSING_IMPORT,
                            Optional.empty(),
                            "There is no eligibility rule, so that devices are chosen that cannot"
                                    + " run this; let the rule be written, which asks for "
                                    + String.join(
                                            ", ", demands.stream().map(Demand::words).toList())
                                    + "."));
        }
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            String name = rules.size() == 1 ? "The rule" : "Rule " + (i + 1);
            check(name, rules.get(i), demands, differences);
        }
        return differences;
    }

    private static void check(
            String name, EligibilityRule rule, List<Demand> demands, List<Difference> differences) {
        List<MatchExpression> ours = ours(rule);
        for (Demand demand : demands) {
            List<MatchExpression> same =
                    ours.stream().filter(e -> e.getKey().equals(demand.key())).toList();
            if (same.isEmpty()) {
                differences.add(
                        new Difference(
                                Codes.WASM_MISSING_IMPORT,
                                Optional.of(rule),
                                "%s does not ask for %s, which the artifact needs; add `%s`."
                                        .formatted(name, demand.words(), written(demand))));
            } else if (same.stream().noneMatch(e -> asks(e, demand))) {
                differences.add(
                        new Difference(
                                Codes.WASM_TRACK,
                                Optional.of(same.get(0)),
                                "%s asks for %s with %s, but the artifact needs %s; write `%s`."
                                        .formatted(
                                                name,
                                                WasmConvention.describe(demand.key()),
                                                asked(same.get(0)),
                                                Values.show(demand.value()),
                                                written(demand))));
            }
        }
        for (MatchExpression expression : ours) {
            if (demands.stream().noneMatch(d -> d.key().equals(expression.getKey()))) {
                differences.add(
                        new Difference(
                                Codes.WASM_STALE_IMPORT,
                                Optional.of(expression),
                                "%s asks for %s, which the artifact does not need; remove it, or"
                                                .formatted(
                                                        name,
                                                        WasmConvention.describe(
                                                                expression.getKey()))
                                        + " devices that could run this are refused."));
            }
        }
    }

    /**
     * The rules with everything of the convention brought up to date; one rule if there is none.
     */
    public static List<EligibilityRule> rewritten(
            List<EligibilityRule> rules, Collection<Workload> workloads) {
        if (rules.isEmpty()) {
            return List.of(WasmConvention.rule(workloads));
        }
        List<EligibilityRule> written = new ArrayList<>();
        for (EligibilityRule rule : rules) {
            EligibilityRule copy = EcoreUtil.copy(rule);
            if (copy.getLabelSelector() == null) {
                copy.setLabelSelector(MargoFactory.eINSTANCE.createSelector());
            }
            List<MatchExpression> expressions = copy.getLabelSelector().getMatchExpressions();
            expressions.removeIf(e -> WasmConvention.isOurs(e.getKey()));
            expressions.addAll(
                    0, WasmConvention.demands(workloads).stream().map(Demand::expression).toList());
            written.add(copy);
        }
        return written;
    }

    private static List<MatchExpression> ours(EligibilityRule rule) {
        Selector selector = rule.getLabelSelector();
        return selector == null
                ? List.of()
                : selector.getMatchExpressions().stream()
                        .filter(e -> WasmConvention.isOurs(e.getKey()))
                        .toList();
    }

    private static boolean asks(MatchExpression expression, Demand demand) {
        return "In".equals(expression.getOperator())
                && expression.getValues().size() == 1
                && Values.same(expression.getValues().get(0), demand.value());
    }

    private static String asked(MatchExpression expression) {
        String operator =
                expression.getOperator() == null ? "no operator" : expression.getOperator();
        List<Object> values = expression.getValues();
        return values.isEmpty()
                ? operator
                : operator + " " + Values.show(values.size() == 1 ? values.get(0) : values);
    }

    private static String written(Demand demand) {
        return "{key: %s, operator: In, values: [%s]}"
                .formatted(
                        demand.key(),
                        demand.value() instanceof String s
                                ? "\"" + s + "\""
                                : Values.show(demand.value()));
    }
}
