/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.internal.messages;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file cannot be used, in words; the exceptions of Java often carry the path alone. */
public final class FileProblem {
    private FileProblem() {}

    /** The cause with the way out, without a full stop; the sentence around it names the file. */
    public static String cause(IOException problem) {
        return switch (problem) {
            case AccessDeniedException e -> "access is denied; check the permissions";
            case NoSuchFileException e -> e.getFile() + " does not exist; check the path";
            case FileAlreadyExistsException e ->
                    e.getFile() + " is a file, not a folder; remove it";
            case NotDirectoryException e -> e.getFile() + " is not a folder; remove it";
            case FileSystemException e when e.getReason() != null ->
                    e.getReason() + "; check permissions and free space";
            case FileSystemException e ->
                    "the file system refuses; check permissions and free space";
            default -> Objects.requireNonNullElse(problem.getMessage(), "no reason was given");
        };
    }
}
