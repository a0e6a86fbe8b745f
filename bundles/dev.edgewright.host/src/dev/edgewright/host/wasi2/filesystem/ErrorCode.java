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
import dev.edgewright.host.wasi1.Errno;
import dev.edgewright.host.wasi1.IoErrors;
import java.io.IOException;
import java.util.Locale;

/** Those cases of the enum {@code error-code} that the host has a use for. */
enum ErrorCode {
    ACCESS,
    BAD_DESCRIPTOR,
    BUSY,
    QUOTA,
    EXIST,
    FILE_TOO_LARGE,
    ILLEGAL_BYTE_SEQUENCE,
    INTERRUPTED,
    INVALID,
    IO,
    IS_DIRECTORY,
    LOOP,
    TOO_MANY_LINKS,
    NAME_TOO_LONG,
    NO_ENTRY,
    INSUFFICIENT_MEMORY,
    INSUFFICIENT_SPACE,
    NOT_DIRECTORY,
    NOT_EMPTY,
    UNSUPPORTED,
    NOT_PERMITTED,
    PIPE,
    READ_ONLY,
    CROSS_DEVICE;

    /** The code that says best why the host's file system failed. */
    static ErrorCode of(IOException failure) {
        if (failure instanceof FilesystemException known) {
            return known.code();
        }
        return of(IoErrors.of(failure));
    }

    Value value() {
        return Value.enumeration(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static ErrorCode of(Errno errno) {
        return switch (errno) {
            case ACCES -> ACCESS;
            case BADF -> BAD_DESCRIPTOR;
            case BUSY -> BUSY;
            case DQUOT -> QUOTA;
            case EXIST -> EXIST;
            case FBIG -> FILE_TOO_LARGE;
            case ILSEQ -> ILLEGAL_BYTE_SEQUENCE;
            case INTR -> INTERRUPTED;
            case INVAL -> INVALID;
            case ISDIR -> IS_DIRECTORY;
            case LOOP -> LOOP;
            case MLINK -> TOO_MANY_LINKS;
            case NAMETOOLONG -> NAME_TOO_LONG;
            case NOENT -> NO_ENTRY;
            case NFILE, MFILE, NOMEM -> INSUFFICIENT_MEMORY;
            case NOSPC -> INSUFFICIENT_SPACE;
            case NOTDIR -> NOT_DIRECTORY;
            case NOTEMPTY -> NOT_EMPTY;
            case NOTSUP -> UNSUPPORTED;
            case PERM -> NOT_PERMITTED;
            case PIPE -> PIPE;
            case ROFS -> READ_ONLY;
            case XDEV -> CROSS_DEVICE;
            default -> IO;
        };
    }
}
