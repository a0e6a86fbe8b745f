/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.tree.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checks text and numbers of the right type against what else their schema says. */
final class ScalarRules {

    /** Longer text is not shown in messages, and not matched with patterns. */
    private static final int LONGEST = 8192;

    private final FamilyName family;
    private final Findings findings;

    ScalarRules(FamilyName family, Findings findings) {
        this.family = family;
        this.findings = findings;
    }

    void check(Scalar scalar, Schema schema, String what) {
        if (scalar.isNull()) {
            return;
        }
        String name = StructureWalk.capital(what);
        if (scalar.text().isEmpty()) {
            if (schema.isNonEmpty()) {
                findings.error(scalar, Codes.EMPTY, name + " must not be empty.");
                return;
            }
            if (schema.values().isEmpty() && schema.format().isPresent()) {
                return;
            }
        }
        if (!schema.values().isEmpty()) {
            values(scalar, schema, name);
            return;
        }
        Optional<BigDecimal> number = Values.number(scalar, family);
        if (number.isPresent() && !isInRange(scalar, number.get(), schema, name)) {
            return;
        }
        if (schema.most().isPresent() && scalar.text().length() > schema.most().getAsInt()) {
            findings.error(
                    scalar,
                    Codes.RANGE,
                    "%s has %d characters; at most %d are admitted."
                            .formatted(name, scalar.text().length(), schema.most().getAsInt()));
        }
        form(scalar, schema, name);
    }

    private void values(Scalar scalar, Schema schema, String name) {
        List<String> values = schema.values().stream().map(Schema.Value::text).toList();
        if (values.contains(scalar.text())) {
            return;
        }
        Optional<String> near = Suggestions.nearest(scalar.text(), values);
        String list = String.join(", ", values.stream().map(v -> "`" + v + "`").toList());
        String message =
                "%s cannot be `%s`%s"
                        .formatted(
                                name,
                                shown(scalar),
                                near.map(n -> "; did you mean `" + n + "`?")
                                        .orElse("; it is one of " + list + "."));
        Fix[] fixes =
                near.map(List::of).orElse(values.size() <= 4 ? values : List.of()).stream()
                        .map(v -> fix(scalar, schema, v, near.isPresent()))
                        .toArray(Fix[]::new);
        findings.error(scalar, Codes.ENUM, message, fixes);
    }

    private static Fix fix(Scalar scalar, Schema schema, String value, boolean preferred) {
        return new Fix(
                "Write `" + value + "`",
                List.of(new Edit(scalar.region(), Quotes.where(schema, value))),
                preferred);
    }

    private boolean isInRange(Scalar scalar, BigDecimal number, Schema schema, String name) {
        Optional<BigDecimal> least = schema.minimum();
        Optional<BigDecimal> most = schema.maximum();
        boolean low = least.isPresent() && number.compareTo(least.get()) < 0;
        boolean high = most.isPresent() && number.compareTo(most.get()) > 0;
        if (!low && !high) {
            return true;
        }
        String bounds =
                least.isPresent() && most.isPresent()
                        ? "from "
                                + least.get().toPlainString()
                                + " to "
                                + most.get().toPlainString()
                        : least.isPresent()
                                ? "at least " + least.get().toPlainString()
                                : "at most " + most.get().toPlainString();
        findings.error(
                scalar,
                Codes.RANGE,
                "%s must be %s, but it is %s.".formatted(name, bounds, shown(scalar)));
        return false;
    }

    private void form(Scalar scalar, Schema schema, String name) {
        String text = scalar.text();
        boolean matches =
                schema.pattern().isEmpty()
                        || text.length() <= LONGEST && schema.pattern().get().matcher(text).find();
        if (!matches) {
            findings.error(
                    scalar,
                    Codes.PATTERN,
                    "%s must be %s, but it is `%s`."
                            .formatted(name, schema.patternWords(), shown(scalar)));
            return;
        }
        if (schema.format().isPresent()) {
            Optional<String> fault = Formats.fault(schema.format().get(), text);
            if (fault.isPresent()) {
                findings.error(
                        scalar,
                        Codes.PATTERN,
                        "%s must be %s, but it is `%s`."
                                .formatted(name, fault.get(), shown(scalar)));
            }
        }
    }

    private static String shown(Scalar scalar) {
        String text = scalar.text().replace('\n', ' ');
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
