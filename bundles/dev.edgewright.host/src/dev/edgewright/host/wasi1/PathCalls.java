/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.files.Place;
import dev.edgewright.host.files.Walk;
import dev.edgewright.host.files.Walk.LastLink;
import dev.edgewright.host.grants.HostClock;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;

/** The calls that take a path, except opening one. */
final class PathCalls {

    private static final int FOLLOW = 1;

    private final Descriptors open;
    private final HostClock clock;

    PathCalls(Descriptors open, HostClock clock) {
        this.open = open;
        this.clock = clock;
    }

    void createDirectory(Call call) throws WasiException, IOException {
        try (Place place = place(call, 0, Rights.PATH_CREATE_DIRECTORY, LastLink.KEEP)) {
            if (place.stat().isPresent()) {
                throw new WasiException(Errno.EXIST);
            }
            place.directory().createDirectory(place.name());
        }
    }

    void filestatGet(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_FILESTAT_GET);
        try (Place place = walk(start, call.path(2), lastLink(call.number(1)))) {
            Stats.write(place.existing(), call.memory(), call.size(4));
        }
    }

    void filestatSetTimes(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_FILESTAT_SET_TIMES);
        FileTimes times = FileTimes.of(call, 4, clock);
        try (Place place = walk(start, call.path(2), lastLink(call.number(1)))) {
            place.existing();
            place.directory().setTimes(place.name(), times.modified(), times.accessed());
        }
    }

    void link(Call call) throws WasiException, IOException {
        DirectoryDescriptor from = open.directory(call.number(0), Rights.PATH_LINK_SOURCE);
        DirectoryDescriptor to = open.directory(call.number(4), Rights.PATH_LINK_TARGET);
        if (call.number(1) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        try (Place source = walk(from, call.path(2), LastLink.FOLLOW_BEFORE_SLASH);
                Place target = walk(to, call.path(5), LastLink.KEEP)) {
            if (source.existing().isDirectory()) {
                throw new WasiException(Errno.PERM);
            }
            requireAbsent(target);
            target.directory().createLink(target.name(), source.directory(), source.name());
        }
    }

    void readlink(Call call) throws WasiException, IOException {
        try (Place place = place(call, 0, Rights.PATH_READLINK, LastLink.FOLLOW_BEFORE_SLASH)) {
            call.memory().check(call.size(3), call.size(4));
            call.memory().check(call.size(5), 4);
            if (!place.existing().isLink()) {
                throw new WasiException(Errno.INVAL);
            }
            String text = place.directory().readSymbolicLink(place.name());
            byte[] bytes = text.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8);
            int fits = (int) Math.min(bytes.length, call.size(4));
            call.memory().write(call.size(3), bytes, 0, fits);
            call.writeInt(5, fits);
        }
    }

    void removeDirectory(Call call) throws WasiException, IOException {
        try (Place place = place(call, 0, Rights.PATH_REMOVE_DIRECTORY, LastLink.KEEP)) {
            if (!place.existing().isDirectory()) {
                throw new WasiException(Errno.NOTDIR);
            }
            requireName(place, Errno.INVAL);
            requireEmpty(place);
            place.directory().deleteDirectory(place.name());
        }
    }

    void rename(Call call) throws WasiException, IOException {
        DirectoryDescriptor from = open.directory(call.number(0), Rights.PATH_RENAME_SOURCE);
        DirectoryDescriptor to = open.directory(call.number(3), Rights.PATH_RENAME_TARGET);
        try (Place source = walk(from, call.path(1), LastLink.KEEP);
                Place target = walk(to, call.path(4), LastLink.KEEP)) {
            FileStat moved = source.existing();
            requireName(source, Errno.BUSY);
            requireName(target, Errno.BUSY);
            if (target.stat().isPresent()) {
                requireReplaceable(source, target);
            } else if (target.slash() && !moved.isDirectory()) {
                throw new WasiException(Errno.NOTDIR);
            }
            source.directory().move(source.name(), target.directory(), target.name());
            open.moved(source, target);
        }
    }

    void symlink(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(2), Rights.PATH_SYMLINK);
        String text = call.path(0);
        if (text.isEmpty()) {
            throw new WasiException(Errno.NOENT);
        }
        if (text.startsWith("/")) {
            throw new WasiException(Errno.PERM);
        }
        try (Place place = walk(start, call.path(3), LastLink.KEEP)) {
            requireAbsent(place);
            place.directory().createSymbolicLink(place.name(), text);
        } catch (InvalidPathException e) {
            throw new WasiException(Errno.ILSEQ);
        } catch (UnsupportedOperationException e) {
            throw new WasiException(Errno.NOTSUP);
        }
    }

    void unlinkFile(Call call) throws WasiException, IOException {
        try (Place place = place(call, 0, Rights.PATH_UNLINK_FILE, LastLink.KEEP)) {
            if (place.existing().isDirectory()) {
                throw new WasiException(Errno.ISDIR);
            }
            place.directory().deleteFile(place.name());
        }
    }

    /** The rule for a link at the end that lookup flags ask for. */
    static LastLink lastLink(int lookupFlags) throws WasiException {
        if ((lookupFlags & ~FOLLOW) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        return lookupFlags == FOLLOW ? LastLink.FOLLOW : LastLink.FOLLOW_BEFORE_SLASH;
    }

    /** Walks from the directory in one argument along the path in the next two. */
    private Place place(Call call, int position, long rights, LastLink lastLink)
            throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(position), rights);
        return walk(start, call.path(position + 1), lastLink);
    }

    private static Place walk(DirectoryDescriptor start, String path, LastLink lastLink)
            throws IOException {
        return Walk.to(start.directory(), path, lastLink);
    }

    /** A directory cannot be taken away or replaced by a path that ends in the directory itself. */
    private static void requireName(Place place, Errno otherwise) throws WasiException {
        if (place.name().equals(OpenDirectory.SELF)) {
            throw new WasiException(otherwise);
        }
    }

    private static void requireAbsent(Place place) throws WasiException {
        if (place.stat().isPresent()) {
            boolean file = !place.isDirectory();
            throw new WasiException(place.slash() && file ? Errno.NOTDIR : Errno.EXIST);
        }
        if (place.slash()) {
            throw new WasiException(Errno.NOENT);
        }
    }

    private static void requireReplaceable(Place source, Place target)
            throws WasiException, IOException {
        boolean toDirectory = target.existing().isDirectory();
        if (source.isDirectory()) {
            if (!toDirectory) {
                throw new WasiException(Errno.NOTDIR);
            }
            if (!target.existing().sameFile(source.existing())) {
                requireEmpty(target);
            }
        } else if (toDirectory) {
            throw new WasiException(Errno.ISDIR);
        }
    }

    private static void requireEmpty(Place place) throws WasiException, IOException {
        try (OpenDirectory directory = place.directory().directory(place.name())) {
            if (!directory.isEmpty()) {
                throw new WasiException(Errno.NOTEMPTY);
            }
        }
    }
}
