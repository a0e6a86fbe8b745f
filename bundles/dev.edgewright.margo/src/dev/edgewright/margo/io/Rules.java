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
import java.util.EnumMap;
import java.util.LinkedHashMap;
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

/**
 * What the model says of the documents beyond their structure: texts, forms, admitted values. It
 * describes 1.0.0-rc.3; annotations under the name of an earlier dialect say what differs there.
 */
final class Rules {

    private static final String GEN_MODEL = "http://www.eclipse.org/emf/2002/GenModel";
    private static final String FACETS = "http:///org/eclipse/emf/ecore/util/ExtendedMetaData";
    private static final String OWN = "https://edgewright.dev/margo";
    private static final String TOLERATED = OWN + "/tolerated";

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Pattern EXTENSION = Pattern.compile("x-[a-z][a-z0-9-]*-extensions");

    private static final Map<Dialect, Rules> ALL = new EnumMap<>(Dialect.class);

    static {
        for (Dialect dialect : Dialect.values()) {
            ALL.put(dialect, new Rules(dialect));
        }
    }

    private final Dialect dialect;
    private final String differing;
    private final Map<EClass, Map<String, EStructuralFeature>> known = new ConcurrentHashMap<>();

    /** The rules of a dialect. */
    static Rules of(Dialect dialect) {
        return ALL.get(dialect);
    }

    private Rules(Dialect dialect) {
        this.dialect = dialect;
        this.differing = OWN + "/" + dialect.name();
    }

    Dialect dialect() {
        return dialect;
    }

    String documentation(EModelElement element) {
        return get(element, GEN_MODEL, "documentation").orElse("");
    }

    Optional<String> section(EClass type) {
        return get(type, OWN, "section");
    }

    /** The values that a data type admits; empty when it admits any. */
    List<String> values(EDataType type) {
        return get(type, FACETS, "enumeration")
                .filter(v -> !v.isEmpty())
                .map(Rules::words)
                .orElse(List.of());
    }

    Optional<String> pattern(EDataType type) {
        return get(type, FACETS, "pattern").filter(p -> !p.isEmpty());
    }

    /** Whether a key stands for itself in a document, unlike the model's own bookkeeping. */
    static boolean isKey(EStructuralFeature feature) {
        return EcoreUtil.getAnnotation(feature, OWN, "role") == null;
    }

    /** Whether the dialect knows a key. */
    private boolean knows(EStructuralFeature feature) {
        return isKey(feature)
                && get(feature, OWN, "in").map(d -> words(d).contains(dialect.name())).orElse(true);
    }

    /** The keys of a class in the order of the specification. */
    List<EStructuralFeature> keys(EClass type) {
        return List.copyOf(known(type).values());
    }

    /** The key of that name, if the dialect knows it. */
    Optional<EStructuralFeature> key(EClass type, String name) {
        return Optional.ofNullable(known(type).get(name));
    }

    private Map<String, EStructuralFeature> known(EClass type) {
        return known.computeIfAbsent(
                type,
                t -> {
                    Map<String, EStructuralFeature> keys = new LinkedHashMap<>();
                    for (EStructuralFeature feature : t.getEAllStructuralFeatures()) {
                        if (knows(feature)) {
                            keys.put(feature.getName(), feature);
                        }
                    }
                    return keys;
                });
    }

    boolean isRequired(EStructuralFeature feature) {
        return get(feature, OWN, "requiredIn")
                .map(d -> words(d).contains(dialect.name()))
                .orElse(feature.isRequired());
    }

    /** Whether a key is a supplier's extension. */
    static boolean isExtension(String key) {
        return EXTENSION.matcher(key).matches();
    }

    boolean isExtensible(EClass type) {
        return get(type, OWN, "extensible").isPresent();
    }

    static boolean isNullable(EStructuralFeature feature) {
        return EcoreUtil.getAnnotation(feature, OWN, "nullable") != null;
    }

    boolean isNonEmpty(EStructuralFeature feature) {
        return get(feature, OWN, "nonEmpty").isPresent();
    }

    /** Whether a boolean may stand in quotes in documents of a class. */
    boolean isQuoted(EStructuralFeature feature, EClass document) {
        return get(feature, OWN, "quotedIn").filter(document.getName()::equals).isPresent();
    }

    /** Whether one mapping may stand for a list of one. */
    static boolean isSingle(EStructuralFeature feature) {
        return EcoreUtil.getAnnotation(feature, OWN, "single") != null;
    }

    /** Whether documents of a class may have keys of their own here. */
    boolean isOpen(EClass type, EClass document) {
        return get(type, OWN, "openIn").filter(document.getName()::equals).isPresent();
    }

    /** What other dialects have in place of a key. */
    Optional<String> instead(EStructuralFeature feature) {
        return get(feature, OWN, "instead");
    }

    /** Why a key that a class does not have is tolerated there. */
    Optional<String> tolerated(EClass type, String key) {
        return get(type, TOLERATED, key);
    }

    String toleratedBecause(EDataType type) {
        return get(type, OWN, "toleratedBecause").orElse("");
    }

    /** The code of the finding that a value is none of the admitted ones. */
    String enumCode(EDataType type) {
        return get(type, OWN, "code").orElse(Codes.ENUM);
    }

    boolean isToleratedValue(EDataType type, String value) {
        return get(type, OWN, "tolerated").filter(v -> words(v).contains(value)).isPresent()
                || get(type, OWN, "toleratedPattern").filter(p -> matches(p, value)).isPresent();
    }

    boolean fitsPattern(EDataType type, String value) {
        return pattern(type).map(p -> matches(p, value)).orElse(true);
    }

    /** Whether a number is in the range of its data type. */
    boolean fitsRange(EDataType type, BigDecimal value) {
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

    private static List<String> words(String list) {
        return List.of(list.split(list.contains("|") ? "\\|" : " "));
    }

    private Optional<String> get(EModelElement element, String source, String key) {
        String different = EcoreUtil.getAnnotation(element, differing, key);
        return Optional.ofNullable(
                different != null ? different : EcoreUtil.getAnnotation(element, source, key));
    }
}
