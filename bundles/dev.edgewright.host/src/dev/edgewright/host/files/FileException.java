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

/** Why a guest cannot do something with files, as far as the host's own exceptions do not say. */
public final class FileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** Nothing is there. */
        ABSENT,
        /** Something on the way, or before a slash at the end, is no directory. */
        NO_DIRECTORY,
        /** It leads out of the directory it starts from. */
        OUTSIDE,
        /** It follows too many symbolic links. */
        TOO_MANY_LINKS,
        /** A name is longer than any file's. */
        NAME_TOO_LONG,
        /** A name that the host would take for something else than a name. */
        BAD_NAME,
        /** Something is there already. */
        EXISTS,
        /** A directory is there, which this cannot be done with. */
        IS_DIRECTORY,
        /** The directory has something in it. */
        NOT_EMPTY,
        /** It is the directory that the path starts from, which keeps its name. */
        BUSY,
        /** No symbolic link, or another thing that this cannot be asked of. */
        INVALID,
        /** Guests do not get this. */
        NOT_PERMITTED,
        /** Neither a regular file nor a directory, or something that the host does not have. */
        UNSUPPORTED
    }

    private final Problem problem;

    FileException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
