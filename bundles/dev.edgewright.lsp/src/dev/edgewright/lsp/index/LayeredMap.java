/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.index;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A map whose copies share what neither of them changed. A copy costs as much as was changed since
 * the last large change. While nobody changes it, any number of threads may read it.
 */
final class LayeredMap<K, V> extends AbstractMap<K, V> {

    /** So much of the map may have changed until a copy gets a base of its own. */
    private static final double LARGE = 0.25;

    private static final int SMALL = 64;

    private final Map<K, V> base;

    /** The changed entries; null is the value of those that are gone. */
    private final Map<K, V> changes;

    private int size;

    LayeredMap() {
        this(Map.of(), new HashMap<>(), 0);
    }

    private LayeredMap(Map<K, V> base, Map<K, V> changes, int size) {
        this.base = base;
        this.changes = changes;
        this.size = size;
    }

    /**
     * A copy that changes on its own.
     *
     * @param value copies a value that this map alone has; the others are shared
     */
    LayeredMap<K, V> copy(UnaryOperator<V> value) {
        Map<K, V> copied = new HashMap<>(changes.size() * 2);
        changes.forEach((k, v) -> copied.put(k, v == null ? null : value.apply(v)));
        if (changes.size() <= Math.max(SMALL, base.size() * LARGE)) {
            return new LayeredMap<>(base, copied, size);
        }
        Map<K, V> all = new LinkedHashMap<>(base);
        copied.forEach(
                (k, v) -> {
                    if (v == null) {
                        all.remove(k);
                    } else {
                        all.put(k, v);
                    }
                });
        return new LayeredMap<>(all, new HashMap<>(), size);
    }

    /** Whether the value is shared with copies, so that it may not be changed. */
    boolean isShared(K key) {
        return !changes.containsKey(key) && base.containsKey(key);
    }

    @Override
    public V get(Object key) {
        V changed = changes.get(key);
        return changed != null || changes.containsKey(key) ? changed : base.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public V put(K key, V value) {
        V before = get(key);
        changes.put(key, value);
        size += before == null ? 1 : 0;
        return before;
    }

    @Override
    @SuppressWarnings("unchecked")
    public V remove(Object key) {
        V before = get(key);
        if (before != null) {
            changes.put((K) key, null);
            size--;
        }
        return before;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return Stream.concat(
                                base.entrySet().stream()
                                        .filter(e -> !changes.containsKey(e.getKey())),
                                changes.entrySet().stream().filter(e -> e.getValue() != null))
                        .iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
