/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What the model says of the documents beyond their structure: texts, forms, admitted values. */
public final class Rules {

    private static final String GEN_MODEL = "http://www.eclipse.org/emf/2002/GenModel";
    private static final String FACETS = "http:///org/eclipse/emf/ecore/util/ExtendedMetaData";
    private static final String OWN = "https://edgewright.dev/margo";
    private static final String TOLERATED = OWN + "/tolerated";

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Pattern EXTENSION = Pattern.compile("x-[a-z][a-z0-9-]*-extensions");

    private Rules() {}

    /** What the specification says of a class, key or data type. */
    public static String documentation(EModelElement element) {
        return get(element, GEN_MODEL, "documentation").orElse("");
    }

    /** The section of the specification that describes a class. */
    public static Optional<String> section(EClass type) {
        return get(type, OWN, "section");
    }

    /** The values that a data type admits; empty when it admits any. */
    public static List<String> values(EDataType type) {
        return get(type, FACETS, "enumeration").map(v -> List.of(v.split(" "))).orElse(List.of());
    }

    /** Whether a key stands for itself in a document, unlike the model's own bookkeeping. */
    public static boolean isKey(EStructuralFeature feature) {
        return get(feature, OWN, "role").isEmpty();
    }

    /** Whether a key is a supplier's extension. */
    public static boolean isExtension(String key) {
        return EXTENSION.matcher(key).matches();
    }

    static boolean isExtensible(EClass type) {
        return get(type, OWN, "extensible").isPresent();
    }

    static boolean isNullable(EStructuralFeature feature) {
        return get(feature, OWN, "nullable").isPresent();
    }

    static boolean isNonEmpty(EStructuralFeature feature) {
        return get(feature, OWN, "nonEmpty").isPresent();
    }

    /** Why a key that a class does not have is tolerated there. */
    static Optional<String> tolerated(EClass type, String key) {
        return get(type, TOLERATED, key);
    }

    static String toleratedBecause(EDataType type) {
        return get(type, OWN, "toleratedBecause").orElse("");
    }

    /** The code of the finding that a value is none of the admitted ones. */
    static String enumCode(EDataType type) {
        return get(type, OWN, "code").orElse(Codes.ENUM);
    }

    static boolean isToleratedValue(EDataType type, String value) {
        return get(type, OWN, "tolerated")
                        .filter(v -> List.of(v.split(" ")).contains(value))
                        .isPresent()
                || get(type, OWN, "toleratedPattern").filter(p -> matches(p, value)).isPresent();
    }

    static boolean fitsPattern(EDataType type, String value) {
        return get(type, FACETS, "pattern").map(p -> matches(p, value)).orElse(true);
    }

    /** Whether a number is in the range of its data type. */
    static boolean fitsRange(EDataType type, BigDecimal value) {
        return get(type, FACETS, "minInclusive")
                        .map(m -> value.compareTo(new BigDecimal(m)) >= 0)
                        .orElse(true)
                && get(type, FACETS, "minExclusive")
                        .map(m -> value.compareTo(new BigDecimal(m)) > 0)
                        .orElse(true)
                && get(type, FACETS, "maxInclusive")
                        .map(m -> value.compareTo(new BigDecimal(m)) <= 0)
                        .orElse(true);
    }

    private static boolean matches(String pattern, String value) {
        return value.length() <= 4096
                && PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(value).matches();
    }

    private static Optional<String> get(EModelElement element, String source, String key) {
        return Optional.ofNullable(EcoreUtil.getAnnotation(element, source, key));
    }
}
