/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.keyvalue;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.keyvalue.Bucket;
import dev.edgewright.host.keyvalue.KeyValueStore;
import dev.edgewright.host.keyvalue.StoreException;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interfaces {@code store}, {@code atomics} and {@code batch} in the two drafts that are in
 * use: {@code 0.2.0-draft} counts pages of keys by numbers and has no {@code cas}; {@code
 * 0.2.0-draft2} has both otherwise.
 */
public final class KeyValue {

    private static final String DRAFT = "0.2.0-draft";
    private static final String DRAFT_2 = "0.2.0-draft2";

    /** How many keys one page has. */
    private static final int PAGE = 1000;

    /** The most bytes of values that one call gives. */
    private static final long MOST_AT_ONCE = 64L << 20;

    private final Optional<KeyValueStore> store;
    private final GuestResource<Bucket> buckets;
    private final GuestResource<Cas> swaps;

    /**
     * Begins without buckets.
     *
     * @param store empty when nothing was granted: then there is no bucket of any name
     */
    public KeyValue(Optional<KeyValueStore> store, WasiIo io) {
        this.store = store;
        this.buckets = io.resource("bucket", Bucket.class);
        this.swaps = io.resource("cas", Cas.class);
    }

    /** The interfaces in all their versions. */
    public List<HostInterface> interfaces() {
        List<HostInterface> all = new ArrayList<>();
        Atomics atomics = new Atomics(buckets, swaps);
        for (String version : List.of(DRAFT, DRAFT_2)) {
            boolean second = version.equals(DRAFT_2);
            all.add(store(version, second));
            Results calls = new Results(HostInterface.named("wasi:keyvalue/atomics@" + version));
            atomics.addTo(calls, second);
            all.add(calls.build());
            all.add(batch(version));
        }
        return all;
    }

    private HostInterface store(String version, boolean second) {
        String method = "[method]bucket.";
        return new Results(HostInterface.named("wasi:keyvalue/store@" + version))
                .resource(buckets.type())
                .function("open", args -> open(args.getFirst().asString()))
                .function(
                        method + "get",
                        args -> option(bucket(args).get(key(args)).map(Value::bytes)))
                .action(method + "set", args -> bucket(args).set(key(args), args.get(2).asBytes()))
                .action(method + "delete", args -> bucket(args).delete(key(args)))
                .function(method + "exists", args -> Value.of(bucket(args).exists(key(args))))
                .function(
                        method + "list-keys",
                        args -> second ? keysByName(args) : keysByNumber(args))
                .build();
    }

    private HostInterface batch(String version) {
        return new Results(HostInterface.named("wasi:keyvalue/batch@" + version))
                .function("get-many", this::getMany)
                .action("set-many", this::setMany)
                .action("delete-many", this::deleteMany)
                .build();
    }

    private Value open(String name) throws StoreException {
        if (store.isEmpty()) {
            throw new NoSuchStoreException();
        }
        return buckets.own(store.get().bucket(name));
    }

    private Value keysByNumber(List<Value> args) throws StoreException {
        long from = args.get(1).asOptional().map(Value::asLong).orElse(0L);
        List<String> keys = bucket(args).keys(from, PAGE);
        return page(keys, keys.size() < PAGE ? Value.none() : Value.some(Value.u64(from + PAGE)));
    }

    private Value keysByName(List<Value> args) throws StoreException {
        Optional<String> after = args.get(1).asOptional().map(Value::asString);
        List<String> keys =
                after.isPresent()
                        ? bucket(args).keysAfter(after.get(), PAGE)
                        : bucket(args).keys(0, PAGE);
        return page(keys, keys.size() < PAGE ? Value.none() : Value.some(Value.of(keys.getLast())));
    }

    private static Value page(List<String> keys, Value cursor) {
        return new Value.Fields(
                Map.of(
                        "keys",
                        Value.list(keys.stream().map(Value::of).toList()),
                        "cursor",
                        cursor));
    }

    private Value getMany(List<Value> args) throws StoreException {
        List<Value> found = new ArrayList<>();
        long bytes = 0;
        for (Value key : args.get(1).asList()) {
            Optional<byte[]> value = bucket(args).get(key.asString());
            bytes += value.map(known -> known.length).orElse(0);
            if (bytes > MOST_AT_ONCE) {
                throw new StoreException(
                        "At once, values of %,d bytes are given at most.".formatted(MOST_AT_ONCE));
            }
            found.add(option(value.map(known -> Value.tuple(key, Value.bytes(known)))));
        }
        return Value.list(found);
    }

    private void setMany(List<Value> args) throws StoreException {
        for (Value entry : args.get(1).asList()) {
            List<Value> pair = entry.asList();
            bucket(args).set(pair.getFirst().asString(), pair.get(1).asBytes());
        }
    }

    private void deleteMany(List<Value> args) throws StoreException {
        for (Value key : args.get(1).asList()) {
            bucket(args).delete(key.asString());
        }
    }

    private Bucket bucket(List<Value> args) {
        return buckets.get(args.getFirst());
    }

    private static String key(List<Value> args) {
        return args.get(1).asString();
    }

    static Value option(Optional<Value> value) {
        return new Value.Option(value);
    }
}
