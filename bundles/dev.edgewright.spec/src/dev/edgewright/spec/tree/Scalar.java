/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A scalar: text that stands for a value by the core schema of YAML 1.2 (chapter 10.3). */
public final class Scalar extends Node {

    /** How a scalar is written (YAML 1.2, chapters 7.3 and 8.1). */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    private final String text;
    private final Style style;
    private final Object value;

    /**
     * A scalar.
     *
     * @param region its place, quotes included; empty where a value is missing
     * @param tag the tag as written, or null
     * @param text the content, escapes and folding resolved
     */
    public static Scalar of(Region region, String tag, String text, Style style) {
        return new Scalar(region, tag, null, text, style, CoreValues.value(text, tag, style));
    }

    /** The scalar that stands where a value is missing. */
    public static Scalar missing(int offset) {
        return of(new Region(offset, 0), null, "", Style.PLAIN);
    }

    private Scalar(
            Region region, String tag, String alias, String text, Style style, Object value) {
        super(region, tag, alias);
        this.text = text;
        this.style = style;
        this.value = value;
    }

    /** The content, escapes and folding resolved. */
    public String text() {
        return text;
    }

    public Style style() {
        return style;
    }

    public boolean isPlain() {
        return style == Style.PLAIN;
    }

    /**
     * What the text stands for: null, {@link Boolean}, {@link BigInteger}, {@link BigDecimal} or
     * {@link String}. Infinity and what is no number are strings, as are numbers of more than 400
     * digits.
     */
    public Object value() {
        return value;
    }

    /** Whether this stands for nothing: left out, {@code ~} or {@code null}. */
    public boolean isNull() {
        return value == null;
    }

    /** Whether nothing is written here. */
    public boolean isMissing() {
        return text.isEmpty() && isPlain();
    }

    /** Whether the value is text. */
    public boolean isText() {
        return value instanceof String;
    }

    @Override
    public Scalar aliased(String name, Region place) {
        return new Scalar(place, tag().orElse(null), name, text, style, value);
    }

    @Override
    public String toString() {
        return text;
    }
}
