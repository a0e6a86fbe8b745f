/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

import dev.edgewright.spec.finding.Edit;
import java.util.List;
import java.util.Optional;

/**
 * A change that a person may choose, though nothing is wrong.
 *
 * @param title what it does, in the imperative
 * @param edits changes of this file
 * @param created a file that is made
 */
public record Action(String title, List<Edit> edits, Optional<NewFile> created) {

    /**
     * A file to be made.
     *
     * @param name its name, in the folder of the document
     */
    public record NewFile(String name, String text) {}

    public Action {
        edits = List.copyOf(edits);
    }
}
