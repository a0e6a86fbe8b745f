/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.finding;

import dev.edgewright.spec.tree.Region;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong at one place of a file.
 *
 * @param code the stable code, documented in docs/diagnostics
 * @param region the place, in the text of the file
 * @param message place, cause and way out in a sentence
 * @param fixes ways to mend it, the best first
 */
public record Finding(
        Severity severity, String code, Region region, String message, List<Fix> fixes) {

    /** Findings in the order of a text, worse ones first. */
    public static final Comparator<Finding> IN_TEXT_ORDER =
            Comparator.<Finding>comparingInt(f -> f.region().offset())
                    .thenComparing(Finding::severity)
                    .thenComparing(Finding::code);

    public Finding {
        fixes = List.copyOf(fixes);
    }

    /** Whether the document is wrong because of this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
