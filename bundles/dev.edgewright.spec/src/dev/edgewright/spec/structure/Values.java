/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the readers of a family take values for. Kubernetes reads YAML 1.1, in which {@code yes} is
 * true and a number that begins with 0 is octal.
 */
final class Values {

    private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
    private static final Set<String> YES = Set.of("yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> NO = Set.of("no", "No", "NO", "off", "Off", "OFF");

    private Values() {}

    static Object of(Scalar scalar, FamilyName family) {
        if (family == FamilyName.KUBERNETES && scalar.isPlain() && scalar.tag().isEmpty()) {
            if (OCTAL.matcher(scalar.text()).matches() && scalar.text().length() < 20) {
                return new BigInteger(scalar.text(), 8);
            }
            if (YES.contains(scalar.text())) {
                return Boolean.TRUE;
            }
            if (NO.contains(scalar.text())) {
                return Boolean.FALSE;
            }
        }
        return scalar.value();
    }

    /** The types that a value has; a whole number is a number, too. */
    static Set<Type> types(Node node, FamilyName family) {
        return switch (node) {
            case Mapping mapping -> EnumSet.of(Type.MAPPING);
            case Sequence sequence -> EnumSet.of(Type.LIST);
            case Scalar scalar ->
                    switch (of(scalar, family)) {
                        case null -> EnumSet.of(Type.NULL);
                        case Boolean truth -> EnumSet.of(Type.BOOLEAN);
                        case BigInteger number -> EnumSet.of(Type.INTEGER, Type.NUMBER);
                        case BigDecimal number -> EnumSet.of(Type.NUMBER);
                        default -> EnumSet.of(Type.TEXT);
                    };
        };
    }

    /** The number that stands there, if it is one. */
    static Optional<BigDecimal> number(Scalar scalar, FamilyName family) {
        return switch (of(scalar, family)) {
            case BigInteger number -> Optional.of(new BigDecimal(number));
            case BigDecimal number -> Optional.of(number);
            case null, default -> Optional.empty();
        };
    }
}
