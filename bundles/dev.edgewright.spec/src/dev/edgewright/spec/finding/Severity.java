/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.finding;

/** How bad a finding is. */
public enum Severity {
    /** The document will be refused or will not do what it says. */
    ERROR,
    /** The document is accepted, but probably does not do what was meant. */
    WARNING,
    /** Worth knowing. */
    INFORMATION,
    /** What could be left out; editors show it faded. */
    UNUSED
}
