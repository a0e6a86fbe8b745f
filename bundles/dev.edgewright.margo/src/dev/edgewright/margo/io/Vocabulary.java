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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the documents of one dialect may hold, for completion, hover and whoever makes a schema of
 * it. {@link Kind#type()} is where to begin; from a key's {@link Key#type()} it goes on. Immutable;
 * thread-safe.
 */
public final class Vocabulary {

    /** How the value of a key is arranged. */
    public enum Form {
        /** One value, or one mapping of known keys. */
        SINGLE,
        /** A list. */
        LIST,
        /** A mapping whose keys are names that the author chooses. */
        MAP
    }

    /** What kind of value a data type is written as. */
    public enum Basis {
        /** Any value. */
        ANY,
        /** Text. */
        TEXT,
        /** true or false. */
        BOOLEAN,
        /** A whole number. */
        INTEGER,
        /** Any number. */
        NUMBER
    }

    /**
     * A data type.
     *
     * @param name its name in the model
     * @param words what fits it, as the end of a sentence that begins with "must be"
     * @param basis what it is written as
     * @param values the admitted values; empty when there is no such list
     * @param pattern a regular expression that the whole text must match
     */
    public record Data(
            String name, String words, Basis basis, List<String> values, Optional<String> pattern) {

        /** Freezes the list. */
        public Data {
            values = List.copyOf(values);
        }
    }

    /**
     * A key. Either {@code type} or {@code data} is there: what the value, or each item or entry of
     * it, consists of.
     *
     * @param name the key as it is written
     * @param feature the key in the model
     * @param documentation what the specification says of it, in a sentence
     * @param form how its value is arranged
     * @param required whether it must be there
     * @param nonEmpty whether a list needs at least one item
     * @param nullable whether its value may be null
     * @param type the class of the mapping that is expected
     * @param data the data type that is expected
     */
    public record Key(
            String name,
            EStructuralFeature feature,
            String documentation,
            Form form,
            boolean required,
            boolean nonEmpty,
            boolean nullable,
            Optional<EClass> type,
            Optional<Data> data) {}

    private static final Map<Dialect, Vocabulary> ALL = new EnumMap<>(Dialect.class);

    static {
        for (Dialect dialect : Dialect.values()) {
            ALL.put(dialect, new Vocabulary(Rules.of(dialect)));
        }
    }

    private final Rules rules;

    private Vocabulary(Rules rules) {
        this.rules = rules;
    }

    /** The vocabulary of a dialect. */
    public static Vocabulary of(Dialect dialect) {
        return ALL.get(dialect);
    }

    /** Whether a key is the name of a supplier's extension. */
    public static boolean isExtension(String key) {
        return Rules.isExtension(key);
    }

    Rules rules() {
        return rules;
    }

    /** The dialect. */
    public Dialect dialect() {
        return rules.dialect();
    }

    /** The keys of a class in the order of the specification. */
    public List<Key> keys(EClass type) {
        return rules.keys(type).stream().map(this::key).toList();
    }

    /** The key of that name in a class, if the dialect knows it. */
    public Optional<Key> key(EClass type, String name) {
        return rules.key(type, name).map(this::key);
    }

    /** What the specification says of a class, in a sentence. */
    public String documentation(EClass type) {
        return rules.documentation(type);
    }

    /** The section of the specification that describes a class. */
    public Optional<String> section(EClass type) {
        return rules.section(type);
    }

    /** Whether extensions of suppliers may stand in a mapping of this class. */
    public boolean isExtensible(EClass type) {
        return rules.isExtensible(type);
    }

    /** A data type of the model as this dialect has it. */
    public Data data(EDataType type) {
        return new Data(
                type.getName(),
                rules.documentation(type),
                basis(type),
                rules.values(type),
                rules.pattern(type));
    }

    private Key key(EStructuralFeature feature) {
        boolean map = feature instanceof EReference r && ObjectReader.isMap(r);
        EStructuralFeature held =
                map
                        ? ((EReference) feature).getEReferenceType().getEStructuralFeature("value")
                        : feature;
        return new Key(
                feature.getName(),
                feature,
                rules.documentation(feature),
                map ? Form.MAP : feature.isMany() ? Form.LIST : Form.SINGLE,
                rules.isRequired(feature),
                rules.isNonEmpty(feature),
                Rules.isNullable(feature),
                held instanceof EReference r
                        ? Optional.of(r.getEReferenceType())
                        : Optional.empty(),
                held.getEType() instanceof EDataType data
                        ? Optional.of(data(data))
                        : Optional.empty());
    }

    private static Basis basis(EDataType type) {
        Class<?> java = type.getInstanceClass();
        if (java == String.class) {
            return Basis.TEXT;
        }
        if (java == Boolean.class) {
            return Basis.BOOLEAN;
        }
        if (java == BigInteger.class) {
            return Basis.INTEGER;
        }
        return java == BigDecimal.class ? Basis.NUMBER : Basis.ANY;
    }
}
