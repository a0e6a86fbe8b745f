/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.GuestPaths;
import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.files.OpenFile;
import dev.edgewright.host.files.Place;
import dev.edgewright.host.files.Walk;
import dev.edgewright.host.files.Walk.LastLink;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.wasi2.io.GuestResource;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** The methods of {@code descriptor} that take a path. */
final class PathCalls {

    private static final int LONGEST_PATH = 4096;

    private final HostClock clock;
    private final OpenFiles open;
    private final GuestResource<Descriptor> descriptors;

    PathCalls(HostClock clock, OpenFiles open, GuestResource<Descriptor> descriptors) {
        this.clock = clock;
        this.open = open;
        this.descriptors = descriptors;
    }

    void addTo(Results results) {
        results.action(
                        "descriptor.create-directory-at",
                        args -> GuestPaths.createDirectory(toChange(args, 0), path(args, 1)))
                .function("descriptor.stat-at", args -> Records.stat(statAt(args)))
                .function("descriptor.metadata-hash-at", args -> Records.metadataHash(statAt(args)))
                .action("descriptor.set-times-at", this::setTimesAt)
                .action("descriptor.link-at", this::linkAt)
                .function("descriptor.open-at", args -> descriptors.own(openAt(args)))
                .function("descriptor.readlink-at", this::readLinkAt)
                .action(
                        "descriptor.remove-directory-at",
                        args -> GuestPaths.removeDirectory(toChange(args, 0), path(args, 1)))
                .action("descriptor.rename-at", this::renameAt)
                .action(
                        "descriptor.symlink-at",
                        args -> GuestPaths.symlink(path(args, 1), toChange(args, 0), path(args, 2)))
                .action(
                        "descriptor.unlink-file-at",
                        args -> GuestPaths.unlink(toChange(args, 0), path(args, 1)));
    }

    private FileStat statAt(List<Value> args) throws IOException {
        OpenDirectory start = directory(args, 0).open();
        return GuestPaths.stat(start, path(args, 2), lastLink(args.get(1)));
    }

    private void setTimesAt(List<Value> args) throws IOException {
        OpenDirectory start = toChange(args, 0);
        FileTime accessed = Records.time(args.get(3), clock);
        FileTime modified = Records.time(args.get(4), clock);
        GuestPaths.setTimes(start, path(args, 2), lastLink(args.get(1)), modified, accessed);
    }

    /** Like other hosts, this gives no name to what a symbolic link leads to. */
    private void linkAt(List<Value> args) throws IOException {
        if (args.get(1).has("symlink-follow")) {
            throw new FilesystemException(ErrorCode.INVALID);
        }
        GuestPaths.link(toChange(args, 0), path(args, 2), toChange(args, 3), path(args, 4));
    }

    private void renameAt(List<Value> args) throws IOException {
        GuestPaths.rename(
                toChange(args, 0), path(args, 1), toChange(args, 2), path(args, 3), open::moved);
    }

    private Value readLinkAt(List<Value> args) throws IOException {
        String text = GuestPaths.readLink(directory(args, 0).open(), path(args, 1));
        if (text.startsWith("/")) {
            throw new FilesystemException(ErrorCode.NOT_PERMITTED);
        }
        return Value.of(text);
    }

    private Descriptor openAt(List<Value> args) throws IOException {
        DirectoryDescriptor start = directory(args, 0);
        Value how = args.get(3);
        Value flags = args.get(4);
        boolean changing =
                flags.has("write")
                        || flags.has("mutate-directory")
                        || how.has("create")
                        || how.has("truncate");
        if (changing) {
            start.requireMutable();
        }
        if (how.has("create") && how.has("directory")) {
            throw new FilesystemException(ErrorCode.INVALID);
        }
        open.requireRoom();
        boolean isNew = how.has("create") && how.has("exclusive");
        LastLink lastLink = isNew ? LastLink.KEEP : lastLink(args.get(1));
        try (Place place = Walk.to(start.open(), path(args, 2), lastLink)) {
            return place.isDirectory()
                    ? directory(place, how, flags, start.mutable())
                    : file(place, how, flags, start.mutable());
        }
    }

    private Descriptor directory(Place place, Value how, Value flags, boolean mutable)
            throws IOException {
        if (how.has("create") && how.has("exclusive")) {
            throw new FilesystemException(ErrorCode.EXIST);
        }
        if (how.has("create") || how.has("truncate") || flags.has("write")) {
            throw new FilesystemException(ErrorCode.IS_DIRECTORY);
        }
        return open.directory(place.directory().directory(place.name()), mutable);
    }

    private Descriptor file(Place place, Value how, Value flags, boolean mutable)
            throws IOException {
        // Programs ask to mutate directories with every file that they open to write: that is no
        // reason to fail.
        if (how.has("directory") && place.stat().filter(stat -> !stat.isLink()).isPresent()) {
            throw new FilesystemException(ErrorCode.NOT_DIRECTORY);
        }
        OpenFile.Options options =
                new OpenFile.Options(
                        flags.has("read"),
                        flags.has("write"),
                        how.has("create"),
                        how.has("exclusive"),
                        how.has("truncate"));
        return open.file(OpenFile.open(place, options), FileDescriptor.Mode.of(flags), mutable);
    }

    private OpenDirectory toChange(List<Value> args, int position) throws FilesystemException {
        return directory(args, position).toChange();
    }

    private DirectoryDescriptor directory(List<Value> args, int position)
            throws FilesystemException {
        return descriptors.get(args.get(position)).directory();
    }

    private static LastLink lastLink(Value pathFlags) {
        return pathFlags.has("symlink-follow") ? LastLink.FOLLOW : LastLink.FOLLOW_BEFORE_SLASH;
    }

    private static String path(List<Value> args, int position) throws IOException {
        String path = args.get(position).asString();
        if (path.length() > LONGEST_PATH) {
            throw new FilesystemException(ErrorCode.NAME_TOO_LONG);
        }
        return path;
    }
}
