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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes objects of the model: YAML for people, JSON for the wire. One object always gives the same
 * text. Extensions and keys that the specification does not know are written too.
 */
public final class MargoWriter {

    private MargoWriter() {}

    /** The object as YAML 1.2 in block style, ending in a line break. */
    public static String toYaml(EObject object) {
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setIndent(2)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .setSplitLines(false)
                        .setDereferenceAliases(true)
                        .setSchema(new CoreSchema())
                        .build();
        return new Dump(settings).dumpToString(toTree(object));
    }

    /** The object as JSON on one line. */
    public static String toJson(EObject object) {
        StringBuilder out = new StringBuilder();
        Json.write(toTree(object), out);
        return out.toString();
    }

    /** A free value as JSON on one line, its keys in the order of its maps. */
    public static String toJson(Map<String, ?> value) {
        StringBuilder out = new StringBuilder();
        Json.write(value, out);
        return out.toString();
    }

    /** The object as nested maps and lists of free values, in the order of the specification. */
    public static Map<String, Object> toTree(EObject object) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (Rules.isKey(feature)) {
                put(tree, object, feature);
            }
        }
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!Rules.isKey(feature)) {
                entries(object.eGet(feature)).forEach(tree::putIfAbsent);
            }
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        String key = feature.getName();
        if (feature instanceof EReference reference && ObjectReader.isMap(reference)) {
            Map<String, Object> entries = entries(value);
            if (!entries.isEmpty()) {
                tree.put(key, entries);
            }
        } else if (value instanceof Collection<?> items) {
            if (!items.isEmpty() || feature.isRequired() || object.eIsSet(feature)) {
                List<Object> list = new ArrayList<>();
                items.forEach(item -> list.add(plain(item)));
                tree.put(key, list.size() == 1 && Rules.isSingle(feature) ? list.get(0) : list);
            }
        } else if (value != null || Rules.isNullable(feature)) {
            tree.put(key, plain(value));
        }
    }

    private static Map<String, Object> entries(Object map) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Object entry : (Collection<?>) map) {
            Map.Entry<?, ?> pair = (Map.Entry<?, ?>) entry;
            entries.put(String.valueOf(pair.getKey()), plain(pair.getValue()));
        }
        return entries;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case EObject object -> toTree(object);
            case BigDecimal d when d.scale() <= 0 -> d.toBigInteger();
            case List<?> list -> {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Map<?, ?> map -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                map.forEach((k, v) -> entries.put(String.valueOf(k), plain(v)));
                yield entries;
            }
            case null, default -> value;
        };
    }
}
