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

/** Why a guest's path leads nowhere. */
public final class FileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The kinds of bad paths. */
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
        BAD_NAME
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
