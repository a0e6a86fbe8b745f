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
import dev.edgewright.margo.io.Span;
import dev.edgewright.margo.io.Values;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.model.Parameter;
import dev.edgewright.margo.model.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Checks schemas for contradictions, and values against them. */
final class SchemaCheck {

    private static final Map<EStructuralFeature, Set<String>> APPLIES =
            Map.of(
                    Literals.SCHEMA__MIN_LENGTH, Set.of("string"),
                    Literals.SCHEMA__MAX_LENGTH, Set.of("string"),
                    Literals.SCHEMA__REGEX_MATCH, Set.of("string"),
                    Literals.SCHEMA__MIN_VALUE, Set.of("integer", "double"),
                    Literals.SCHEMA__MAX_VALUE, Set.of("integer", "double"),
                    Literals.SCHEMA__MIN_PRECISION, Set.of("double"),
                    Literals.SCHEMA__MAX_PRECISION, Set.of("double"));

    private final Report report;

    SchemaCheck(Report report) {
        this.report = report;
    }

    void check(Schema schema) {
        if (schema.getDataType() == null) {
            return;
        }
        String type = elementType(schema);
        for (var rule : APPLIES.entrySet()) {
            if (schema.eIsSet(rule.getKey()) && !rule.getValue().contains(type)) {
                report.warning(
                        report.locations()
                                .key(schema, rule.getKey())
                                .orElse(report.locations().of(schema)),
                        Codes.SCHEMA,
                        "`%s` has no effect on %s; remove it or change the dataType."
                                .formatted(rule.getKey().getName(), schema.getDataType()));
            }
        }
        options(schema);
        order(schema, Literals.SCHEMA__MIN_LENGTH, Literals.SCHEMA__MAX_LENGTH);
        order(schema, Literals.SCHEMA__MIN_VALUE, Literals.SCHEMA__MAX_VALUE);
        order(schema, Literals.SCHEMA__MIN_PRECISION, Literals.SCHEMA__MAX_PRECISION);
        if (schema.getRegexMatch() != null) {
            try {
                BoundedRegex.compile(schema.getRegexMatch());
            } catch (PatternSyntaxException e) {
                report.error(
                        report.locations().value(schema, Literals.SCHEMA__REGEX_MATCH),
                        Codes.SCHEMA,
                        "This is no regular expression: " + e.getDescription() + ".");
            }
        }
    }

    private void options(Schema schema) {
        if (Boolean.TRUE.equals(schema.getMultiselect()) && schema.getOptions().isEmpty()) {
            report.error(
                    report.locations().value(schema, Literals.SCHEMA__MULTISELECT),
                    Codes.SCHEMA,
                    "There is nothing to select from; add `options`.");
        }
        for (int i = 0; i < schema.getOptions().size(); i++) {
            Span place = report.locations().item(schema, Literals.SCHEMA__OPTIONS, i);
            single(schema.getOptions().get(i), schema)
                    .ifPresent(
                            why ->
                                    report.error(
                                            place,
                                            Codes.SCHEMA,
                                            "This option can never be chosen: " + why + "."));
        }
    }

