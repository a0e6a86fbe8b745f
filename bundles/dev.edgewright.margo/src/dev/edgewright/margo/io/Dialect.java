/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

/** The drafts and releases of the specification whose documents are in circulation. */
public enum Dialect {
    /** The drafts before February 2025. */
    PRE_DRAFT("pre-draft (2024 to February 2025)"),
    /** Preview release 1, end of 2025. */
    PR1("PR1 (2025)"),
    /** 1.0.0-rc.2 and rc.3; the current one. */
    RC3("1.0.0-rc.3");

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    /** The name for people. */
    public String title() {
        return title;
    }
}
