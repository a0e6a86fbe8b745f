/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.tree.Mapping;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand at one place of a document of Margo. Filled once, when it is made. */
final class MargoSchema implements Schema {

    String title = "";
    String description = "";
    String section;
    Set<Type> types = Set.of();
    Map<String, Property> properties = new LinkedHashMap<>();
    List<NamePattern> namePatterns = List.of();
    Schema additional;
    Schema items;
    boolean nonEmpty;
    List<Value> values = List.of();
    Pattern pattern;
    String words = "";
    String defaultValue;
    List<String> examples = List.of();
    Optional<String> defines = Optional.empty();
    Optional<String> refersTo = Optional.empty();
    Optional<String> keysDefine = Optional.empty();
    Optional<String> keysReferTo = Optional.empty();

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Optional<String> section() {
        return Optional.ofNullable(section);
    }

    @Override
    public Set<Type> types() {
        return Set.copyOf(types);
    }

    @Override
    public Map<String, Property> properties() {
        return Collections.unmodifiableMap(properties);
    }

    @Override
    public List<NamePattern> namePatterns() {
        return List.copyOf(namePatterns);
    }

    @Override
    public Optional<Schema> additional() {
        return Optional.ofNullable(additional);
    }

    @Override
    public Optional<Schema> items() {
        return Optional.ofNullable(items);
    }

    @Override
    public boolean isNonEmpty() {
        return nonEmpty;
    }

    @Override
    public List<Value> values() {
        return List.copyOf(values);
    }

    @Override
    public Optional<Pattern> pattern() {
        return Optional.ofNullable(pattern);
    }

    @Override
    public String patternWords() {
        return words;
    }

    @Override
    public Optional<BigDecimal> minimum() {
        return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> maximum() {
        return Optional.empty();
    }

    @Override
    public Optional<String> format() {
        return Optional.empty();
    }

    @Override
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    @Override
    public List<String> examples() {
        return List.copyOf(examples);
    }

    @Override
    public Optional<String> defines() {
        return defines;
    }

    @Override
    public Optional<String> refersTo() {
        return refersTo;
    }

    @Override
    public Optional<String> keysDefine() {
        return keysDefine;
    }

    @Override
    public Optional<String> keysReferTo() {
        return keysReferTo;
    }

    @Override
    public Schema forMapping(Mapping mapping) {
        return this;
    }

    @Override
    public String toString() {
        return title;
    }
}
