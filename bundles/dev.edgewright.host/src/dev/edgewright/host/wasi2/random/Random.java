/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.random;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.RandomSource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The interfaces {@code random}, {@code insecure} and {@code insecure-seed}, all from one source.
 */
public final class Random {

    /** The most bytes that one call gives; nobody has a use for more. */
    private static final int MOST = 1 << 24;

    private final RandomSource source;

    public Random(RandomSource source) {
        this.source = source;
    }

    /** The interfaces. */
    public List<HostInterface> interfaces() {
        return List.of(
                HostInterface.named("wasi:random/random@" + WasiIo.VERSION)
                        .function("get-random-bytes", (call, args) -> bytes(args.getFirst()))
                        .function("get-random-u64", (call, args) -> number())
                        .build(),
                HostInterface.named("wasi:random/insecure@" + WasiIo.VERSION)
                        .function(
                                "get-insecure-random-bytes", (call, args) -> bytes(args.getFirst()))
                        .function("get-insecure-random-u64", (call, args) -> number())
                        .build(),
                HostInterface.named("wasi:random/insecure-seed@" + WasiIo.VERSION)
                        .function("insecure-seed", (call, args) -> Value.tuple(number(), number()))
                        .build());
    }

    private Value bytes(Value length) {
        long wanted = length.asLong();
        if (wanted < 0 || wanted > MOST) {
            throw new Trap(
                    TrapReason.HOST,
                    "The component asks for %s random bytes at once; %,d are the most"
                            .formatted(Long.toUnsignedString(wanted), MOST));
        }
        return Value.bytes(fill((int) wanted));
    }

    private Value number() {
        return Value.u64(ByteBuffer.wrap(fill(Long.BYTES)).getLong());
    }

    private byte[] fill(int length) {
        byte[] bytes = new byte[length];
        source.fill(bytes);
        return bytes;
    }
}
