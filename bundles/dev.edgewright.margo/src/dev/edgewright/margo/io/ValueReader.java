/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import dev.edgewright.margo.model.MargoPackage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EDataType;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns nodes into values of the model's data types, within limits. */
final class ValueReader {

    private final Rules rules;
    private final Findings findings;
    private final Limits limits;
    private final Locations locations;
    private int nodes;
    private int depth;
    private boolean reported;

    ValueReader(Rules rules, Findings findings, Limits limits, Locations locations) {
        this.locations = locations;
        this.rules = rules;
        this.findings = findings;
        this.limits = limits;
    }

    /**
     * Steps into a collection; false when a limit forbids it. Counts what stands behind aliases at
     * each use, so that neither recursion nor an avalanche of aliases gets through.
     */
    boolean enter(Node node) {
        nodes += 1 + size(node);
        if (nodes > limits.nodes() || depth >= limits.depth()) {
            if (!reported) {
                reported = true;
                findings.error(
                        findings.span(node),
                        Codes.LIMIT,
                        "The document refers to itself or unfolds to more than %d values; replace"
                                        .formatted(limits.nodes())
                                + " aliases by what they stand for.");
            }
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    private static int size(Node node) {
        return switch (node) {
            case SequenceNode sequence -> sequence.getValue().size();
            case MappingNode mapping -> mapping.getValue().size();
            default -> 0;
        };
    }

    static String collectionAsKey() {
        return "A key must be plain text, but this is a list or mapping; fill in `{{...}}` if it is"
                + " the placeholder of a template, or put it in quotes.";
    }

    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && Values.scalar(scalar) == null;
    }

    /** A free value; null also where a limit forbids to read it. */
    Object value(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Values.scalar(scalar);
        }
        if (!enter(node)) {
            return null;
        }
        Object value = null;
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item)));
            value = Collections.unmodifiableList(items);
            for (int i = 0; i < items.size(); i++) {
                Span span = findings.span(sequence.getValue().get(i));
                locations.putFree(value, i, span, span);
            }
        } else if (node instanceof MappingNode mapping) {
            Map<String, Object> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                entry(entries, tuple);
            }
            value = Collections.unmodifiableMap(entries);
            for (NodeTuple tuple : mapping.getValue()) {
                place(value, tuple);
            }
        }
        leave();
        return value;
    }

    private void place(Object container, NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            Span keySpan = findings.span(key);
            Span valueSpan = findings.span(tuple.getValueNode());
            locations.putFree(
                    container, key.getValue(), keySpan, valueSpan.isEmpty() ? keySpan : valueSpan);
        }
    }

    private void entry(Map<String, Object> entries, NodeTuple tuple) {
        Span span = findings.span(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            findings.error(span, Codes.WRONG_TYPE, collectionAsKey());
        } else if (entries.containsKey(key.getValue())) {
            findings.error(
                    span,
                    Codes.DUPLICATE_KEY,
                    "The key `" + key.getValue() + "` is there twice; remove one of them.");
        } else {
            entries.put(key.getValue(), value(tuple.getValueNode()));
        }
    }

    /** A value of a data type; null after a finding that leaves none. */
    Object attribute(EDataType type, String name, Node node, Span key) {
        if (type == MargoPackage.Literals.VALUE) {
            return value(node);
        }
        Span written = findings.span(node);
        Span place = written.isEmpty() ? key : written;
        String expected = expected(type);
        if (!(node instanceof ScalarNode scalar)) {
            findings.error(
                    key,
                    Codes.WRONG_TYPE,
                    "%s must be %s, but it is %s."
                            .formatted(Values.subject(name), expected, Values.kind(node)));
            return null;
        }
        Object value = Values.scalar(scalar);
        if (value == null) {
            findings.error(
                    place,
                    Codes.WRONG_TYPE,
                    "%s has no value; give it one or remove the key."
                            .formatted(Values.subject(name)));
            return null;
        }
        if (type.getInstanceClass() == String.class) {
            return text(type, name, scalar, value, place);
        }
        if (type.getInstanceClass() == Boolean.class) {
            return value instanceof Boolean ? value : wrong(place, name, expected, scalar, value);
        }
        BigDecimal number = Values.number(value).orElse(null);
        boolean whole = type.getInstanceClass() == BigInteger.class;
        if (number == null || whole && number.stripTrailingZeros().scale() > 0) {
            return wrong(place, name, expected, scalar, value);
        }
        if (!rules.fitsRange(type, number)) {
            findings.error(
                    place,
                    Codes.RANGE,
                    "%s must be %s, but it is %s."
                            .formatted(
                                    Values.subject(name),
                                    rules.documentation(type),
                                    scalar.getValue()));
        }
        return whole ? (Object) number.toBigIntegerExact() : number;
    }

    private Object wrong(
            Span place, String name, String expected, ScalarNode scalar, Object value) {
        boolean quoted = value instanceof String && !scalar.isPlain();
        findings.error(
                place,
                Codes.WRONG_TYPE,
                "%s must be %s, but %s is %s%s."
                        .formatted(
                                Values.subject(name),
                                expected,
                                Values.show(scalar.getValue()),
                                Values.kind(value),
                                quoted ? "; remove the quotes" : ""));
        return null;
    }

    private String text(EDataType type, String name, ScalarNode scalar, Object value, Span place) {
        String text = scalar.getValue();
        List<String> admitted = rules.values(type);
        if (!(value instanceof String)) {
            findings.error(
                    place,
                    Codes.WRONG_TYPE,
                    "%s must be text, but %s is %s; put it in quotes."
                            .formatted(Values.subject(name), text, Values.kind(value)));
        } else if (!admitted.contains(text) && rules.isToleratedValue(type, text)) {
            findings.warning(
                    place,
                    Codes.UPSTREAM,
                    "`%s` of `%s` is doubtful: %s."
                            .formatted(text, name, rules.toleratedBecause(type)));
        } else if (!admitted.isEmpty() && !admitted.contains(text)) {
            findings.error(
                    place,
                    rules.enumCode(type),
                    "%s must be %s, but it is `%s`%s"
                            .formatted(
                                    Values.subject(name),
                                    oneOf(admitted),
                                    Values.show(text),
                                    Suggestions.meant(text, admitted)
                                            .map(n -> "; did you mean `" + n + "`?")
                                            .orElse(".")));
        } else if (!rules.fitsPattern(type, text)) {
            findings.error(
                    place,
                    Codes.PATTERN,
                    "%s must be %s, but it is `%s`."
                            .formatted(
                                    Values.subject(name),
                                    rules.documentation(type),
                                    Values.show(text)));
        }
        return text;
    }

    private static String oneOf(List<String> values) {
        return values.size() == 1
                ? "`" + values.get(0) + "`"
                : "one of " + String.join(", ", values);
    }

    private static String expected(EDataType type) {
        Class<?> java = type.getInstanceClass();
        if (java == String.class) {
            return "text";
        }
        if (java == Boolean.class) {
            return "true or false";
        }
        return java == BigInteger.class ? "a whole number" : "a number";
    }
}
