/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

/** How grave a diagnostic is. */
public enum Severity {
    /** The document breaks the specification and will be refused or misunderstood. */
    ERROR,
    /** The document is admissible but probably not what its author means. */
    WARNING,
    /** Something worth knowing. */
    INFO
}
