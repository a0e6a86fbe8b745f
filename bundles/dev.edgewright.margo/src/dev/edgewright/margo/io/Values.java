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
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Free values of documents: null, {@link Boolean}, {@link String}, {@link BigInteger}, {@link
 * BigDecimal}, or an unmodifiable {@link List} or {@link Map} of such.
 */
public final class Values {

    /** Longer numbers cost time out of proportion and mean nothing in these documents. */
    private static final int LONGEST_NUMBER = 400;

    /** Stands before the name of a list where its items are meant. */
    static final String EACH_ITEM = "each item of ";

    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

    private Values() {}

    /** The value of a scalar by the core schema of YAML 1.2. */
    static Object scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.parseBoolean(text);
        }
        if (tag.equals(Tag.INT)) {
            return integer(text).<Object>map(n -> n).orElse(text);
        }
        if (tag.equals(Tag.FLOAT)) {
            return decimal(text).<Object>map(n -> n).orElse(text);
        }
        return text;
    }

    private static Optional<BigInteger> integer(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        if (text.matches("0x[0-9a-fA-F]+")) {
            return Optional.of(new BigInteger(text.substring(2), 16));
        }
        if (text.matches("0o[0-7]+")) {
            return Optional.of(new BigInteger(text.substring(2), 8));
        }
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigInteger(text))
                : Optional.empty();
    }

    /** The number that a text stands for, if it is a finite number of sensible length. */
    public static Optional<BigDecimal> decimal(String text) {
        return text.length() <= LONGEST_NUMBER && FLOAT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** The value as a number, if it is one. */
    public static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case BigDecimal d -> Optional.of(d);
            case BigInteger i -> Optional.of(new BigDecimal(i));
            case Integer i -> Optional.of(BigDecimal.valueOf(i));
            case Long l -> Optional.of(BigDecimal.valueOf(l));
            case Double d when Double.isFinite(d) -> Optional.of(BigDecimal.valueOf(d));
            case null, default -> Optional.empty();
        };
    }

    /** Whether two values are equal; numbers by their amount, text by every letter. */
    public static boolean same(Object a, Object b) {
        Optional<BigDecimal> left = number(a);
        Optional<BigDecimal> right = number(b);
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get()) == 0;
        }
        return a == null ? b == null : a.equals(b);
    }

    /** A value in words, for messages. */
    public static String show(Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal d -> d.toPlainString();
            case List<?> list ->
                    list.stream()
                            .map(Values::show)
                            .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
            case String s when s.length() > 80 -> s.substring(0, 77) + "...";
            default -> value.toString();
        };
    }

    /** A key, or "each item of" a key, as the subject of a sentence. */
    static String subject(String name) {
        return name.startsWith(EACH_ITEM)
                ? "Each item of `" + name.substring(EACH_ITEM.length()) + "`"
                : "`" + name + "`";
    }

    /** What kind of value this is, with its article, for messages. */
    static String kind(Object value) {
        return switch (value) {
            case null -> "nothing";
            case Boolean b -> "a boolean";
            case String s -> "text";
            case BigInteger i -> "a number";
            case BigDecimal d -> "a number";
            case List<?> l -> "a list";
            default -> "a mapping";
        };
    }

    static String kind(Node node) {
        return switch (node) {
            case ScalarNode scalar -> kind(scalar(scalar));
            case SequenceNode sequence -> "a list";
            default -> "a mapping";
        };
    }
}
