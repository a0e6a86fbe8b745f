/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.workspace.Workspace;

/** Something that objects have to keep to beyond their structure. */
@FunctionalInterface
interface Rule {

    /** Finds where an object does not keep to it. */
    void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings);
}
