/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters: errors end a build, warnings do not, notes explain another. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word that compilers print. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
