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
import dev.edgewright.margo.match.Expressions.Scope;
import dev.edgewright.margo.model.MatchExpression;
import dev.edgewright.margo.model.Selector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates match expressions against what a device reports. */
final class Evaluation {

    private Evaluation() {}

    /** Why a selector does not match, one sentence for each expression that fails. */
    static List<String> failures(Selector selector, Scope scope, Object reported) {
        List<String> failures = new ArrayList<>();
        for (MatchExpression expression : selector.getMatchExpressions()) {
            failure(expression, scope, reported).ifPresent(failures::add);
        }
        return failures;
    }

    private static Optional<String> failure(
            MatchExpression expression, Scope scope, Object reported) {
        String name = scope.name(expression);
        Optional<String> fault = Expressions.fault(expression, scope);
        if (fault.isPresent()) {
            return Optional.of(
                    (expression.getKey() == null ? "" : name + " cannot be evaluated: ")
                            + fault.get());
        }
        Found found = find(expression.getKey(), scope, reported);
        String operator = Expressions.operator(expression);
        if (!found.present()) {
            return operator.equals("DoesNotExist")
                    ? Optional.empty()
                    : Optional.of(name + " " + demand(operator, expression) + " but is absent");
        }
        Object value = found.value();
        if (operator.equals("DoesNotExist")) {
            return Optional.of(name + " must not exist but does");
        }
        if (operator.startsWith("Contains")) {
            return contains(operator, expression, name, value);
        }
        Optional<String> other = incomparable(value);
        if (other.isPresent()) {
            return Optional.of(
                    name + " is " + other.get() + ", which " + operator + " cannot compare");
        }
        return operator.equals("Exists")
                ? Optional.empty()
                : compare(operator, expression, name, value);
    }

    /**
     * What a value is that no operator but those for items may look at: by the rules every
     * expression on it is false, even one that only asks whether it is there.
     */
    private static Optional<String> incomparable(Object value) {
        return switch (value) {
            case null -> Optional.of("null");
            case Map<?, ?> map -> Optional.of("an object");
            case List<?> list when hasObjects(list) -> Optional.of("a list of objects");
            case List<?> list when !list.stream().allMatch(Evaluation::isPlain) ->
                    Optional.of("a list of other than text and numbers");
            default -> Optional.empty();
        };
    }

    private static boolean isPlain(Object item) {
        return item instanceof String || Values.number(item).isPresent();
    }

    private record Found(boolean present, Object value) {}

    private static Found find(String key, Scope scope, Object reported) {
        if (scope == Scope.LABEL) {
            Map<?, ?> labels = (Map<?, ?>) reported;
            return new Found(labels.containsKey(key), labels.get(key));
        }
        return JsonPointer.parse(key)
                .flatMap(p -> p.resolve(reported))
                .map(v -> new Found(true, v))
                .orElse(new Found(false, null));
    }

    private static Optional<String> compare(
            String operator, MatchExpression expression, String name, Object value) {
        boolean matches =
                switch (operator) {
                    case "In" -> anyEqual(value, expression.getValues());
                    case "NotIn" -> !anyEqual(value, expression.getValues());
                    default -> ordered(operator, value, expression.getValues().get(0));
                };
        if (matches) {
            return Optional.empty();
        }
        String is = value instanceof List ? " but has " : " but is ";
        String types =
                operator.equals("In") && looksEqual(value, expression.getValues())
                        ? " of another type"
                        : "";
        return Optional.of(
                name + " " + demand(operator, expression) + is + Values.show(value) + types);
    }

    private static String demand(String operator, MatchExpression expression) {
        String values = Values.show(List.copyOf(expression.getValues()));
        return switch (operator) {
            case "In" ->
                    expression.getValues().size() == 1
                            ? "must be " + Values.show(expression.getValues().get(0))
                            : "must be one of " + values;
            case "NotIn" -> "must exist and be none of " + values;
            case "Gt" -> "must be greater than " + Values.show(expression.getValues().get(0));
            case "Lt" -> "must be less than " + Values.show(expression.getValues().get(0));
            case "Exists" -> "must exist";
            default -> "must list an item with " + items(operator, expression);
        };
    }

    private static String items(String operator, MatchExpression expression) {
        return Expressions.join(
                expression.getItemSelector().getMatchExpressions(),
                operator.equals("ContainsAll") ? "and" : "or");
    }

    private static boolean anyEqual(Object value, List<Object> values) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(item -> anyEqual(item, values));
        }
        return values.stream().anyMatch(v -> Values.same(v, value));
    }

    private static boolean looksEqual(Object value, List<Object> values) {
        return values.stream().anyMatch(v -> Values.show(v).equals(Values.show(value)));
    }

    private static boolean ordered(String operator, Object value, Object bound) {
        Optional<BigDecimal> left = Expressions.parsable(value);
        if (left.isEmpty()) {
            return false;
        }
        int order = left.get().compareTo(Expressions.parsable(bound).orElseThrow());
        return operator.equals("Gt") ? order > 0 : order < 0;
    }

    private static Optional<String> contains(
            String operator, MatchExpression expression, String name, Object value) {
        if (!(value instanceof List<?> list) || !list.isEmpty() && !hasObjects(list)) {
            return Optional.of(name + " is no list of objects, which " + operator + " needs");
        }
        List<MatchExpression> wanted = expression.getItemSelector().getMatchExpressions();
        for (Object item : list) {
            int failed = failures(expression.getItemSelector(), Scope.ITEM, item).size();
            if (operator.equals("ContainsAll") ? failed == 0 : failed < wanted.size()) {
                return Optional.empty();
            }
        }
        return Optional.of("no item of " + name + " has " + items(operator, expression));
    }

    private static boolean hasObjects(List<?> list) {
        return list.stream().anyMatch(Map.class::isInstance);
    }
}
