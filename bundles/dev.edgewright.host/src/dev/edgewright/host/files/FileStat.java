/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.files;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known about a file; times in nanoseconds since 1970, the size in bytes. Device and inode
 * together identify it.
 */
public record FileStat(
        long device,
        long inode,
        FileType type,
        long links,
        long size,
        long accessed,
        long modified,
        long changed) {

    private static final String UNIX =
            "unix:mode,ino,dev,nlink,size,lastAccessTime,lastModifiedTime,ctime,fileKey";
    private static final Pattern KEY = Pattern.compile("\\(dev=([0-9a-f]+),ino=([0-9]+)\\)");

    /** Looks at a path without following a symbolic link at its end; empty if nothing is there. */
    public static Optional<FileStat> find(Path path) throws IOException {
        try {
            return Optional.of(hasUnixView(path) ? unix(read(path)) : basic(attributes(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** From what an open directory tells, with what only the path tells if it leads there too. */
    static FileStat of(BasicFileAttributes known, Path path) {
        if (hasUnixView(path)) {
            try {
                Map<String, Object> all = read(path);
                if (all.get("fileKey").equals(known.fileKey())) {
                    return unix(all);
                }
            } catch (IOException e) {
                return basic(known);
            }
        }
        return basic(known);
    }

    public boolean isDirectory() {
        return type == FileType.DIRECTORY;
    }

    public boolean isLink() {
        return type == FileType.SYMBOLIC_LINK;
    }

    public boolean sameFile(FileStat other) {
        return device == other.device && inode == other.inode && type == other.type;
    }

    /** The same file, but with another size and without a name. */
    public FileStat unlinked(long newSize) {
        return new FileStat(device, inode, type, 0, newSize, accessed, modified, changed);
    }

    private static boolean hasUnixView(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static Map<String, Object> read(Path path) throws IOException {
        return Files.readAttributes(path, UNIX, LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static FileStat unix(Map<String, Object> found) {
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

    private static FileStat basic(BasicFileAttributes found) {
        FileType type = FileType.UNKNOWN;
        if (found.isDirectory()) {
            type = FileType.DIRECTORY;
        } else if (found.isRegularFile()) {
            type = FileType.REGULAR_FILE;
        } else if (found.isSymbolicLink()) {
            type = FileType.SYMBOLIC_LINK;
        }
        // The library knows device and inode of what an open directory holds, but only shows them.
        Matcher key = KEY.matcher(String.valueOf(found.fileKey()));
        boolean known = key.matches();
        return new FileStat(
                known ? Long.parseUnsignedLong(key.group(1), 16) : 1,
                known ? Long.parseUnsignedLong(key.group(2)) : identity(found),
                type,
                1,
                found.size(),
                nanos(found.lastAccessTime()),
                nanos(found.lastModifiedTime()),
                nanos(found.lastModifiedTime()));
    }

    /** A stand-in for an inode where the host has none: a file keeps its time of creation. */
    private static long identity(BasicFileAttributes found) {
        return found.fileKey() == null
                ? nanos(found.creationTime())
                : found.fileKey().hashCode() & 0xFFFF_FFFFL;
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
