/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import dev.edgewright.margo.model.Extensible;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.model.MargoPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Fills objects of the model from nodes, as the model describes them, and reports what differs. */
final class ObjectReader {

    private final Findings findings;
    private final Locations locations = new Locations();
    private final ValueReader values;
    private final Rules rules;
    private final List<Missing> missing = new ArrayList<>();
    private EClass rootType;
    private UnknownKeys unknownKeys;

    /** Whether the mapping that was read last has a key twice. */
    private boolean repeated;

    /** Reported at the end, when it is known whether the key is at another place. */
    private record Missing(Span place, EStructuralFeature feature) {}

    ObjectReader(Rules rules, Findings findings, Limits limits) {
        this.rules = rules;
        this.findings = findings;
        this.values = new ValueReader(rules, findings, limits, locations);
    }

    Locations locations() {
        return locations;
    }

    EObject root(EClass type, MappingNode mapping) {
        rootType = type;
        unknownKeys = new UnknownKeys(rules, findings, type);
        EObject root = object(type, mapping, firstKey(mapping));
        for (Missing m : missing) {
            if (!unknownKeys.isMisplaced(m.feature)) {
                findings.error(
                        m.place,
                        Codes.MISSING_KEY,
                        "The required key `%s` is missing. %s"
                                .formatted(m.feature.getName(), rules.documentation(m.feature)));
            }
        }
        return root;
    }

    private EObject object(EClass type, MappingNode mapping, Span place) {
        EObject object = MargoFactory.eINSTANCE.create(type);
        locations.putObject(object, place);
        Set<EStructuralFeature> meant = new HashSet<>();
        forEachEntry(
                mapping,
                (key, keyNode, valueNode) -> {
                    EStructuralFeature feature = rules.key(type, key).orElse(null);
                    if (feature == null) {
                        unknown((Extensible) object, key, keyNode, valueNode, meant);
                        return;
                    }
                    meant.add(feature);
                    Span keySpan = findings.span(keyNode);
                    Span valueSpan = findings.span(valueNode);
                    locations.putKey(object, feature, keySpan);
                    locations.putValue(object, feature, valueSpan.isEmpty() ? keySpan : valueSpan);
                    feature(object, feature, keySpan, valueNode);
                });
        for (EStructuralFeature feature : rules.keys(type)) {
            if (rules.isRequired(feature) && !meant.contains(feature)) {
                missing.add(new Missing(place, feature));
                locations.damage(object, feature);
            }
        }
        return object;
    }

    private void feature(EObject object, EStructuralFeature feature, Span key, Node node) {
        if (feature instanceof EReference reference) {
            if (isMap(reference)) {
                map(object, reference, key, node);
            } else if (reference.isMany()
                    && node instanceof MappingNode mapping
                    && Rules.isSingle(feature)) {
                if (values.enter(node)) {
                    EObject item = object(reference.getEReferenceType(), mapping, key);
                    object.eSet(reference, List.of(item));
                    values.leave();
                }
            } else if (reference.isMany()) {
                objects(object, reference, key, node);
            } else if (node instanceof MappingNode mapping) {
                if (values.enter(node)) {
                    object.eSet(reference, object(reference.getEReferenceType(), mapping, key));
                    values.leave();
                }
            } else if (!(Rules.isNullable(feature) && ValueReader.isNull(node))) {
                locations.damage(object, feature);
                String name =
                        object instanceof Map.Entry<?, ?> entry
                                ? String.valueOf(entry.getKey())
                                : feature.getName();
                wrongType(key, name, "a mapping", node);
            }
        } else if (feature.isMany()) {
            plainList(object, (EAttribute) feature, key, node);
        } else {
            EAttribute attribute = (EAttribute) feature;
            int before = findings.errors();
            Object value =
                    isQuoted(feature, node)
                            ? Boolean.valueOf(((ScalarNode) node).getValue())
                            : values.attribute(
                                    attribute.getEAttributeType(), feature.getName(), node, key);
            if (value != null) {
                object.eSet(feature, value);
            }
            if (findings.errors() > before) {
                locations.damage(object, feature);
            }
        }
    }

    private boolean isQuoted(EStructuralFeature feature, Node node) {
        return rules.isQuoted(feature, rootType)
                && node instanceof ScalarNode scalar
                && (scalar.getValue().equals("true") || scalar.getValue().equals("false"));
    }

