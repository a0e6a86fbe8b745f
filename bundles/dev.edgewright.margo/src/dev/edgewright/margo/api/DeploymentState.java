/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The states of a deployment and of its components (Deployment Status). */
public enum DeploymentState {
    /** Accepted and not begun. */
    PENDING,
    /** Being installed. */
    INSTALLING,
    /** Installed and running as wanted. */
    INSTALLED,
    /** Not installed, or no longer running as wanted. */
    FAILED,
    /** Being removed. */
    REMOVING,
    /** Removed. */
    REMOVED;

    /** The word for the state in a document. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state for a word of a document. */
    public static Optional<DeploymentState> of(String word) {
        return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
