/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeviceCapabilities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random rules on a random device, judged once more by the rules written down naively. */
class MatcherPropertyTest {

    private static final int ROUNDS = 1_500;
    private static final List<String> OPERATORS =
            List.of(
                    "In",
                    "NotIn",
                    "Exists",
                    "DoesNotExist",
                    "Gt",
                    "Lt",
                    "ContainsAll",
                    "ContainsAny");
    private static final List<String> KEYS =
            List.of("/vendor", "/peripherals", "/peripherals/0", "/peripherals/1/type", "/absent");
    private static final List<String> LABELS = List.of("text", "number", "flag", "list", "none");
    private static final List<String> ITEM_KEYS = List.of("/type", "/model", "/absent");
    private static final List<Object> VALUES =
            List.of("1", 1, "gpu", "camera", true, "Acme", 2, "2.5");

    private final Random random = new Random(20261120);

    @Test
    void aVerdictIsWhatTheRulesSayAndHasItsReason() {
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> device = device();
            List<Object> rules = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                rules.add(rule());
            }
            DeviceCapabilities read =
                    new MargoReader()
                            .read(MargoWriter.toJson(device))
                            .as(DeviceCapabilities.class)
                            .orElseThrow();
            String constraints = MargoWriter.toJson(Map.of("eligibilityRules", rules));
            Verdict verdict =
                    Matcher.match(
                            new MargoReader()
                                    .read(
                                            Documents.DESCRIPTION
                                                    + "    deviceConstraints: "
                                                    + constraints
                                                    + "\n")
                                    .as(ApplicationDescription.class)
                                    .orElseThrow()
                                    .getDeploymentProfiles()
                                    .get(0)
                                    .getDeviceConstraints(),
                            read);
            boolean expected = rules.stream().anyMatch(r -> naive((Map<?, ?>) r, device));
            assertEquals(expected, verdict.accepted(), device + "\n" + constraints + verdict);
            assertFalse(verdict.reasons().isEmpty());
            accepted += expected ? 1 : 0;
        }
        assertTrue(accepted > ROUNDS / 20 && accepted < ROUNDS * 19 / 20, "accepted " + accepted);
    }

    private Map<String, Object> device() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", "d");
        properties.put("vendor", random.nextBoolean() ? "Acme" : "1");
        List<Object> peripherals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Map<String, Object> peripheral = new LinkedHashMap<>();
            peripheral.put("type", random.nextBoolean() ? "gpu" : "camera");
            if (random.nextBoolean()) {
                peripheral.put("model", random.nextBoolean() ? "1" : "2.5");
            }
            peripherals.add(peripheral);
        }
        if (!peripherals.isEmpty()) {
            properties.put("peripherals", peripherals);
        }
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("text", pick(List.of("1", "gpu", "2.5")));
        labels.put("number", pick(List.of(1, 2)));
        labels.put("flag", random.nextBoolean());
        labels.put("list", pick(List.of(List.of("gpu", "1"), List.of(1, 2), List.of())));
        return new LinkedHashMap<>(Map.of("properties", properties, "labels", labels));
    }

    private Map<String, Object> rule() {
        Map<String, Object> rule = new LinkedHashMap<>();
        if (random.nextInt(3) > 0) {
            rule.put("propertySelector", selector(KEYS));
        }
        if (rule.isEmpty() || random.nextBoolean()) {
            rule.put("labelSelector", selector(LABELS));
        }
        return rule;
    }

    private Map<String, Object> selector(List<String> keys) {
        List<Object> expressions = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            expressions.add(expression(keys));
        }
        return Map.of("matchExpressions", expressions);
    }

    private Map<String, Object> expression(List<String> keys) {
        String operator = pick(keys == KEYS ? OPERATORS : OPERATORS.subList(0, 6));
        Map<String, Object> expression = new LinkedHashMap<>();
        expression.put("key", pick(keys));
        expression.put("operator", operator);
        switch (operator) {
            case "In", "NotIn" -> {
                List<Object> values = new ArrayList<>(List.of(pick(VALUES)));
                Object more = pick(VALUES);
                if (more.getClass() == values.get(0).getClass() && !(more instanceof Boolean)) {
                    values.add(more);
                }
                expression.put("values", values);
            }
            case "Gt", "Lt" -> expression.put("values", List.of(pick(List.<Object>of(0, 1, "2"))));
            case "ContainsAll", "ContainsAny" ->
                    expression.put("itemSelector", selector(ITEM_KEYS));
            default -> {
                // asks for presence only
            }
        }
        return expression;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static boolean naive(Map<?, ?> rule, Map<String, Object> device) {
        return all(rule.get("propertySelector"), device.get("properties"), true)
                && all(rule.get("labelSelector"), device.get("labels"), false);
    }

    private static boolean all(Object selector, Object subject, boolean pointers) {
        return selector == null
                || expressions(selector).stream().allMatch(e -> one(e, subject, pointers));
    }

    private static List<Map<?, ?>> expressions(Object selector) {
        List<Map<?, ?>> list = new ArrayList<>();
        for (Object each : (List<?>) ((Map<?, ?>) selector).get("matchExpressions")) {
            list.add((Map<?, ?>) each);
        }
        return list;
    }

    private static boolean one(Map<?, ?> expression, Object subject, boolean pointers) {
        String key = (String) expression.get("key");
        Object value = pointers ? follow(key, subject) : ((Map<?, ?>) subject).get(key);
        String operator = (String) expression.get("operator");
        if (value == null) {
            return operator.equals("DoesNotExist");
        }
        List<?> list = value instanceof List<?> l ? l : List.of(value);
        boolean objects = !list.isEmpty() && list.get(0) instanceof Map;
        if (value instanceof Map || objects && !operator.startsWith("Contains")) {
            return false;
        }
        List<?> values = (List<?>) expression.get("values");
        return switch (operator) {
            case "Exists" -> true;
            case "DoesNotExist" -> false;
            case "In" -> list.stream().anyMatch(v -> values.contains(v));
            case "NotIn" -> list.stream().noneMatch(v -> values.contains(v));
            case "Gt", "Lt" -> {
                BigDecimal bound = new BigDecimal(values.get(0).toString());
                boolean number =
                        !(value instanceof List) && value.toString().matches("[0-9]+(\\.[0-9]+)?");
                int order = number ? new BigDecimal(value.toString()).compareTo(bound) : 0;
                yield operator.equals("Gt") ? order > 0 : order < 0;
            }
            default ->
                    value instanceof List
                            && list.stream()
                                    .anyMatch(
                                            item ->
                                                    operator.equals("ContainsAll")
                                                            ? all(
                                                                    expression.get("itemSelector"),
                                                                    item,
                                                                    true)
                                                            : expressions(
                                                                            expression.get(
                                                                                    "itemSelector"))
                                                                    .stream()
                                                                    .anyMatch(
                                                                            e ->
                                                                                    one(
                                                                                            e, item,
                                                                                            true)));
        };
    }

    private static Object follow(String pointer, Object subject) {
        Object at = subject;
        for (String step : pointer.substring(1).split("/")) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list && step.matches("[0-9]")) {
                int index = Integer.parseInt(step);
                at = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return at;
    }
}
