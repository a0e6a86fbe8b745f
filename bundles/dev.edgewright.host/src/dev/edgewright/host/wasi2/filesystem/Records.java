/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.FileType;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.wasi2.clocks.Clocks;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is known about files, as values of {@code wasi:filesystem/types}. */
final class Records {

    private static final long NANOS = 1_000_000_000L;

    private Records() {}

    /** The record {@code descriptor-stat}. */
    static Value stat(FileStat stat) {
        return new Value.Fields(
                Map.of(
                        "type",
                        type(stat.type()),
                        "link-count",
                        Value.u64(stat.links()),
                        "size",
                        Value.u64(stat.size()),
                        "data-access-timestamp",
                        Value.some(Clocks.datetime(stat.accessed())),
                        "data-modification-timestamp",
                        Value.some(Clocks.datetime(stat.modified())),
                        "status-change-timestamp",
                        Value.some(Clocks.datetime(stat.changed()))));
    }

    /** The enum {@code descriptor-type}. */
    static Value type(FileType type) {
        return Value.enumeration(
                switch (type) {
                    case UNKNOWN -> "unknown";
                    case BLOCK_DEVICE -> "block-device";
                    case CHARACTER_DEVICE -> "character-device";
                    case DIRECTORY -> "directory";
                    case FIFO -> "fifo";
                    case REGULAR_FILE -> "regular-file";
                    case SOCKET -> "socket";
                    case SYMBOLIC_LINK -> "symbolic-link";
                });
    }

    /** The record {@code directory-entry}. */
    static Value entry(String name, FileType type) {
        return new Value.Fields(Map.of("type", type(type), "name", Value.of(name)));
    }

    /**
     * The record {@code metadata-hash-value}. The lower half only tells which file it is: the
     * adapter for preview 1 makes inode numbers of it, which must not change with the content.
     */
    static Value metadataHash(FileStat stat) {
        long lower = hash(stat.device(), stat.inode());
        long upper = hash(stat.device(), stat.inode(), stat.size(), stat.modified());
        return new Value.Fields(Map.of("lower", Value.u64(lower), "upper", Value.u64(upper)));
    }

    /** A {@code new-timestamp}; null to leave the time as it is. */
    static FileTime time(Value wanted, HostClock clock) throws FilesystemException {
        return switch (wanted.label()) {
            case "no-change" -> null;
            case "now" -> FileTime.from(clock.realtime(), TimeUnit.NANOSECONDS);
            default -> time(((Value.Variant) wanted).payload().orElseThrow());
        };
    }

    private static FileTime time(Value datetime) throws FilesystemException {
        long seconds = datetime.field("seconds").asLong();
        long nanos = datetime.field("nanoseconds").asLong();
        if (seconds < 0 || nanos >= NANOS) {
            throw new FilesystemException(ErrorCode.INVALID);
        }
        try {
            return FileTime.from(Instant.ofEpochSecond(seconds, nanos));
        } catch (DateTimeException e) {
            throw new FilesystemException(ErrorCode.INVALID);
        }
    }

    private static long hash(long... parts) {
        ByteBuffer bytes = ByteBuffer.allocate(parts.length * Long.BYTES);
        for (long part : parts) {
            bytes.putLong(part);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
