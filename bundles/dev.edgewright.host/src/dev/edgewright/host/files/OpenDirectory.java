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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directory of the host that is held open, so that it stays the same whatever becomes of its
 * path. All names are single names, or {@code .} for the directory itself; symbolic links are never
 * followed.
 *
 * <p>Where the host can work relative to an open directory, nobody who moves directories or puts
 * links in their place can lead a call elsewhere. Making directories and links and reading links
 * cannot be done that way from Java; they look before and after instead. To be used by one thread
 * at a time.
 */
public abstract sealed class OpenDirectory implements AutoCloseable
        permits SecureDirectory, PlainDirectory {

    /** The name by which a directory means itself. */
    public static final String SELF = ".";

    /** How many names are read of one directory. */
    private static final int MOST_NAMES = 1 << 20;

    private Path path;

    OpenDirectory(Path path) {
        this.path = path;
    }

    /** Opens a directory of the host by its path. */
    public static OpenDirectory open(Path path) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(path);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new SecureDirectory(secure, path);
        }
        stream.close();
        return PlainDirectory.at(path);
    }

    /** Where it was when it was opened, or was last known to be moved to. */
    Path path() {
        return path;
    }

    Path child(String name) {
        return name.equals(SELF) ? path : path.resolve(name);
    }

    /** Keeps up with a move of something that may be this directory or above it. */
    public void follow(OpenDirectory from, String name, OpenDirectory to, String newName) {
        Path source = from.child(name);
        if (path.startsWith(source)) {
            path = to.child(newName).resolve(source.relativize(path)).normalize();
        }
    }

    /** Opens a directory in this one, or this one once more. */
    public abstract OpenDirectory directory(String name) throws IOException;

    /** Opens the directory above; only for walks that came down from there. */
    abstract OpenDirectory parent() throws IOException;

    /** What is known about the directory itself. */
    public abstract FileStat stat() throws IOException;

    /** Looks at a name; empty if nothing is there. */
    public abstract Optional<FileStat> find(String name) throws IOException;

    /** Opens a file; the options must forbid following links. */
    public abstract FileChannel file(String name, Set<OpenOption> options) throws IOException;

    abstract DirectoryStream<Path> children() throws IOException;

    /** The names of what is inside, in their order and without {@code .} and {@code ..}. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = children()) {
            for (Path child : children) {
                if (names.size() == MOST_NAMES) {
                    throw new IOException("The directory has too many entries.");
                }
                names.add(String.valueOf(child.getFileName()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }

    /** Whether nothing is inside. */
    public boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> children = children()) {
            return !children.iterator().hasNext();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    public abstract void deleteFile(String name) throws IOException;

    public abstract void deleteDirectory(String name) throws IOException;

    /** Gives a file or directory another name and place, in one step. */
    public abstract void move(String name, OpenDirectory to, String newName) throws IOException;

    /** Sets times of a file, directory or link; null leaves one as it is. */
    public abstract void setTimes(String name, FileTime modified, FileTime accessed)
            throws IOException;

    public void createDirectory(String name) throws IOException {
        requireInPlace();
        Files.createDirectory(child(name));
        requireFound(name);
    }

    /** Makes a symbolic link with any text. */
    public void createSymbolicLink(String name, String text) throws IOException {
        requireInPlace();
        Files.createSymbolicLink(child(name), path.getFileSystem().getPath(text));
        requireFound(name);
    }

    /** Gives a file one more name; a symbolic link gets it itself. */
    public void createLink(String name, OpenDirectory from, String source) throws IOException {
        requireInPlace();
        from.requireInPlace();
        FileStat meant = from.requireFound(source);
        Files.createLink(child(name), from.child(source));
        if (!requireFound(name).sameFile(meant)) {
            deleteFile(name);
            throw new NoSuchFileException(source);
        }
    }

    /** The text of a symbolic link. */
    public String readSymbolicLink(String name) throws IOException {
        FileStat meant = requireFound(name);
        String text = Files.readSymbolicLink(child(name)).toString();
        if (FileStat.find(child(name)).filter(meant::sameFile).isEmpty()) {
            throw new NoSuchFileException(name);
        }
        return text;
    }

    /** Fails unless the path still leads to this directory. */
    void requireInPlace() throws IOException {
        if (FileStat.find(path).filter(stat()::sameFile).isEmpty()) {
            throw new NoSuchFileException(path.toString());
        }
    }

    private FileStat requireFound(String name) throws IOException {
        return find(name).orElseThrow(() -> new NoSuchFileException(name));
    }

    @Override
    public abstract void close() throws IOException;
}
