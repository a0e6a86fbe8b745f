/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.files.FileException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;

/** Tells a failure of the host's file system as an error code. */
public final class IoErrors {

    /** What the operating system says where the library has no exception of its own. */
    private static final Map<String, Errno> SAYINGS =
            Map.ofEntries(
                    Map.entry("Too many levels of symbolic links", Errno.LOOP),
                    Map.entry("No space left on device", Errno.NOSPC),
                    Map.entry("Disk quota exceeded", Errno.DQUOT),
                    Map.entry("File too large", Errno.FBIG),
                    Map.entry("File name too long", Errno.NAMETOOLONG),
                    Map.entry("Is a directory", Errno.ISDIR),
                    Map.entry("Not a directory", Errno.NOTDIR),
                    Map.entry("Directory not empty", Errno.NOTEMPTY),
                    Map.entry("Read-only file system", Errno.ROFS),
                    Map.entry("Operation not permitted", Errno.PERM),
                    Map.entry("Device or resource busy", Errno.BUSY),
                    Map.entry("Too many links", Errno.MLINK),
                    Map.entry("Too many open files", Errno.NFILE),
                    Map.entry("Broken pipe", Errno.PIPE),
                    Map.entry("Invalid argument", Errno.INVAL),
                    Map.entry("cross-device", Errno.XDEV));

    private IoErrors() {}

    /** The code that says best why something failed. */
    public static Errno of(IOException failure) {
        return switch (failure) {
            case FileException e -> of(e.problem());
            case NoSuchFileException e -> Errno.NOENT;
            case FileAlreadyExistsException e -> Errno.EXIST;
            case DirectoryNotEmptyException e -> Errno.NOTEMPTY;
            case NotDirectoryException e -> Errno.NOTDIR;
            case NotLinkException e -> Errno.INVAL;
            case AccessDeniedException e -> Errno.ACCES;
            case FileSystemLoopException e -> Errno.LOOP;
            case AtomicMoveNotSupportedException e -> Errno.XDEV;
            case ClosedByInterruptException e -> Errno.INTR;
            case InterruptedIOException e -> Errno.INTR;
            case ClosedChannelException e -> Errno.BADF;
            default -> said(String.valueOf(failure.getMessage()));
        };
    }

    private static Errno of(FileException.Problem problem) {
        return switch (problem) {
            case ABSENT -> Errno.NOENT;
            case NO_DIRECTORY -> Errno.NOTDIR;
            case OUTSIDE -> Errno.PERM;
            case TOO_MANY_LINKS -> Errno.LOOP;
            case NAME_TOO_LONG -> Errno.NAMETOOLONG;
            case BAD_NAME, INVALID -> Errno.INVAL;
            case EXISTS -> Errno.EXIST;
            case IS_DIRECTORY -> Errno.ISDIR;
            case NOT_EMPTY -> Errno.NOTEMPTY;
            case BUSY -> Errno.BUSY;
            case NOT_PERMITTED -> Errno.PERM;
            case UNSUPPORTED -> Errno.NOTSUP;
        };
    }

    private static Errno said(String message) {
        for (Map.Entry<String, Errno> saying : SAYINGS.entrySet()) {
            if (message.contains(saying.getKey())) {
                return saying.getValue();
            }
        }
        return Errno.IO;
    }
}
