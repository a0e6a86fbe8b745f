/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.engine.GuestMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is known about a file; times in nanoseconds since 1970. */
record FileStat(
        long device,
        long inode,
        FileType type,
        long links,
        long size,
        long accessed,
        long modified,
        long changed) {

    private static final String UNIX =
            "unix:mode,ino,dev,nlink,size,lastAccessTime,lastModifiedTime,ctime";

    /** A stream, which has no place in a file system. */
    static FileStat stream(FileType type) {
        return new FileStat(0, 0, type, 1, 0, 0, 0, 0);
    }

    /** Looks at a path without following a symbolic link at its end; empty if nothing is there. */
    static Optional<FileStat> find(Path path) throws IOException {
        try {
            return Optional.of(
                    path.getFileSystem().supportedFileAttributeViews().contains("unix")
                            ? unix(path)
                            : basic(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean isDirectory() {
        return type == FileType.DIRECTORY;
    }

    boolean isLink() {
        return type == FileType.SYMBOLIC_LINK;
    }

    boolean sameFile(FileStat other) {
        return device == other.device && inode == other.inode && type == other.type;
    }

    /** The same file, but with another size and without a name. */
    FileStat unlinked(long newSize) {
        return new FileStat(device, inode, type, 0, newSize, accessed, modified, changed);
    }

    /** Writes the structure {@code filestat}. */
    void write(GuestMemory memory, long at) {
        memory.check(at, 64);
        memory.writeLong(at, device);
        memory.writeLong(at + 8, inode);
        memory.writeLong(at + 16, type.code());
        memory.writeLong(at + 24, links);
        memory.writeLong(at + 32, size);
        memory.writeLong(at + 40, accessed);
        memory.writeLong(at + 48, modified);
        memory.writeLong(at + 56, changed);
    }

    private static FileStat unix(Path path) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, UNIX, LinkOption.NOFOLLOW_LINKS);
        return new FileStat(
                ((Number) found.get("dev")).longValue(),
                ((Number) found.get("ino")).longValue(),
                FileType.ofMode((Integer) found.get("mode")),
                ((Number) found.get("nlink")).longValue(),
                ((Number) found.get("size")).longValue(),
                nanos(found.get("lastAccessTime")),
                nanos(found.get("lastModifiedTime")),
                nanos(found.get("ctime")));
    }

    private static FileStat basic(Path path) throws IOException {
        BasicFileAttributes found =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        FileType type = FileType.UNKNOWN;
        if (found.isDirectory()) {
            type = FileType.DIRECTORY;
        } else if (found.isRegularFile()) {
            type = FileType.REGULAR_FILE;
        } else if (found.isSymbolicLink()) {
            type = FileType.SYMBOLIC_LINK;
        }
        Object identity = found.fileKey() == null ? path.toAbsolutePath() : found.fileKey();
        return new FileStat(
                1,
                identity.hashCode() & 0xFFFF_FFFFL,
                type,
                1,
                found.size(),
                nanos(found.lastAccessTime()),
                nanos(found.lastModifiedTime()),
                nanos(found.lastModifiedTime()));
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
