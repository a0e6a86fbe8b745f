/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

/** What a command ends with, beside 0 for success. */
public final class ExitCode {
    /** Errors were found, or the work failed. */
    public static final int FAILED = 1;

    /** Wrong use: an unknown option, a path that does not exist. */
    public static final int WRONG_USE = 2;

    /** Cancelled by the user. */
    public static final int CANCELLED = 130;

    private ExitCode() {}
}
