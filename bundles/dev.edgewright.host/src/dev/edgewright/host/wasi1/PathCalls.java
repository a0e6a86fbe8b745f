/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.wasi1.PathResolver.LastLink;
import dev.edgewright.host.wasi1.PathResolver.Target;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The calls that take a path, except opening one. */
final class PathCalls {

    private static final int FOLLOW = 1;

    private final Descriptors open;
    private final FileTimes times;

    PathCalls(Descriptors open, FileTimes times) {
        this.open = open;
        this.times = times;
    }

    void createDirectory(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_CREATE_DIRECTORY);
        Target target = PathResolver.resolve(start, call.path(1), LastLink.KEEP);
        if (target.stat().isPresent()) {
            throw new WasiException(Errno.EXIST);
        }
        Files.createDirectory(target.path());
    }

    void filestatGet(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_FILESTAT_GET);
        Target target = PathResolver.resolve(start, call.path(2), lastLink(call.number(1)));
        target.existing().write(call.memory(), call.size(4));
    }

    void filestatSetTimes(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_FILESTAT_SET_TIMES);
        Target target = PathResolver.resolve(start, call.path(2), lastLink(call.number(1)));
        target.existing();
        times.set(target.path(), call.wide(4), call.wide(5), call.number(6));
    }

    void link(Call call) throws WasiException, IOException {
        DirectoryDescriptor from = open.directory(call.number(0), Rights.PATH_LINK_SOURCE);
        DirectoryDescriptor to = open.directory(call.number(4), Rights.PATH_LINK_TARGET);
        if (call.number(1) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        Target source = PathResolver.resolve(from, call.path(2), LastLink.FOLLOW_BEFORE_SLASH);
        Target target = PathResolver.resolve(to, call.path(5), LastLink.KEEP);
        if (source.existing().isDirectory()) {
            throw new WasiException(Errno.PERM);
        }
        requireAbsent(target);
        Files.createLink(target.path(), source.path());
    }

    void readlink(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_READLINK);
        Target target = PathResolver.resolve(start, call.path(1), LastLink.FOLLOW_BEFORE_SLASH);
        call.memory().check(call.size(3), call.size(4));
        call.memory().check(call.size(5), 4);
        if (!target.existing().isLink()) {
            throw new WasiException(Errno.INVAL);
        }
        String text =
                Files.readSymbolicLink(target.path()).toString().replace(File.separatorChar, '/');
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int fits = (int) Math.min(bytes.length, call.size(4));
        call.memory().write(call.size(3), bytes, 0, fits);
        call.writeInt(5, fits);
    }

    void removeDirectory(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_REMOVE_DIRECTORY);
        Target target = PathResolver.resolve(start, call.path(1), LastLink.KEEP);
        if (!target.existing().isDirectory()) {
            throw new WasiException(Errno.NOTDIR);
        }
        if (target.base()) {
            throw new WasiException(Errno.INVAL);
        }
        requireEmpty(target.path());
        Files.delete(target.path());
    }

    void rename(Call call) throws WasiException, IOException {
        DirectoryDescriptor from = open.directory(call.number(0), Rights.PATH_RENAME_SOURCE);
        DirectoryDescriptor to = open.directory(call.number(3), Rights.PATH_RENAME_TARGET);
        Target source = PathResolver.resolve(from, call.path(1), LastLink.KEEP);
        Target target = PathResolver.resolve(to, call.path(4), LastLink.KEEP);
        boolean directory = source.existing().isDirectory();
        if (source.base() || target.base()) {
            throw new WasiException(Errno.BUSY);
        }
        if (target.stat().isPresent()) {
            requireReplaceable(source, target);
        } else if (target.slash() && !directory) {
            throw new WasiException(Errno.NOTDIR);
        }
        boolean same = target.path().equals(source.path());
        if (!same && directory && target.path().startsWith(source.path())) {
            throw new WasiException(Errno.INVAL);
        }
        Files.move(source.path(), target.path(), StandardCopyOption.ATOMIC_MOVE);
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
        Target target = PathResolver.resolve(start, call.path(3), LastLink.KEEP);
        requireAbsent(target);
        try {
            Files.createSymbolicLink(target.path(), target.path().getFileSystem().getPath(text));
        } catch (InvalidPathException e) {
            throw new WasiException(Errno.ILSEQ);
        } catch (UnsupportedOperationException e) {
            throw new WasiException(Errno.NOTSUP);
        }
    }

    void unlinkFile(Call call) throws WasiException, IOException {
        DirectoryDescriptor start = open.directory(call.number(0), Rights.PATH_UNLINK_FILE);
        Target target = PathResolver.resolve(start, call.path(1), LastLink.KEEP);
        if (target.existing().isDirectory()) {
            throw new WasiException(Errno.ISDIR);
        }
        Files.delete(target.path());
    }

    /** The rule for a link at the end that lookup flags ask for. */
    static LastLink lastLink(int lookupFlags) throws WasiException {
        if ((lookupFlags & ~FOLLOW) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        return lookupFlags == FOLLOW ? LastLink.FOLLOW : LastLink.FOLLOW_BEFORE_SLASH;
    }

    private static void requireAbsent(Target target) throws WasiException {
        if (target.stat().isPresent()) {
            boolean file = !target.stat().get().isDirectory();
            throw new WasiException(target.slash() && file ? Errno.NOTDIR : Errno.EXIST);
        }
        if (target.slash()) {
            throw new WasiException(Errno.NOENT);
        }
    }

    private static void requireReplaceable(Target source, Target target)
            throws WasiException, IOException {
        boolean toDirectory = target.existing().isDirectory();
        if (source.existing().isDirectory()) {
            if (!toDirectory) {
                throw new WasiException(Errno.NOTDIR);
            }
            if (!target.path().equals(source.path())) {
                requireEmpty(target.path());
            }
        } else if (toDirectory) {
            throw new WasiException(Errno.ISDIR);
        }
    }

    private static void requireEmpty(Path directory) throws WasiException, IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            if (children.iterator().hasNext()) {
                throw new WasiException(Errno.NOTEMPTY);
            }
        }
    }
}