    private void order(Schema schema, EStructuralFeature least, EStructuralFeature most) {
        Optional<BigDecimal> low = Values.number(schema.eGet(least));
        Optional<BigDecimal> high = Values.number(schema.eGet(most));
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            report.error(
                    report.locations().value(schema, least),
                    Codes.SCHEMA,
                    "`%s` %s is greater than `%s` %s, so that no value fits."
                            .formatted(
                                    least.getName(),
                                    Values.show(low.get()),
                                    most.getName(),
                                    Values.show(high.get())));
        }
    }

    void defaultValue(Parameter parameter, String name, Schema schema) {
        Span place = report.locations().value(parameter, Literals.PARAMETER__VALUE);
        refusal(parameter.getValue(), schema)
                .ifPresent(
                        why ->
                                report.error(
                                        place,
                                        Codes.DEFAULT_VALUE,
                                        "The value of `%s` does not fit its schema `%s`: %s."
                                                .formatted(name, schema.getName(), why)));
    }

    /** Why a schema refuses a value; empty when it admits it. */
    static Optional<String> refusal(Object value, Schema schema) {
        String type = schema.getDataType();
        if (type == null) {
            return Optional.empty();
        }
        if (type.startsWith("array[") || Boolean.TRUE.equals(schema.getMultiselect())) {
            if (!(value instanceof List<?> items)) {
                return Optional.of(Values.show(value) + " is no list");
            }
            if (items.isEmpty() && !Boolean.TRUE.equals(schema.getAllowEmpty())) {
                return Optional.of("it is empty, but allowEmpty is not true");
            }
            return items.stream().flatMap(i -> single(i, schema).stream()).findFirst();
        }
        return single(value, schema);
    }

    private static Optional<String> single(Object value, Schema schema) {
        String shown = Values.show(value);
        List<Object> options = schema.getOptions();
        if (!options.isEmpty() && options.stream().noneMatch(o -> Values.same(o, value))) {
            return Optional.of(shown + " is none of the options " + Values.show(options));
        }
        return switch (elementType(schema)) {
            case "string" ->
                    value instanceof String text
                            ? text(text, schema)
                            : Optional.of(shown + " is not text; put it in quotes");
            case "boolean" ->
                    value instanceof Boolean
                            ? Optional.empty()
                            : Optional.of(shown + " is neither true nor false");
            case "integer" ->
                    value instanceof BigInteger i
                            ? number(new BigDecimal(i), schema)
                            : Optional.of(shown + " is no integer");
            case "double" ->
                    Values.number(value)
                            .map(n -> number(n, schema))
                            .orElseGet(() -> Optional.of(shown + " is no number"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(String text, Schema schema) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Boolean.TRUE.equals(schema.getAllowEmpty())
                    ? Optional.empty()
                    : Optional.of("it is empty, but allowEmpty is not true");
        }
        if (schema.getMinLength() != null
                && schema.getMinLength().compareTo(BigInteger.valueOf(length)) > 0) {
            return Optional.of(
                    "it has %d characters, minLength is %s"
                            .formatted(length, schema.getMinLength()));
        }
        if (schema.getMaxLength() != null
                && schema.getMaxLength().compareTo(BigInteger.valueOf(length)) < 0) {
            return Optional.of(
                    "it has %d characters, maxLength is %s"
                            .formatted(length, schema.getMaxLength()));
        }
        if (schema.getRegexMatch() != null && !BoundedRegex.matches(schema.getRegexMatch(), text)) {
            return Optional.of("`%s` does not match regexMatch".formatted(Values.show(text)));
        }
        return Optional.empty();
    }

    private static Optional<String> number(BigDecimal number, Schema schema) {
        String shown = number.toPlainString();
        if (schema.getMinValue() != null && number.compareTo(schema.getMinValue()) < 0) {
            return Optional.of(
                    shown + " is less than minValue " + Values.show(schema.getMinValue()));
        }
        if (schema.getMaxValue() != null && number.compareTo(schema.getMaxValue()) > 0) {
            return Optional.of(
                    shown + " is greater than maxValue " + Values.show(schema.getMaxValue()));
        }
        if (schema.getMinPrecision() != null
                && schema.getMinPrecision()
                                .compareTo(BigInteger.valueOf(Math.max(0, number.scale())))
                        > 0) {
            return Optional.of(
                    shown + " has fewer decimals than minPrecision " + schema.getMinPrecision());
        }
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        if (schema.getMaxPrecision() != null
                && schema.getMaxPrecision().compareTo(BigInteger.valueOf(decimals)) < 0) {
            return Optional.of(
                    shown + " has more decimals than maxPrecision " + schema.getMaxPrecision());
        }
        return Optional.empty();
    }

    private static String elementType(Schema schema) {
        String type = schema.getDataType();
        return type.startsWith("array[") && type.endsWith("]")
                ? type.substring(6, type.length() - 1)
                : type;
    }
}
