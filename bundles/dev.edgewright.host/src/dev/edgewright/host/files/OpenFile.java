/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.files;

import dev.edgewright.host.files.FileException.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An open regular file, and the directory and name under which it is found as long as nobody moves
 * it. To be used by one thread at a time.
 */
public final class OpenFile implements Closeable {

    /**
     * How to open a file.
     *
     * @param create whether to make it if nothing is there
     * @param exclusive whether to fail if something is there
     * @param truncate whether to empty it
     */
    public record Options(
            boolean read, boolean write, boolean create, boolean exclusive, boolean truncate) {}

    private final FileChannel channel;
    private final FileStat opened;
    private OpenDirectory directory;
    private String name;

    private OpenFile(FileChannel channel, OpenDirectory directory, String name, FileStat opened) {
        this.channel = channel;
        this.directory = directory;
        this.name = name;
        this.opened = opened;
    }

    /**
     * Opens what a path leads to. Only regular files are opened: pipes and devices would let a
     * guest wait or act outside of what a directory grants.
     */
    public static OpenFile open(Place place, Options options) throws IOException {
        if (place.stat().isPresent()) {
            requireRegular(place, options);
        } else if (!options.create) {
            throw new FileException(Problem.ABSENT);
        } else if (place.slash()) {
            throw new FileException(Problem.IS_DIRECTORY);
        }
        FileChannel channel = place.directory().file(place.name(), hostOptions(place, options));
        OpenDirectory directory = null;
        try {
            if (options.truncate) {
                channel.truncate(0);
            }
            FileStat stat =
                    place.directory()
                            .find(place.name())
                            .orElseThrow(() -> new FileException(Problem.ABSENT));
            directory = place.directory().directory(OpenDirectory.SELF);
            return new OpenFile(channel, directory, place.name(), stat);
        } finally {
            if (directory == null) {
                channel.close();
            }
        }
    }

    /** The bytes; positions are the caller's. */
    public FileChannel channel() {
        return channel;
    }

    /** Keeps up with a move of the file or of a directory above it. */
    public void follow(Place source, Place target) throws IOException {
        if (source.stat().filter(opened::sameFile).isPresent()) {
            OpenDirectory left = directory;
            directory = target.directory().directory(OpenDirectory.SELF);
            name = target.name();
            left.close();
        }
        directory.follow(source.directory(), source.name(), target.directory(), target.name());
    }

    /** What is known about it now. */
    public FileStat stat() throws IOException {
        Optional<FileStat> now = directory.find(name).filter(opened::sameFile);
        return now.isPresent() ? now.get() : opened.unlinked(channel.size());
    }

    /**
     * Sets times; null leaves one as it is.
     *
     * @throws FileException when the file has no name any more
     */
    public void setTimes(FileTime modified, FileTime accessed) throws IOException {
        if (directory.find(name).filter(opened::sameFile).isEmpty()) {
            throw new FileException(Problem.ABSENT);
        }
        directory.setTimes(name, modified, accessed);
    }

    /** Changes the size; new bytes are zero. */
    public void resize(long size) throws IOException {
        if (size < channel.size()) {
            channel.truncate(size);
        } else if (size > channel.size()) {
            channel.write(ByteBuffer.allocate(1), size - 1);
        }
    }

    @Override
    public void close() throws IOException {
        try (OpenDirectory closed = directory) {
            channel.close();
        }
    }

    private static void requireRegular(Place place, Options options) throws FileException {
        FileStat stat = place.existing();
        if (options.create && options.exclusive) {
            throw new FileException(Problem.EXISTS);
        }
        if (stat.isDirectory()) {
            throw new FileException(Problem.IS_DIRECTORY);
        }
        if (stat.isLink()) {
            throw new FileException(Problem.TOO_MANY_LINKS);
        }
        if (stat.type() != FileType.REGULAR_FILE) {
            throw new FileException(Problem.UNSUPPORTED);
        }
    }

    private static Set<OpenOption> hostOptions(Place place, Options options) {
        Set<OpenOption> chosen = new HashSet<>();
        chosen.add(LinkOption.NOFOLLOW_LINKS);
        boolean creating = place.stat().isEmpty();
        boolean writing = options.write || options.truncate || creating;
        if (writing) {
            chosen.add(StandardOpenOption.WRITE);
        }
        if (creating) {
            chosen.add(StandardOpenOption.CREATE_NEW);
        }
        if (options.read || !writing) {
            chosen.add(StandardOpenOption.READ);
        }
        return chosen;
    }
}
