/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import java.util.Locale;

/** How far a deployment, or one component of it, has come on a device. */
public enum DeploymentState {
    PENDING,
    INSTALLING,
    INSTALLED,
    FAILED,
    REMOVING,
    REMOVED;

    /** The word that travels. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the device will not change this state by itself. */
    public boolean isFinal() {
        return this == INSTALLED || this == FAILED || this == REMOVED;
    }

    /**
     * Reads the word that travels.
     *
     * @throws ProtocolException for an unknown word
     */
    public static DeploymentState parse(String word) {
        for (DeploymentState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new ProtocolException("'%s' is no deployment state.".formatted(word));
    }
}
