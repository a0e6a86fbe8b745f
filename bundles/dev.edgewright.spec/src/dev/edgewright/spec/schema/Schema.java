/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import dev.edgewright.spec.tree.Mapping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may stand at one place of a document, and what the specification says about it. Schemas may
 * contain themselves. Immutable once loaded; thread-safe.
 */
public interface Schema {

    /** The types of values; several where a value may be of any of them. */
    enum Type {
        TEXT("text"),
        NUMBER("a number"),
        INTEGER("a whole number"),
        BOOLEAN("true or false"),
        MAPPING("a mapping"),
        LIST("a list"),
        NULL("nothing");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** The type with its article, for messages. */
        public String words() {
            return words;
        }
    }

    /**
     * A key of a mapping.
     *
     * @param required whether it has to be there
     * @param deprecated why it should not be used any more, if so
     */
    record Property(String name, Schema schema, boolean required, Optional<String> deprecated) {}

    /** Names of this form have values of this schema. */
    record NamePattern(Pattern name, Schema schema) {}

    /**
     * One of the values that are admitted.
     *
     * @param description what it means; may be empty
     */
    record Value(String text, String description) {}

    /** The name of what stands here, such as {@code DeploymentProfile}; may be empty. */
    String title();

    /** What it is for, in a sentence or two of Markdown; may be empty. */
    String description();

    /** The section of the specification that says so. */
    Optional<String> section();

    /** The types of values that are admitted; all where it is empty. */
    Set<Type> types();

    /** The known keys, in the order of the specification. */
    Map<String, Property> properties();

    /** Forms of names of further keys. */
    List<NamePattern> namePatterns();

    /** The schema of values under names that are not known; empty where such names are faults. */
    Optional<Schema> additional();

    /**
     * Whether those who read the document pass over keys that are not known, so that they are
     * suspicious but no faults.
     */
    default boolean passesOver() {
        return false;
    }

    /** The schema of items. */
    Optional<Schema> items();

    /** Whether a list needs at least one item, a mapping one key, or text one character. */
    boolean isNonEmpty();

    /** The most items or characters that are admitted. */
    default OptionalInt most() {
        return OptionalInt.empty();
    }

    /** The admitted values; any where it is empty. */
    List<Value> values();

    /** The form that text must have. */
    Optional<Pattern> pattern();

    /** What the form means, to stand behind "must be", such as "minutes and seconds like 5m0s". */
    String patternWords();

    Optional<BigDecimal> minimum();

    Optional<BigDecimal> maximum();

    /** The name of a form that is more than a pattern, such as {@code oci-reference}. */
    Optional<String> format();

    /** The value that counts where none is written, as it would be written. */
    Optional<String> defaultValue();

    /** Values for completion to offer, as they would be written. */
    List<String> examples();

    /** The kind of name that text at this place defines, such as {@code component}. */
    Optional<String> defines();

    /** The kind of name that text at this place refers to. */
    Optional<String> refersTo();

    /** The kind of name that the keys of this mapping define. */
    Optional<String> keysDefine();

    /** The kind of name that the keys of this mapping refer to. */
    Optional<String> keysReferTo();

    /**
     * The schema that counts for this mapping, where it depends on the value of one of its keys,
     * such as the properties on the type; itself otherwise.
     */
    Schema forMapping(Mapping mapping);
}
