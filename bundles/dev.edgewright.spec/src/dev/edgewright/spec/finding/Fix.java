/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.finding;

import java.util.List;

/**
 * A change that mends what a finding says, for a person to choose.
 *
 * @param title what it does, in the imperative
 * @param edits the changes of the document of the finding; they do not overlap
 * @param preferred whether it is most probably what was meant
 */
public record Fix(String title, List<Edit> edits, boolean preferred) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** A fix that most probably is what was meant. */
    public static Fix preferred(String title, Edit... edits) {
        return new Fix(title, List.of(edits), true);
    }

    /** One of several ways. */
    public static Fix of(String title, Edit... edits) {
        return new Fix(title, List.of(edits), false);
    }
}
