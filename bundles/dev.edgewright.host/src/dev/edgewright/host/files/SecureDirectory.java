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
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A directory on a host that works relative to open directories. */
final class SecureDirectory extends OpenDirectory {

    private final SecureDirectoryStream<Path> stream;

    SecureDirectory(SecureDirectoryStream<Path> stream, Path path) {
        super(path);
        this.stream = stream;
    }

    @Override
    public OpenDirectory directory(String name) throws IOException {
        return new SecureDirectory(
                stream.newDirectoryStream(name(name), LinkOption.NOFOLLOW_LINKS), child(name));
    }

    @Override
    OpenDirectory parent() throws IOException {
        return new SecureDirectory(
                stream.newDirectoryStream(name(".."), LinkOption.NOFOLLOW_LINKS),
                Objects.requireNonNull(path().getParent()));
    }

    @Override
    public FileStat stat() throws IOException {
        return FileStat.of(
                stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes(), path());
    }

    @Override
    public Optional<FileStat> find(String name) throws IOException {
        try {
            return Optional.of(FileStat.of(view(name).readAttributes(), child(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public FileChannel file(String name, Set<OpenOption> options) throws IOException {
        SeekableByteChannel channel = stream.newByteChannel(name(name), options);
        if (channel instanceof FileChannel file) {
            return file;
        }
        channel.close();
        throw new IOException("The host's file system has no file channels.");
    }

    @Override
    DirectoryStream<Path> children() throws IOException {
        return stream.newDirectoryStream(name(SELF), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        stream.deleteFile(name(name));
    }

    @Override
    public void deleteDirectory(String name) throws IOException {
        stream.deleteDirectory(name(name));
    }

    @Override
    public void move(String name, OpenDirectory to, String newName) throws IOException {
        if (!(to instanceof SecureDirectory other)) {
            throw new AtomicMoveNotSupportedException(
                    name, newName, "cross-device: the directories are on different file systems");
        }
        stream.move(name(name), other.stream, name(newName));
    }

    @Override
    public void setTimes(String name, FileTime modified, FileTime accessed) throws IOException {
        FileStat found = find(name).orElseThrow(() -> new NoSuchFileException(name));
        boolean opens = found.isDirectory() || found.type() == FileType.REGULAR_FILE;
        if (opens) {
            try {
                view(name).setTimes(modified, accessed, null);
                return;
            } catch (AccessDeniedException e) {
                // A file that may not be read cannot be opened for this, but its owner may do it.
                opens = false;
            }
        }
        requireInPlace();
        Files.getFileAttributeView(
                        child(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(modified, accessed, null);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private BasicFileAttributeView view(String name) {
        return stream.getFileAttributeView(
                name(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private Path name(String name) {
        return path().getFileSystem().getPath(name);
    }
}
