/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a record: small, in order, and quick to look up where there are few. */
final class Row extends AbstractMap<String, Value> {

    private final List<String> names;
    private final List<Value> values;

    private Row(List<String> names, List<Value> values) {
        this.names = names;
        this.values = values;
    }

    /** Names and values in the same order; the names differ. */
    static Row of(List<String> names, List<Value> values) {
        if (names.size() != values.size()) {
            throw new IllegalArgumentException(
                    "%d names for %d fields".formatted(names.size(), values.size()));
        }
        return new Row(List.copyOf(names), List.copyOf(values));
    }

    static Row copyOf(Map<String, Value> fields) {
        return fields instanceof Row row
                ? row
                : of(List.copyOf(fields.keySet()), List.copyOf(fields.values()));
    }

    @Override
    public Value get(Object name) {
        int index = names.indexOf(name);
        return index < 0 ? null : values.get(index);
    }

    @Override
    public boolean containsKey(Object name) {
        return names.contains(name);
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public Set<Map.Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Value>> iterator() {
                Iterator<String> name = names.iterator();
                Iterator<Value> value = values.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return name.hasNext();
                    }

                    @Override
                    public Map.Entry<String, Value> next() {
                        return Map.entry(name.next(), value.next());
                    }
                };
            }

            @Override
            public int size() {
                return names.size();
            }
        };
    }
}
