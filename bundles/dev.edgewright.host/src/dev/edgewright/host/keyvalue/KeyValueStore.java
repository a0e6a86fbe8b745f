/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.keyvalue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Named buckets of keys and values, in memory or in a file that only one store has open at a time.
 * What is written to a file is there for good after at most a second or when the store is closed.
 * Safe for use by any thread, so that several guests can share one.
 */
public final class KeyValueStore implements AutoCloseable {

    /** The most bytes that keys and values may have together by default. */
    public static final long DEFAULT_CAPACITY = 64L << 20;

    private static final int MOST_BUCKETS = 256;
    private static final int LONGEST_NAME = 256;

    /** Types of their own, since those by default would read any Java object from a file. */
    private static final MVMap.Builder<String, byte[]> MAP =
            new MVMap.Builder<String, byte[]>()
                    .keyType(StringDataType.INSTANCE)
                    .valueType(ByteArrayDataType.INSTANCE);

    private final MVStore store;
    private final long capacity;
    private final StoreThread thread = new StoreThread();
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong version = new AtomicLong();

    private KeyValueStore(MVStore store, long capacity) {
        this.store = store;
        this.capacity = capacity;
    }

    /** A new store that is gone when it is closed. */
    public static KeyValueStore inMemory(long capacity) {
        return new KeyValueStore(new MVStore.Builder().open(), capacity);
    }

    /**
     * Opens a file, or makes it.
     *
     * @param capacity the most bytes that keys and values may have together
     * @throws StoreException when the file cannot be written, is in use or is no store
     */
    public static KeyValueStore open(Path file, long capacity) throws StoreException {
        MVStore opened = null;
        try {
            opened = new MVStore.Builder().fileName(file.toAbsolutePath().toString()).open();
            KeyValueStore store = new KeyValueStore(opened, capacity);
            store.count();
            return store;
        } catch (MVStoreException | IllegalArgumentException e) {
            if (opened != null) {
                opened.closeImmediately();
            }
            throw new StoreException(
                    "The store %s cannot be opened: %s. Close what else has it open, or name another file."
                            .formatted(file, firstWords(e)),
                    e);
        }
    }

    /**
     * The bucket of that name, which is made if it is not there.
     *
     * @throws StoreException when the name is too long or there are too many buckets
     */
    public Bucket bucket(String name) throws StoreException {
        if (name.length() > LONGEST_NAME) {
            throw new StoreException(
                    "The name of a bucket has at most %d characters.".formatted(LONGEST_NAME));
        }
        return thread.call(
                () -> {
                    if (!store.hasMap(name) && store.getMapNames().size() >= MOST_BUCKETS) {
                        throw new StoreException(
                                "There are %d buckets already.".formatted(MOST_BUCKETS));
                    }
                    return new Bucket(this, store.openMap(name, MAP), thread);
                });
    }

    /** Writes what is not written yet; every later use of the store fails. */
    @Override
    public void close() {
        try (thread) {
            thread.call(
                    () -> {
                        store.close();
                        return true;
                    });
        } catch (StoreException e) {
            // Closed before, or the file has failed, which its users were told then.
            store.closeImmediately();
        }
    }

    /** Takes room for more bytes, or gives room back. */
    void use(long bytes) throws StoreException {
        long now = used.addAndGet(bytes);
        if (bytes > 0 && now > capacity) {
            used.addAndGet(-bytes);
            throw new StoreException(
                    "The store is full: it takes %,d bytes of keys and values."
                            .formatted(capacity));
        }
    }

    /** A number that no value of this store has as its version. */
    long nextVersion() {
        return version.incrementAndGet();
    }

    private void count() {
        for (String name : store.getMapNames()) {
            MVMap<String, byte[]> map = store.openMap(name, MAP);
            for (Map.Entry<String, byte[]> entry : map.entrySet()) {
                used.addAndGet(Versioned.size(entry.getKey(), entry.getValue()));
                long known = Versioned.version(entry.getValue());
                version.accumulateAndGet(known, Math::max);
            }
        }
    }

    /** What the library says, without its version and error number. */
    private static String firstWords(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf(" [");
        return end < 0 ? message : message.substring(0, end);
    }
}
