/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import dev.edgewright.margo.io.Values;
import dev.edgewright.margo.model.MatchExpression;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that a match expression has to follow to be evaluated at all. */
public final class Expressions {

    /** What the key of an expression refers to. */
    public enum Scope {
        /** The properties of a device, by JSON Pointer. */
        PROPERTY("property"),
        /** The labels of a device, by exact key. */
        LABEL("label"),
        /** One item of a list of objects, by JSON Pointer. */
        ITEM("item property");

        private final String noun;

        Scope(String noun) {
            this.noun = noun;
        }

        String name(MatchExpression expression) {
            return noun + " `" + expression.getKey() + "`";
        }
    }

    private Expressions() {}

    /** What keeps an expression from being evaluated, in words; empty when nothing does. */
    public static Optional<String> fault(MatchExpression expression, Scope scope) {
        if (expression.getKey() == null || expression.getKey().isEmpty()) {
            return Optional.of("an expression has no key");
        }
        if (scope != Scope.LABEL && JsonPointer.parse(expression.getKey()).isEmpty()) {
            return Optional.of(
                    "`%s` is no JSON Pointer; it begins with `/`, as `/%s` does"
                            .formatted(expression.getKey(), expression.getKey()));
        }
        String operator = operator(expression);
        return switch (operator) {
            case "In", "NotIn" -> compared(operator, expression);
            case "Gt", "Lt" -> ordered(operator, expression);
            case "Exists", "DoesNotExist" ->
                    without("values", !expression.getValues().isEmpty(), operator)
                            .or(() -> noItems(operator, expression));
            case "ContainsAll", "ContainsAny" -> contained(operator, expression, scope);
            case "" -> Optional.of("the expression has no operator");
            default -> Optional.of("the operator `" + operator + "` does not exist");
        };
    }

    /** The operator, with the specification's own misspelling put right. */
    static String operator(MatchExpression expression) {
        String operator = expression.getOperator() == null ? "" : expression.getOperator();
        return operator.equals("ContainersAny") ? "ContainsAny" : operator;
    }

    /** The number that a value of Gt or Lt, or of a device, stands for. */
    static Optional<BigDecimal> parsable(Object value) {
        return Values.number(value)
                .or(() -> value instanceof String s ? Values.decimal(s) : Optional.empty());
    }

    /** An expression as a person would say it. */
    static String inWords(MatchExpression expression) {
        String values =
                expression.getValues().isEmpty()
                        ? ""
                        : " " + Values.show(List.copyOf(notNull(expression)));
        return "`" + expression.getKey() + "` " + operator(expression) + values;
    }

    private static List<Object> notNull(MatchExpression expression) {
        return expression.getValues().stream().map(v -> v == null ? "null" : v).toList();
    }

    private static Optional<String> compared(String operator, MatchExpression expression) {
        List<Object> values = expression.getValues();
        if (values.isEmpty()) {
            return Optional.of(operator + " needs at least one value");
        }
        Set<Class<?>> types = new HashSet<>();
        for (Object value : values) {
            if (value == null || value instanceof List || value instanceof Map) {
                return Optional.of(operator + " compares with text, numbers or one boolean only");
            }
            types.add(Values.number(value).isPresent() ? Number.class : value.getClass());
        }
        if (types.size() > 1) {
            return Optional.of("the values of " + operator + " must be of one type");
        }
        if (types.contains(Boolean.class) && values.size() > 1) {
            return Optional.of(operator + " takes one boolean only");
        }
        return noItems(operator, expression);
    }

    private static Optional<String> ordered(String operator, MatchExpression expression) {
        List<Object> values = expression.getValues();
        if (values.size() != 1 || parsable(values.get(0)).isEmpty()) {
            return Optional.of(operator + " needs exactly one number");
        }
        return noItems(operator, expression);
    }

    private static Optional<String> contained(
            String operator, MatchExpression expression, Scope scope) {
        if (scope == Scope.LABEL) {
            return Optional.of(
                    operator + " looks into lists of objects, but labels hold none; use In");
        }
        if (expression.getItemSelector() == null
                || expression.getItemSelector().getMatchExpressions().isEmpty()) {
            return Optional.of(operator + " needs an itemSelector with at least one expression");
        }
        Optional<String> inner =
                expression.getItemSelector().getMatchExpressions().stream()
                        .flatMap(e -> fault(e, Scope.ITEM).stream())
                        .findFirst()
                        .map(f -> "in the itemSelector " + f);
        return without("values", !expression.getValues().isEmpty(), operator).or(() -> inner);
    }

    private static Optional<String> noItems(String operator, MatchExpression expression) {
        return without("an itemSelector", expression.getItemSelector() != null, operator);
    }

    private static Optional<String> without(String what, boolean present, String operator) {
        return present ? Optional.of(operator + " takes no " + what.replace("an ", "")) : none();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    static String join(List<MatchExpression> expressions, String word) {
        return expressions.stream()
                .map(Expressions::inWords)
                .collect(Collectors.joining(" " + word + " "));
    }
}
