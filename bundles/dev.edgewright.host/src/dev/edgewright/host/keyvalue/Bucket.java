/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.keyvalue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * Keys and their values. Safe for use by any thread; every method throws a {@link StoreException}
 * when the store is closed or its file fails.
 */
public final class Bucket {

    private static final int LONGEST_KEY = 4096;
    private static final int LONGEST_VALUE = 16 << 20;

    /** What was seen under a key at one time. */
    public static final class Snapshot {
        private final String key;
        private final byte[] stored;

        private Snapshot(String key, byte[] stored) {
            this.key = key;
            this.stored = stored;
        }

        /** The value at that time. */
        public Optional<byte[]> value() {
            return Optional.ofNullable(stored).map(Versioned::value);
        }
    }

    private final KeyValueStore store;
    private final MVMap<String, byte[]> map;
    private final StoreThread thread;

    Bucket(KeyValueStore store, MVMap<String, byte[]> map, StoreThread thread) {
        this.store = store;
        this.map = map;
        this.thread = thread;
    }

    public Optional<byte[]> get(String key) throws StoreException {
        return snapshot(key).value();
    }

    public boolean exists(String key) throws StoreException {
        return thread.call(() -> map.containsKey(key));
    }

    /** Sets a value in place of another one. */
    public void set(String key, byte[] value) throws StoreException {
        byte[] stored = checked(key, value);
        long size = Versioned.size(key, stored);
        store.use(size);
        long freed = size;
        try {
            byte[] old = thread.call(() -> map.put(key, stored));
            freed = old == null ? 0 : Versioned.size(key, old);
        } finally {
            store.use(-freed);
        }
    }

    /** Takes a key away if it is there. */
    public void delete(String key) throws StoreException {
        byte[] old = thread.call(() -> map.remove(key));
        if (old != null) {
            store.use(-Versioned.size(key, old));
        }
    }

    /** The keys from a place in their order on, at most so many. */
    public List<String> keys(long from, int most) throws StoreException {
        return thread.call(
                () -> {
                    String first = from < 0 ? null : map.getKey(from);
                    return first == null ? List.of() : take(map.keyIterator(first), most);
                });
    }

    /** The keys after one, which need not be there any more, at most so many. */
    public List<String> keysAfter(String key, int most) throws StoreException {
        return thread.call(
                () -> {
                    String first = map.higherKey(key);
                    return first == null ? List.of() : take(map.keyIterator(first), most);
                });
    }

    /** What is under a key now. */
    public Snapshot snapshot(String key) throws StoreException {
        return thread.call(() -> new Snapshot(key, map.get(key)));
    }

    /** Sets a value if nobody has changed what was seen; tells whether that was so. */
    public boolean swap(Snapshot seen, byte[] value) throws StoreException {
        String key = seen.key;
        byte[] stored = checked(key, value);
        long size = Versioned.size(key, stored);
        store.use(size);
        long freed = size;
        try {
            boolean swapped =
                    thread.call(
                            () ->
                                    seen.stored == null
                                            ? map.putIfAbsent(key, stored) == null
                                            : map.replace(key, seen.stored, stored));
            if (swapped) {
                freed = seen.stored == null ? 0 : Versioned.size(key, seen.stored);
            }
            return swapped;
        } finally {
            store.use(-freed);
        }
    }

    private byte[] checked(String key, byte[] value) throws StoreException {
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw new StoreException("A key has at most %,d bytes.".formatted(LONGEST_KEY));
        }
        if (value.length > LONGEST_VALUE) {
            throw new StoreException("A value has at most %,d bytes.".formatted(LONGEST_VALUE));
        }
        return Versioned.of(store.nextVersion(), value);
    }

    private static List<String> take(Iterator<String> keys, int most) {
        List<String> taken = new ArrayList<>();
        while (keys.hasNext() && taken.size() < most) {
            taken.add(keys.next());
        }
        return taken;
    }
}
