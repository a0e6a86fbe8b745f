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
import dev.edgewright.host.files.Walk.LastLink;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.attribute.FileTime;

/**
 * What a guest does to files by their paths, each of which starts from an open directory. Why it
 * does not work is told by a {@link FileException} or one of the host's exceptions.
 */
public final class GuestPaths {

    /** Is told what was moved, so that whatever is open is found again. */
    @FunctionalInterface
    public interface Moved {
        void moved(Place source, Place target) throws IOException;
    }

    private GuestPaths() {}

    /** What is known about what is there. */
    public static FileStat stat(OpenDirectory start, String path, LastLink lastLink)
            throws IOException {
        try (Place place = Walk.to(start, path, lastLink)) {
            return place.existing();
        }
    }

    /** Sets times; null leaves one as it is. */
    public static void setTimes(
            OpenDirectory start,
            String path,
            LastLink lastLink,
            FileTime modified,
            FileTime accessed)
            throws IOException {
        try (Place place = Walk.to(start, path, lastLink)) {
            place.existing();
            place.directory().setTimes(place.name(), modified, accessed);
        }
    }

    public static void createDirectory(OpenDirectory start, String path) throws IOException {
        try (Place place = Walk.to(start, path, LastLink.KEEP)) {
            if (place.stat().isPresent()) {
                throw new FileException(Problem.EXISTS);
            }
            place.directory().createDirectory(place.name());
        }
    }

    public static void removeDirectory(OpenDirectory start, String path) throws IOException {
        try (Place place = Walk.to(start, path, LastLink.KEEP)) {
            if (!place.existing().isDirectory()) {
                throw new FileException(Problem.NO_DIRECTORY);
            }
            if (isItself(place)) {
                throw new FileException(Problem.INVALID);
            }
            requireEmpty(place);
            place.directory().deleteDirectory(place.name());
        }
    }

    /** Takes away a name of anything but a directory. */
    public static void unlink(OpenDirectory start, String path) throws IOException {
        try (Place place = Walk.to(start, path, LastLink.KEEP)) {
            if (place.existing().isDirectory()) {
                throw new FileException(Problem.IS_DIRECTORY);
            }
            place.directory().deleteFile(place.name());
        }
    }

    /** Gives a file one more name; a symbolic link gets it itself. */
    public static void link(OpenDirectory from, String oldPath, OpenDirectory to, String newPath)
            throws IOException {
        try (Place source = Walk.to(from, oldPath, LastLink.FOLLOW_BEFORE_SLASH);
                Place target = Walk.to(to, newPath, LastLink.KEEP)) {
            if (source.existing().isDirectory()) {
                throw new FileException(Problem.NOT_PERMITTED);
            }
            requireAbsent(target);
            target.directory().createLink(target.name(), source.directory(), source.name());
        }
    }

    /** Gives something another name and place, replacing a file or an empty directory there. */
    public static void rename(
            OpenDirectory from, String oldPath, OpenDirectory to, String newPath, Moved moved)
            throws IOException {
        try (Place source = Walk.to(from, oldPath, LastLink.KEEP);
                Place target = Walk.to(to, newPath, LastLink.KEEP)) {
            FileStat known = source.existing();
            if (isItself(source) || isItself(target)) {
                throw new FileException(Problem.BUSY);
            }
            if (target.stat().isPresent()) {
                requireReplaceable(source, target);
            } else if (target.slash() && !known.isDirectory()) {
                throw new FileException(Problem.NO_DIRECTORY);
            }
            source.directory().move(source.name(), target.directory(), target.name());
            moved.moved(source, target);
        }
    }

    /** Makes a symbolic link with a relative path as its text, which need not lead anywhere. */
    public static void symlink(String text, OpenDirectory start, String path) throws IOException {
        if (text.isEmpty()) {
            throw new FileException(Problem.ABSENT);
        }
        if (text.startsWith("/")) {
            throw new FileException(Problem.NOT_PERMITTED);
        }
        try (Place place = Walk.to(start, path, LastLink.KEEP)) {
            requireAbsent(place);
            place.directory().createSymbolicLink(place.name(), text);
        } catch (InvalidPathException e) {
            throw new FileException(Problem.BAD_NAME);
        } catch (UnsupportedOperationException e) {
            throw new FileException(Problem.UNSUPPORTED);
        }
    }

    /** The text of a symbolic link, with slashes on every host. */
    public static String readLink(OpenDirectory start, String path) throws IOException {
        try (Place place = Walk.to(start, path, LastLink.FOLLOW_BEFORE_SLASH)) {
            if (!place.existing().isLink()) {
                throw new FileException(Problem.INVALID);
            }
            return place.directory()
                    .readSymbolicLink(place.name())
                    .replace(File.separatorChar, '/');
        }
    }

    private static boolean isItself(Place place) {
        return place.name().equals(OpenDirectory.SELF);
    }

    private static void requireAbsent(Place place) throws FileException {
        if (place.stat().isPresent()) {
            boolean file = !place.isDirectory();
            throw new FileException(place.slash() && file ? Problem.NO_DIRECTORY : Problem.EXISTS);
        }
        if (place.slash()) {
            throw new FileException(Problem.ABSENT);
        }
    }

    private static void requireReplaceable(Place source, Place target) throws IOException {
        boolean toDirectory = target.existing().isDirectory();
        if (source.isDirectory()) {
            if (!toDirectory) {
                throw new FileException(Problem.NO_DIRECTORY);
            }
            if (!target.existing().sameFile(source.existing())) {
                requireEmpty(target);
            }
        } else if (toDirectory) {
            throw new FileException(Problem.IS_DIRECTORY);
        }
    }

    private static void requireEmpty(Place place) throws IOException {
        try (OpenDirectory directory = place.directory().directory(place.name())) {
            if (!directory.isEmpty()) {
                throw new FileException(Problem.NOT_EMPTY);
            }
        }
    }
}
