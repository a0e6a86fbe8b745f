/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.http;

/** Which names of hosts mean this machine, whatever a name service says. */
public final class Loopback {
    private Loopback() {}

    /** Judged by the name alone: what a name resolves to can change between two questions. */
    public static boolean isName(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.[0-9]{1,3}){3}")
                || host.equals("::1")
                || host.equals("[::1]");
    }
}
