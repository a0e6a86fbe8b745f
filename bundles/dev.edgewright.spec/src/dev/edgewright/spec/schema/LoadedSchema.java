/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.edgewright.spec.schema.Facts.Choice;
import dev.edgewright.spec.tree.Mapping;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** A schema that was read from a file. What it refers to is resolved when it is first asked for. */
final class LoadedSchema implements Schema {

    private final Supplier<Facts> facts;
    private final Supplier<Map<String, Property>> properties;
    private final Supplier<Map<String, LoadedSchema>> chosen;
    private final Supplier<LoadedSchema> unchosen;

    LoadedSchema(Supplier<Facts> source) {
        facts = Suppliers.memoize(source);
        properties = Suppliers.memoize(this::makeProperties);
        chosen = Suppliers.memoize(this::makeChosen);
        unchosen = Suppliers.memoize(this::makeUnchosen);
    }

    Facts facts() {
        return facts.get();
    }

    private Map<String, Property> makeProperties() {
        Map<String, Property> made = new LinkedHashMap<>();
        facts().properties()
                .forEach(
                        (name, schema) ->
                                made.put(
                                        name,
                                        new Property(
                                                name,
                                                schema,
                                                facts().required().contains(name),
                                                schema.facts().deprecated())));
        for (String name : facts().required()) {
            if (!made.containsKey(name)) {
                throw new IllegalStateException("required, but not a key: " + name);
            }
        }
        return Collections.unmodifiableMap(made);
    }

    private Map<String, LoadedSchema> makeChosen() {
        Map<String, LoadedSchema> made = new LinkedHashMap<>();
        Choice choice = facts().choice().orElseThrow();
        Facts fixed = facts().withKeys(facts().properties(), facts().required(), Optional.empty());
        choice.when()
                .forEach(
                        (value, schema) ->
                                made.put(
                                        value, new LoadedSchema(() -> schema.facts().over(fixed))));
        return made;
    }

    /** Where nothing or nothing known is chosen, the keys of all alternatives are admitted. */
    private LoadedSchema makeUnchosen() {
        Map<String, LoadedSchema> keys = new LinkedHashMap<>();
        for (LoadedSchema schema : facts().choice().orElseThrow().when().values()) {
            schema.facts().properties().forEach(keys::putIfAbsent);
        }
        keys.putAll(facts().properties());
        return new LoadedSchema(() -> facts().withKeys(keys, facts().required(), Optional.empty()));
    }

    @Override
    public Schema forMapping(Mapping mapping) {
        Optional<Choice> choice = facts().choice();
        if (choice.isEmpty()) {
            return this;
        }
        LoadedSchema found =
                mapping.text(choice.get().key()).map(chosen.get()::get).orElseGet(unchosen::get);
        return found.forMapping(mapping);
    }

    @Override
    public String title() {
        return facts().title().orElse("");
    }

    @Override
    public String description() {
        return facts().description().orElse("");
    }

    @Override
    public Optional<String> section() {
        return facts().section();
    }

    @Override
    public Set<Type> types() {
        return facts().types();
    }

    @Override
    public Map<String, Property> properties() {
        return properties.get();
    }

    @Override
    public List<NamePattern> namePatterns() {
        return facts().namePatterns();
    }

    @Override
    public boolean passesOver() {
        return facts().passesOver();
    }

    @Override
    public Optional<Schema> additional() {
        return facts().additional();
    }

    @Override
    public Optional<Schema> items() {
        return facts().items();
    }

    @Override
    public boolean isNonEmpty() {
        return facts().nonEmpty();
    }

    @Override
    public OptionalInt most() {
        return facts().most();
    }

    @Override
    public List<Value> values() {
        return facts().values();
    }

    @Override
    public Optional<Pattern> pattern() {
        return facts().pattern();
    }

    @Override
    public String patternWords() {
        return facts().patternWords().orElse("");
    }

    @Override
    public Optional<BigDecimal> minimum() {
        return facts().minimum();
    }

    @Override
    public Optional<BigDecimal> maximum() {
        return facts().maximum();
    }

    @Override
    public Optional<String> format() {
        return facts().format();
    }

    @Override
    public Optional<String> defaultValue() {
        return facts().defaultValue();
    }

    @Override
    public List<String> examples() {
        return facts().examples();
    }

    @Override
    public Optional<String> defines() {
        return facts().names().defines();
    }

    @Override
    public Optional<String> refersTo() {
        return facts().names().refersTo();
    }

    @Override
    public Optional<String> keysDefine() {
        return facts().names().keysDefine();
    }

    @Override
    public Optional<String> keysReferTo() {
        return facts().names().keysReferTo();
    }

    @Override
    public String toString() {
        return title();
    }
}
