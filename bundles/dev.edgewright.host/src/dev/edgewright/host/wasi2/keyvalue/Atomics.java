/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.keyvalue;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.keyvalue.Bucket;
import dev.edgewright.host.keyvalue.StoreException;
import dev.edgewright.host.wasi2.io.GuestResource;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The interface {@code atomics}. Numbers are kept in decimal digits, as other hosts do. */
final class Atomics {

    private static final int LONGEST_NUMBER = 20;
    private static final BigInteger U64 = BigInteger.ONE.shiftLeft(64);

    private final GuestResource<Bucket> buckets;
    private final GuestResource<Cas> swaps;

    Atomics(GuestResource<Bucket> buckets, GuestResource<Cas> swaps) {
        this.buckets = buckets;
        this.swaps = swaps;
    }

    /** Adds the functions of one draft; the second one has signed numbers and {@code cas}. */
    void addTo(Results results, boolean second) {
        results.function("increment", args -> increment(args, second));
        if (second) {
            results.resource(swaps.type())
                    .function(
                            "[static]cas.new",
                            args -> newCas(buckets.get(args.getFirst()), args.get(1).asString()))
                    .function(
                            "[method]cas.current",
                            args ->
                                    KeyValue.option(
                                            swaps.get(args.getFirst())
                                                    .seen()
                                                    .value()
                                                    .map(Value::bytes)))
                    .plain("swap", (call, args) -> swap(args));
        }
    }

    private Value newCas(Bucket bucket, String key) throws StoreException {
        return swaps.own(new Cas(bucket, key, bucket.snapshot(key)));
    }

    private Value swap(List<Value> args) {
        Cas cas = swaps.take(args.getFirst());
        try {
            if (cas.bucket().swap(cas.seen(), args.get(1).asBytes())) {
                return Value.ok();
            }
            return Value.error(Value.variant("cas-failed", newCas(cas.bucket(), cas.key())));
        } catch (StoreException e) {
            return Value.error(Value.variant("store-error", Results.other(e)));
        }
    }

    private Value increment(List<Value> args, boolean signed) throws StoreException {
        Bucket bucket = buckets.get(args.getFirst());
        String key = args.get(1).asString();
        long delta = args.get(2).asLong();
        BigInteger added = signed ? BigInteger.valueOf(delta) : unsigned(delta);
        while (true) {
            Bucket.Snapshot seen = bucket.snapshot(key);
            BigInteger sum = number(seen.value()).add(added);
            boolean fits =
                    signed ? sum.bitLength() < 64 : sum.signum() >= 0 && sum.bitLength() <= 64;
            if (!fits) {
                throw new StoreException("The number under the key does not fit 64 bits any more.");
            }
            if (bucket.swap(seen, sum.toString().getBytes(StandardCharsets.US_ASCII))) {
                return signed ? new Value.S64(sum.longValue()) : Value.u64(sum.longValue());
            }
        }
    }

    private static BigInteger number(Optional<byte[]> value) throws StoreException {
        if (value.isEmpty()) {
            return BigInteger.ZERO;
        }
        String digits = new String(value.get(), StandardCharsets.US_ASCII);
        if (value.get().length > LONGEST_NUMBER || !digits.matches("-?[0-9]+")) {
            throw new StoreException("The value under the key is no number in decimal digits.");
        }
        return new BigInteger(digits);
    }

    private static BigInteger unsigned(long bits) {
        BigInteger number = BigInteger.valueOf(bits);
        return bits < 0 ? number.add(U64) : number;
    }
}