    private void objects(EObject object, EReference reference, Span key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            locations.damage(object, reference);
            wrongType(key, reference.getName(), "a list", node);
            return;
        }
        checkFilled(reference, key, sequence);
        if (!values.enter(node)) {
            return;
        }
        List<EObject> objects = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                locations.damage(object, reference);
                wrongType(
                        findings.span(item),
                        Values.EACH_ITEM + reference.getName(),
                        "a mapping",
                        item);
            } else if (values.enter(item)) {
                objects.add(object(reference.getEReferenceType(), mapping, firstKey(mapping)));
                damageIfRepeated(object, reference);
                values.leave();
            }
        }
        object.eSet(reference, objects);
        values.leave();
    }

    private void plainList(EObject object, EAttribute attribute, Span key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            locations.damage(object, attribute);
            wrongType(key, attribute.getName(), "a list", node);
            return;
        }
        checkFilled(attribute, key, sequence);
        if (!values.enter(node)) {
            return;
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Object value =
                    values.attribute(
                            attribute.getEAttributeType(),
                            Values.EACH_ITEM + attribute.getName(),
                            item,
                            findings.span(item));
            if (value != null || attribute.getEType() == MargoPackage.Literals.VALUE) {
                locations.putItem(object, attribute, items.size(), findings.span(item));
                items.add(value);
            }
        }
        object.eSet(attribute, items);
        values.leave();
    }

    private void map(EObject object, EReference reference, Span key, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            locations.damage(object, reference);
            wrongType(key, reference.getName(), "a mapping of names to values", node);
            return;
        }
        if (!values.enter(node)) {
            return;
        }
        @SuppressWarnings("unchecked")
        EList<EObject> entries = (EList<EObject>) object.eGet(reference);
        forEachEntry(
                mapping,
                (name, keyNode, valueNode) -> {
                    EObject entry = entry(reference, name, keyNode);
                    EStructuralFeature value = entry.eClass().getEStructuralFeature("value");
                    Span span = findings.span(valueNode);
                    locations.putValue(
                            entry, value, span.isEmpty() ? findings.span(keyNode) : span);
                    repeated = false;
                    feature(entry, value, findings.span(keyNode), valueNode);
                    damageIfRepeated(object, reference);
                    entries.add(entry);
                });
        values.leave();
    }

    private EObject entry(EReference reference, String name, Node keyNode) {
        EObject entry = MargoFactory.eINSTANCE.create(reference.getEReferenceType());
        EStructuralFeature key = entry.eClass().getEStructuralFeature("key");
        entry.eSet(key, name);
        locations.putObject(entry, findings.span(keyNode));
        locations.putKey(entry, key, findings.span(keyNode));
        return entry;
    }

    private void unknown(
            Extensible object,
            String key,
            Node keyNode,
            Node valueNode,
            Set<EStructuralFeature> meant) {
        if (key.startsWith("x-")) {
            extension(object, key, keyNode, valueNode);
            return;
        }
        keep(object, MargoPackage.Literals.EXTENSIBLE__UNKNOWN_KEYS, key, keyNode, valueNode);
        unknownKeys
                .report(object.eClass(), key, findings.span(keyNode))
                .ifPresent(
                        feature -> {
                            meant.add(feature);
                            locations.damage(object, feature);
                        });
    }

    private void extension(Extensible object, String key, Node keyNode, Node valueNode) {
        Span place = findings.span(keyNode);
        if (!Rules.isExtension(key)) {
            keep(object, MargoPackage.Literals.EXTENSIBLE__UNKNOWN_KEYS, key, keyNode, valueNode);
            findings.error(
                    place,
                    Codes.EXTENSION,
                    "`%s` is no name of an extension; write x-<name>-extensions with a name of"
                                    .formatted(key)
                            + " lower-case letters, digits and dashes.");
            return;
        }
        keep(object, MargoPackage.Literals.EXTENSIBLE__EXTENSIONS, key, keyNode, valueNode);
        if (!(valueNode instanceof MappingNode)) {
            wrongType(place, key, "a mapping", valueNode);
        }
        if (!rules.isExtensible(object.eClass())) {
            findings.warning(
                    place,
                    Codes.EXTENSION,
                    "The specification has no extensions at a %s; move it to the profile, the"
                                    .formatted(object.eClass().getName())
                            + " component or the top level.");
        }
    }

    private void keep(
            Extensible object, EReference reference, String key, Node keyNode, Node valueNode) {
        EObject entry = entry(reference, key, keyNode);
        EStructuralFeature value = entry.eClass().getEStructuralFeature("value");
        locations.putValue(entry, value, findings.span(valueNode));
        entry.eSet(value, values.value(valueNode));
        @SuppressWarnings("unchecked")
        EList<EObject> entries = (EList<EObject>) object.eGet(reference);
        entries.add(entry);
    }

    private interface Entry {
        void accept(String key, Node keyNode, Node valueNode);
    }

    private void forEachEntry(MappingNode mapping, Entry consumer) {
        Map<String, Span> seen = new HashMap<>();
        boolean repeats = false;
        boolean repeating = false;
        for (NodeTuple tuple : mapping.getValue()) {
            Span span = findings.span(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                findings.error(span, Codes.WRONG_TYPE, ValueReader.collectionAsKey());
                continue;
            }
            Span first = seen.putIfAbsent(keyNode.getValue(), span);
            if (first == null) {
                consumer.accept(keyNode.getValue(), keyNode, tuple.getValueNode());
            } else if (!repeating) {
                findings.error(
                        span,
                        Codes.DUPLICATE_KEY,
                        "The key `%s` is already on line %d; remove one of them, or begin a new entry before it."
                                .formatted(keyNode.getValue(), first.line()));
            }
            repeating = first != null;
            repeats |= repeating;
        }
        repeated = repeats;
    }

    /** Two entries in one: what the second one defines is not there. */
    private void damageIfRepeated(EObject owner, EReference reference) {
        if (repeated) {
            locations.damage(owner, reference);
        }
    }

    private void checkFilled(EStructuralFeature feature, Span key, SequenceNode sequence) {
        if (sequence.getValue().isEmpty() && rules.isNonEmpty(feature)) {
            findings.error(
                    key,
                    Codes.EMPTY_LIST,
                    "`%s` needs at least one item. %s"
                            .formatted(feature.getName(), rules.documentation(feature)));
        }
    }

    private void wrongType(Span place, String name, String expected, Node node) {
        findings.error(
                place,
                Codes.WRONG_TYPE,
                "%s must be %s, but it is %s."
                        .formatted(Values.subject(name), expected, Values.kind(node)));
    }

    private Span firstKey(MappingNode mapping) {
        return findings.span(
                mapping.getValue().isEmpty() ? mapping : mapping.getValue().get(0).getKeyNode());
    }

    static boolean isMap(EReference reference) {
        return Map.Entry.class.equals(reference.getEReferenceType().getInstanceClass());
    }
}
