/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** What one schema says by itself; absent is what it leaves to the one that it refers to. */
record Facts(
        Optional<String> title,
        Optional<String> description,
        Optional<String> section,
        Set<Schema.Type> types,
        Map<String, LoadedSchema> properties,
        Set<String> required,
        List<Schema.NamePattern> namePatterns,
        boolean passesOver,
        Optional<Schema> additional,
        Optional<Schema> items,
        boolean nonEmpty,
        OptionalInt most,
        List<Schema.Value> values,
        Optional<Pattern> pattern,
        Optional<String> patternWords,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<String> format,
        Optional<String> defaultValue,
        List<String> examples,
        Optional<String> deprecated,
        Names names,
        Optional<Choice> choice) {

    /** The kinds of names that are defined or used at a place. */
    record Names(
            Optional<String> defines,
            Optional<String> refersTo,
            Optional<String> keysDefine,
            Optional<String> keysReferTo) {

        Names over(Names base) {
            return new Names(
                    defines.or(base::defines),
                    refersTo.or(base::refersTo),
                    keysDefine.or(base::keysDefine),
                    keysReferTo.or(base::keysReferTo));
        }
    }

    /**
     * The schemas by which a mapping is extended.
     *
     * @param key the key whose text chooses
     */
    record Choice(String key, Map<String, LoadedSchema> when) {}

    /** These facts, completed by those of another schema. */
    Facts over(Facts base) {
        Map<String, LoadedSchema> keys = new LinkedHashMap<>(base.properties);
        keys.putAll(properties);
        Set<String> needed = new HashSet<>(base.required);
        needed.addAll(required);
        return new Facts(
                title.or(base::title),
                description.or(base::description),
                section.or(base::section),
                types.isEmpty() ? base.types : types,
                keys,
                needed,
                namePatterns.isEmpty() ? base.namePatterns : namePatterns,
                passesOver || base.passesOver,
                additional.or(base::additional),
                items.or(base::items),
                nonEmpty || base.nonEmpty,
                most.isPresent() ? most : base.most,
                values.isEmpty() ? base.values : values,
                pattern.or(base::pattern),
                patternWords.or(base::patternWords),
                minimum.or(base::minimum),
                maximum.or(base::maximum),
                format.or(base::format),
                defaultValue.or(base::defaultValue),
                examples.isEmpty() ? base.examples : examples,
                deprecated.or(base::deprecated),
                names.over(base.names),
                choice.or(base::choice));
    }

    /** These facts with other keys, none of them required and nothing to choose any more. */
    Facts withKeys(Map<String, LoadedSchema> keys, Set<String> needed, Optional<Choice> next) {
        return new Facts(
                title,
                description,
                section,
                types,
                keys,
                needed,
                namePatterns,
                passesOver,
                additional,
                items,
                nonEmpty,
                most,
                values,
                pattern,
                patternWords,
                minimum,
                maximum,
                format,
                defaultValue,
                examples,
                deprecated,
                names,
                next);
    }
}
