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
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a guest's path means without ever leaving the directory it starts from.
 *
 * <p>The path is walked name by name from one open directory into the next; symbolic links are read
 * and walked in turn instead of being left to the host's file system. {@code ..} and absolute
 * targets that lead out are refused.
 */
public final class Walk implements AutoCloseable {

    private static final int MOST_LINKS = 40;
    private static final int LONGEST_NAME = 255;

    /** What to do with a symbolic link at the path's end. */
    public enum LastLink {
        /** Keep it, also when a slash follows. */
        KEEP,
        /** Keep it unless a slash follows. */
        FOLLOW_BEFORE_SLASH,
        FOLLOW
    }

    private final OpenDirectory start;
    private final LastLink lastLink;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Deque<FileStat> entered = new ArrayDeque<>();
    private OpenDirectory here;
    private boolean slash;
    private int links;

    private Walk(OpenDirectory start, LastLink lastLink) throws IOException {
        this.start = start;
        this.lastLink = lastLink;
        this.here = start.directory(OpenDirectory.SELF);
    }

    /**
     * Walks a path.
     *
     * @throws FileException when the path itself is bad; another exception of the host when a
     *     directory cannot be entered
     */
    public static Place to(OpenDirectory start, String path, LastLink lastLink) throws IOException {
        try (Walk walk = new Walk(start, lastLink)) {
            walk.push(path);
            Place place = walk.walk();
            walk.here = null;
            return place;
        }
    }

    /** Closes the directory that was reached unless somebody took it over. */
    @Override
    public void close() throws IOException {
        if (here != null) {
            here.close();
        }
    }

    private Place walk() throws IOException {
        while (!ahead.isEmpty()) {
            String name = ahead.pop();
            if (name.equals("..")) {
                goUp();
                continue;
            }
            Optional<FileStat> stat = here.find(checked(name));
            boolean last = ahead.isEmpty();
            if (stat.isEmpty() && !last) {
                throw new FileException(Problem.ABSENT);
            }
            if (stat.isPresent() && stat.get().isLink() && (!last || follows())) {
                follow(name, last);
            } else if (last) {
                return new Place(here, name, stat, slash, false);
            } else if (!stat.get().isDirectory()) {
                throw new FileException(Problem.NO_DIRECTORY);
            } else {
                enter(name);
            }
        }
        return new Place(
                here, OpenDirectory.SELF, Optional.of(here.stat()), true, entered.isEmpty());
    }

    private boolean follows() {
        return lastLink == LastLink.FOLLOW || lastLink == LastLink.FOLLOW_BEFORE_SLASH && slash;
    }

    private void follow(String link, boolean last) throws IOException {
        if (++links > MOST_LINKS) {
            throw new FileException(Problem.TOO_MANY_LINKS);
        }
        boolean slashAfter = slash;
        push(here.readSymbolicLink(link).replace(File.separatorChar, '/'));
        slash = last ? slash || slashAfter : slashAfter;
    }

    private void enter(String name) throws IOException {
        go(here.directory(name));
        entered.push(here.stat());
    }

    private void goUp() throws IOException {
        if (entered.isEmpty()) {
            throw new FileException(Problem.OUTSIDE);
        }
        entered.pop();
        if (entered.isEmpty()) {
            go(start.directory(OpenDirectory.SELF));
            return;
        }
        go(here.parent());
        // Whoever moved a directory meanwhile moved what is above it: only the way back is right.
        if (!here.stat().sameFile(entered.element())) {
            throw new NoSuchFileException("..");
        }
    }

    private void go(OpenDirectory next) throws IOException {
        OpenDirectory left = here;
        here = next;
        left.close();
    }

    private void push(String path) throws FileException {
        if (path.isEmpty()) {
            throw new FileException(Problem.ABSENT);
        }
        if (path.startsWith("/")) {
            throw new FileException(Problem.OUTSIDE);
        }
        List<String> parts =
                Arrays.stream(path.split("/"))
                        .filter(part -> !part.isEmpty() && !part.equals(OpenDirectory.SELF))
                        .toList();
        parts.reversed().forEach(ahead::push);
        slash = path.endsWith("/") || path.endsWith("/.") || path.equals(OpenDirectory.SELF);
    }

    /** A name that the host, too, takes for a single name. */
    private String checked(String name) throws FileException {
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new FileException(Problem.NAME_TOO_LONG);
        }
        try {
            Path alone = start.path().getFileSystem().getPath(name);
            if (alone.isAbsolute() || alone.getNameCount() != 1 || alone.getRoot() != null) {
                throw new FileException(Problem.BAD_NAME);
            }
        } catch (InvalidPathException e) {
            throw new FileException(Problem.BAD_NAME);
        }
        return name;
    }
}
