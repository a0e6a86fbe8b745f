/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.keyvalue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyValueStoreTest {

    private static final long CAPACITY = 1 << 20;

    @TempDir Path folder;

    @Test
    void keepsWhatIsWrittenToAFile() throws Exception {
        Path file = folder.resolve("store");
        try (KeyValueStore store = KeyValueStore.open(file, CAPACITY)) {
            store.bucket("").set("key", bytes("value"));
            store.bucket("other, with: \"signs\"").set("key", bytes("another"));
        }
        try (KeyValueStore store = KeyValueStore.open(file, CAPACITY)) {
            assertEquals("value", text(store.bucket("").get("key").orElseThrow()));
            assertEquals(
                    "another",
                    text(store.bucket("other, with: \"signs\"").get("key").orElseThrow()));
            assertFalse(store.bucket("").exists("none"));
        }
    }

    @Test
    void survivesInterruptedGuests() throws Exception {
        Path file = folder.resolve("store");
        byte[] large = new byte[100_000];
        try (KeyValueStore store = KeyValueStore.open(file, 64 << 20)) {
            Bucket bucket = store.bucket("b");
            for (int i = 0; i < 300; i++) {
                Thread.currentThread().interrupt();
                bucket.set("key" + i, large);
                assertTrue(Thread.interrupted());
            }
        }
        try (KeyValueStore store = KeyValueStore.open(file, 64 << 20)) {
            Thread.currentThread().interrupt();
            assertArrayEquals(large, store.bucket("b").get("key299").orElseThrow());
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void takesNoMoreThanItsCapacity() throws Exception {
        Path file = folder.resolve("store");
        try (KeyValueStore store = KeyValueStore.open(file, 1000)) {
            Bucket bucket = store.bucket("b");
            bucket.set("a", new byte[900]);
            StoreException full =
                    assertThrows(StoreException.class, () -> bucket.set("b", new byte[100]));
            assertEquals(
                    "The store is full: it takes 1,000 bytes of keys and values.",
                    full.getMessage());
            bucket.delete("a");
            bucket.set("b", new byte[900]);
        }
        try (KeyValueStore store = KeyValueStore.open(file, 1000)) {
            Bucket bucket = store.bucket("b");
            assertThrows(StoreException.class, () -> bucket.set("c", new byte[100]));
            bucket.delete("b");
            bucket.set("c", new byte[900]);
        }
    }

    @Test
    void replacingAValueNeedsRoomOnlyOnce() throws Exception {
        try (KeyValueStore store = KeyValueStore.inMemory(2000)) {
            Bucket bucket = store.bucket("b");
            for (int i = 0; i < 50; i++) {
                bucket.set("a", new byte[900]);
                assertTrue(bucket.swap(bucket.snapshot("a"), new byte[900]));
            }
        }
    }

    @Test
    void doesNotTakeAValueThatWasChangedAndChangedBackForTheSame() throws Exception {
        try (KeyValueStore store = KeyValueStore.inMemory(CAPACITY)) {
            Bucket bucket = store.bucket("b");
            bucket.set("key", bytes("old"));
            Bucket.Snapshot seen = bucket.snapshot("key");
            bucket.set("key", bytes("new"));
            bucket.set("key", bytes("old"));
            assertFalse(bucket.swap(seen, bytes("mine")));
            assertTrue(bucket.swap(bucket.snapshot("key"), bytes("mine")));
            Bucket.Snapshot nothing = bucket.snapshot("none");
            bucket.set("none", bytes("some"));
            assertFalse(bucket.swap(nothing, bytes("mine")));
        }
    }

    @Test
    void sharedByManyThreadsItLosesNothing() throws Exception {
        try (KeyValueStore store = KeyValueStore.inMemory(CAPACITY)) {
            Bucket bucket = store.bucket("b");
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                threads.add(Thread.ofVirtual().start(() -> countTo(bucket, 250)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals("1000", text(bucket.get("count").orElseThrow()));
        }
    }

    @Test
    void tellsWhyAFileCannotBeOpened() throws Exception {
        Path file = folder.resolve("store");
        try (KeyValueStore store = KeyValueStore.open(file, CAPACITY)) {
            store.bucket("b").set("key", bytes("value"));
            String message =
                    assertThrows(
                                    StoreException.class,
                                    () -> KeyValueStore.open(file, CAPACITY).close())
                            .getMessage();
            assertTrue(message.startsWith("The store " + file + " cannot be opened: "), message);
            assertTrue(message.contains("locked"), message);
        }
        Path garbage = Files.writeString(folder.resolve("garbage"), "no store".repeat(10_000));
        String message =
                assertThrows(
                                StoreException.class,
                                () -> KeyValueStore.open(garbage, CAPACITY).close())
                        .getMessage();
        assertTrue(message.contains("cannot be opened"), message);
    }

    @Test
    void refusesUseAfterItWasClosed() throws Exception {
        KeyValueStore store = KeyValueStore.inMemory(CAPACITY);
        Bucket bucket = store.bucket("b");
        store.close();
        store.close();
        assertThrows(StoreException.class, () -> bucket.set("key", bytes("value")));
        assertThrows(StoreException.class, () -> store.bucket("b"));
    }

    private static void countTo(Bucket bucket, int times) {
        try {
            for (int i = 0; i < times; i++) {
                Bucket.Snapshot seen = bucket.snapshot("count");
                int now = seen.value().map(value -> Integer.parseInt(text(value))).orElse(0);
                if (!bucket.swap(seen, bytes(Integer.toString(now + 1)))) {
                    i--;
                }
            }
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
