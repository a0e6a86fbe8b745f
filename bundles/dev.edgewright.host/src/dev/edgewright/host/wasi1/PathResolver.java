/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a guest's path means without ever leaving the directory it starts from.
 *
 * <p>The path is walked name by name; symbolic links are read and walked in turn instead of being
 * left to the host's file system, {@code ..} and absolute targets that lead out are refused.
 */
final class PathResolver {

    private static final int MOST_LINKS = 40;
    private static final int LONGEST_NAME = 255;

    /** What to do with a symbolic link at the path's end. */
    enum LastLink {
        /** Keep it, also when a slash follows. */
        KEEP,
        /** Keep it unless a slash follows. */
        FOLLOW_BEFORE_SLASH,
        FOLLOW
    }

    /**
     * What a path leads to.
     *
     * @param names the names from the preopened directory on
     * @param path the place on the host
     * @param stat what is there now, if anything
     * @param slash whether the path asked for a directory by ending in a slash
     * @param base whether this is the directory the path started from
     */
    record Target(
            List<String> names, Path path, Optional<FileStat> stat, boolean slash, boolean base) {

        /** What is there, which must be something and fit a slash at the path's end. */
        FileStat existing() throws WasiException {
            FileStat found = stat.orElseThrow(() -> new WasiException(Errno.NOENT));
            if (slash && !found.isDirectory()) {
                throw new WasiException(Errno.NOTDIR);
            }
            return found;
        }
    }

    private final DirectoryDescriptor start;
    private final LastLink lastLink;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<String> names;
    private final int floor;
    private Path place;
    private boolean slash;
    private int links;

    private PathResolver(DirectoryDescriptor start, LastLink lastLink)
            throws IOException, WasiException {
        this.start = start;
        this.lastLink = lastLink;
        this.names = new ArrayList<>(start.names());
        this.floor = names.size();
        this.place = start.path();
    }

    static Target resolve(DirectoryDescriptor start, String path, LastLink lastLink)
            throws IOException, WasiException {
        PathResolver resolver = new PathResolver(start, lastLink);
        resolver.push(path);
        return resolver.walk();
    }

    private Target walk() throws IOException, WasiException {
        while (!ahead.isEmpty()) {
            String name = ahead.pop();
            if (name.equals("..")) {
                goUp();
                continue;
            }
            Path next = place.resolve(checked(name));
            Optional<FileStat> stat = FileStat.find(next);
            boolean last = ahead.isEmpty();
            if (stat.isEmpty() && !last) {
                throw new WasiException(Errno.NOENT);
            }
            if (stat.isPresent() && stat.get().isLink() && (!last || follows())) {
                follow(next, last);
            } else if (last) {
                names.add(name);
                return new Target(List.copyOf(names), next, stat, slash, false);
            } else if (!stat.get().isDirectory()) {
                throw new WasiException(Errno.NOTDIR);
            } else {
                names.add(name);
                place = next;
            }
        }
        return new Target(
                List.copyOf(names), place, FileStat.find(place), true, names.size() == floor);
    }

    private boolean follows() {
        return lastLink == LastLink.FOLLOW || lastLink == LastLink.FOLLOW_BEFORE_SLASH && slash;
    }

    private void follow(Path link, boolean last) throws IOException, WasiException {
        if (++links > MOST_LINKS) {
            throw new WasiException(Errno.LOOP);
        }
        boolean slashAfter = slash;
        push(Files.readSymbolicLink(link).toString().replace(File.separatorChar, '/'));
        slash = last ? slash || slashAfter : slashAfter;
    }

    private void goUp() throws WasiException {
        if (names.size() <= floor) {
            throw new WasiException(Errno.PERM);
        }
        names.removeLast();
        place = start.root();
        for (String name : names) {
            place = place.resolve(name);
        }
    }

    private void push(String path) throws WasiException {
        if (path.isEmpty()) {
            throw new WasiException(Errno.NOENT);
        }
        if (path.startsWith("/")) {
            throw new WasiException(Errno.PERM);
        }
        List<String> parts =
                Arrays.stream(path.split("/"))
                        .filter(part -> !part.isEmpty() && !part.equals("."))
                        .toList();
        parts.reversed().forEach(ahead::push);
        slash = path.endsWith("/") || path.endsWith("/.") || path.equals(".");
    }

    /** A name that the host, too, takes for a single name. */
    private String checked(String name) throws WasiException {
        if (name.length() > LONGEST_NAME) {
            throw new WasiException(Errno.NAMETOOLONG);
        }
        try {
            Path alone = start.root().getFileSystem().getPath(name);
            if (alone.isAbsolute() || alone.getNameCount() != 1 || alone.getRoot() != null) {
                throw new WasiException(Errno.INVAL);
            }
        } catch (InvalidPathException e) {
            throw new WasiException(Errno.ILSEQ);
        }
        return name;
    }
}
