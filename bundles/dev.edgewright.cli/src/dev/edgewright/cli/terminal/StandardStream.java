/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

/** The standard streams, and which of them a person sits at. */
public enum StandardStream {
    IN,
    OUT,
    ERR;

    /** Whether the launcher found a terminal at this stream. */
    public boolean isTerminal() {
        return System.getProperty("edgewright.terminals", "").contains(String.valueOf(ordinal()));
    }
}
