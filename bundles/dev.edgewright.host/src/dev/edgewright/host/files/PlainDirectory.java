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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A directory on a host that knows paths only; each use makes sure that it is still there. */
final class PlainDirectory extends OpenDirectory {

    private final FileStat opened;

    private PlainDirectory(Path path, FileStat opened) {
        super(path);
        this.opened = opened;
    }

    static PlainDirectory at(Path path) throws IOException {
        FileStat found =
                FileStat.find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
        if (!found.isDirectory()) {
            throw new NotDirectoryException(path.toString());
        }
        return new PlainDirectory(path, found);
    }

    @Override
    public OpenDirectory directory(String name) throws IOException {
        requireInPlace();
        return at(child(name));
    }

    @Override
    OpenDirectory parent() throws IOException {
        requireInPlace();
        return at(Objects.requireNonNull(path().getParent()));
    }

    @Override
    public FileStat stat() throws IOException {
        return FileStat.find(path()).filter(opened::sameFile).orElse(opened.unlinked(0));
    }

    @Override
    public Optional<FileStat> find(String name) throws IOException {
        requireInPlace();
        return FileStat.find(child(name));
    }

    @Override
    public FileChannel file(String name, Set<OpenOption> options) throws IOException {
        requireInPlace();
        return FileChannel.open(child(name), options);
    }

    @Override
    DirectoryStream<Path> children() throws IOException {
        requireInPlace();
        return Files.newDirectoryStream(path());
    }

    @Override
    public void deleteFile(String name) throws IOException {
        requireInPlace();
        Files.delete(child(name));
    }

    @Override
    public void deleteDirectory(String name) throws IOException {
        requireInPlace();
        Files.delete(child(name));
    }

    @Override
    public void move(String name, OpenDirectory to, String newName) throws IOException {
        requireInPlace();
        to.requireInPlace();
        Files.move(child(name), to.child(newName), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void setTimes(String name, FileTime modified, FileTime accessed) throws IOException {
        requireInPlace();
        Files.getFileAttributeView(
                        child(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(modified, accessed, null);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
