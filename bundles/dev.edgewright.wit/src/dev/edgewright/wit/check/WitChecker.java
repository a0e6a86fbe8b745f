/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.check;

import dev.edgewright.wit.packages.Features;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Checks WIT files and package folders. */
public final class WitChecker {

    private WitChecker() {}

    /**
     * All findings in the given files and package folders with their dependencies.
     *
     * @param paths files or folders; see {@link WitWorkspace}
     * @return the findings by file and place; empty if everything is in order
     */
    public static List<WitDiagnostic> check(Collection<Path> paths) {
        return WitWorkspace.read(paths).diagnostics();
    }

    /** The same with unstable features open. */
    public static List<WitDiagnostic> check(Collection<Path> paths, Features features) {
        return WitWorkspace.read(paths, features).diagnostics();
    }
}
