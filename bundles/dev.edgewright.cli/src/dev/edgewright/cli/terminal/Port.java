/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

/** Ports that a person names. */
public final class Port {
    private Port() {}

    /**
     * @param option the option that names the port
     * @throws Failure when it is none
     */
    public static void require(String option, int port) {
        if (port < 0 || port > 65535) {
            throw Failure.wrongUse(
                    "%s %d: a port is within 1 and 65535; 0 takes any free one."
                            .formatted(option, port));
        }
    }
}
