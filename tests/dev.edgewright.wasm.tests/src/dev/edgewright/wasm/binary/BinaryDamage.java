/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages binaries the way that faults of the disk, the network and other people do. */
final class BinaryDamage {

    private static final byte[][] NUMBERS = {
        {0},
        {1},
        {0x7F},
        {(byte) 0x80, 0x01},
        {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F},
        {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07},
        {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x00},
        {(byte) 0xC0, (byte) 0x84, 0x3D},
    };

    private final Random random;
    private final List<byte[]> corpus;

    BinaryDamage(Random random, List<byte[]> corpus) {
        this.random = random;
        this.corpus = corpus;
    }

    /** The next damaged binary; its first eight bytes are mostly left alone. */
    byte[] next() {
        byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
        for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 9; n--) {
            bytes = damage(bytes);
        }
        return bytes;
    }

    private byte[] damage(byte[] bytes) {
        int first = random.nextInt(50) == 0 ? 0 : 8;
        int at = first + random.nextInt(bytes.length - first);
        int length = Math.min(1 + random.nextInt(16), bytes.length - at);
        return switch (random.nextInt(8)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 1 -> {
                bytes[at] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 2 -> {
                bytes[at] += (byte) (random.nextBoolean() ? 1 : -1);
                yield bytes;
            }
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> splice(bytes, at, at + length, new byte[0]);
            case 5 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 6 -> {
                byte[] number = NUMBERS[random.nextInt(NUMBERS.length)];
                yield splice(bytes, at, Math.min(bytes.length, at + 1), number);
            }
            default -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                int from = random.nextInt(other.length);
                int until = Math.min(other.length, from + 1 + random.nextInt(64));
                yield splice(bytes, at, at, Arrays.copyOfRange(other, from, until));
            }
        };
    }

    private static byte[] splice(byte[] bytes, int from, int until, byte[] with) {
        byte[] spliced = new byte[from + with.length + bytes.length - until];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(with, 0, spliced, from, with.length);
        System.arraycopy(bytes, until, spliced, from + with.length, bytes.length - until);
        return spliced;
    }
}
