/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.keyvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.keyvalue.KeyValueStore;
import dev.edgewright.host.wasi2.Component;
import dev.edgewright.host.wasi2.Wasi2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyValueTest {

    private static final String DRAFT = "@0.2.0-draft";
    private static final String DRAFT_2 = "@0.2.0-draft2";

    private final KeyValueStore store = KeyValueStore.inMemory(1 << 20);
    private final Wasi2 wasi;
    private final Component guest;

    KeyValueTest() throws IOException {
        wasi = Wasi2.open(Grants.builder().keyValue(store).build());
        guest = new Component(wasi.interfaces());
    }

    @AfterEach
    void close() {
        wasi.close();
        store.close();
    }

    @Test
    void setsGetsAndDeletes() {
        Value bucket = open();
        assertEquals(Value.ok(Value.none()), call("get", bucket, Value.of("key")));
        assertEquals(Value.ok(), call("set", bucket, Value.of("key"), bytes("value")));
        assertEquals(Value.ok(Value.some(bytes("value"))), call("get", bucket, Value.of("key")));
        assertEquals(Value.ok(Value.of(true)), call("exists", bucket, Value.of("key")));
        assertEquals(Value.ok(), call("delete", bucket, Value.of("key")));
        assertEquals(Value.ok(), call("delete", bucket, Value.of("key")));
        assertEquals(Value.ok(Value.of(false)), call("exists", bucket, Value.of("key")));
        assertEquals(
                "other",
                ((Value.Result)
                                call(
                                        "set",
                                        bucket,
                                        Value.of("key"),
                                        Value.bytes(new byte[2 << 20])))
                        .payload()
                        .orElseThrow()
                        .label());
    }

    @Test
    void listsKeysPageByPageInBothDrafts() {
        Value bucket = open();
        for (int i = 0; i < 2500; i++) {
            call("set", bucket, Value.of("key%04d".formatted(i)), bytes(""));
        }
        assertEquals(2500, count(bucket, DRAFT));
        assertEquals(2500, count(bucket, DRAFT_2));
        Value gone = Value.some(Value.of("key2498x"));
        Value rest = ok(guest.call(listKeys(DRAFT_2), bucket, gone));
        assertEquals(Value.list(List.of(Value.of("key2499"))), rest.field("keys"));
        Value far = Value.some(Value.u64(-1));
        assertEquals(
                List.of(), ok(guest.call(listKeys(DRAFT), bucket, far)).field("keys").asList());
    }

    @Test
    void countsUnsignedInTheFirstDraftAndSignedInTheSecond() {
        Value bucket = open();
        Value key = Value.of("count");
        assertEquals(Value.ok(Value.u64(5)), increment(DRAFT, bucket, key, Value.u64(5)));
        assertEquals(
                Value.ok(new Value.S64(-2)), increment(DRAFT_2, bucket, key, new Value.S64(-7)));
        assertEquals(Value.ok(Value.some(bytes("-2"))), call("get", bucket, key));
        Value most = increment(DRAFT, bucket, Value.of("most"), Value.u64(-1));
        assertEquals(Value.ok(Value.u64(-1)), most);
        assertFalse(isOk(increment(DRAFT, bucket, Value.of("most"), Value.u64(1))));
        assertFalse(isOk(increment(DRAFT_2, bucket, Value.of("most"), new Value.S64(1))));
        call("set", bucket, Value.of("word"), bytes("many"));
        assertFalse(isOk(increment(DRAFT, bucket, Value.of("word"), Value.u64(1))));
    }

    @Test
    void swapsOnlyWhatNobodyChanged() {
        Value bucket = open();
        Value key = Value.of("key");
        String atomics = "wasi:keyvalue/atomics" + DRAFT_2 + "#";
        Value first = ok(guest.call(atomics + "[static]cas.new", bucket, key));
        Value second = ok(guest.call(atomics + "[static]cas.new", bucket, key));
        assertEquals(Value.ok(Value.none()), guest.call(atomics + "[method]cas.current", first));
        assertEquals(Value.ok(), guest.call(atomics + "swap", first, bytes("one")));
        Value.Result failed = (Value.Result) guest.call(atomics + "swap", second, bytes("two"));
        Value reason = failed.payload().orElseThrow();
        assertEquals("cas-failed", reason.label());
        Value again = ((Value.Variant) reason).payload().orElseThrow();
        assertEquals(
                Value.ok(Value.some(bytes("one"))),
                guest.call(atomics + "[method]cas.current", again));
        assertEquals(Value.ok(), guest.call(atomics + "swap", again, bytes("two")));
        assertEquals(Value.ok(Value.some(bytes("two"))), call("get", bucket, key));
    }

    @Test
    void worksOnManyKeysAtOnce() {
        Value bucket = open();
        String batch = "wasi:keyvalue/batch" + DRAFT + "#";
        Value pairs =
                Value.list(
                        List.of(
                                Value.tuple(Value.of("a"), bytes("1")),
                                Value.tuple(Value.of("b"), bytes("2"))));
        assertEquals(Value.ok(), guest.call(batch + "set-many", bucket, pairs));
        Value keys = Value.list(List.of(Value.of("b"), Value.of("c"), Value.of("a")));
        assertEquals(
                Value.ok(
                        Value.list(
                                List.of(
                                        Value.some(Value.tuple(Value.of("b"), bytes("2"))),
                                        Value.none(),
                                        Value.some(Value.tuple(Value.of("a"), bytes("1")))))),
                guest.call(batch + "get-many", bucket, keys));
        assertEquals(Value.ok(), guest.call(batch + "delete-many", bucket, keys));
        assertEquals(Value.ok(Value.of(false)), call("exists", bucket, Value.of("a")));
    }

    @Test
    void givesNoMoreAtOnceThanFits() {
        Value bucket = open();
        call("set", bucket, Value.of("a"), Value.bytes(new byte[900_000]));
        Value keys = Value.list(Collections.nCopies(10_000, Value.of("a")));
        Value given = guest.call("wasi:keyvalue/batch" + DRAFT + "#get-many", bucket, keys);
        assertFalse(isOk(given));
        Value few = Value.list(Collections.nCopies(10, Value.of("a")));
        assertTrue(isOk(guest.call("wasi:keyvalue/batch" + DRAFT + "#get-many", bucket, few)));
    }

    private Value open() {
        return ok(guest.call("wasi:keyvalue/store" + DRAFT + "#open", Value.of("default")));
    }

    private Value call(String method, Value... arguments) {
        return guest.call("wasi:keyvalue/store" + DRAFT_2 + "#[method]bucket." + method, arguments);
    }

    private Value increment(String draft, Value... arguments) {
        return guest.call("wasi:keyvalue/atomics" + draft + "#increment", arguments);
    }

    private int count(Value bucket, String draft) {
        int count = 0;
        Value cursor = Value.none();
        do {
            Value page = ok(guest.call(listKeys(draft), bucket, cursor));
            count += page.field("keys").asList().size();
            cursor = page.field("cursor");
        } while (cursor.asOptional().isPresent());
        return count;
    }

    private static String listKeys(String draft) {
        return "wasi:keyvalue/store" + draft + "#[method]bucket.list-keys";
    }

    private static Value ok(Value result) {
        assertTrue(isOk(result), result::toString);
        return ((Value.Result) result).payload().orElseThrow();
    }

    private static boolean isOk(Value result) {
        return ((Value.Result) result).isOk();
    }

    private static Value bytes(String text) {
        return Value.bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
