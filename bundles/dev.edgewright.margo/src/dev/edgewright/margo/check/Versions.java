/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Vocabulary;
import dev.edgewright.margo.model.MargoPackage.Literals;

/** Versions as the revisions of components have them. */
final class Versions {

    private static final String REVISION =
            Vocabulary.of(Dialect.RC3).data(Literals.REVISION).pattern().orElseThrow();

    private Versions() {}

    /** Whether a text is a version of SemVer 2.0, its build metadata after '+' or '_'. */
    static boolean isRevision(String text) {
        return text.length() <= 256 && text.replace('+', '_').matches(REVISION);
    }
}
