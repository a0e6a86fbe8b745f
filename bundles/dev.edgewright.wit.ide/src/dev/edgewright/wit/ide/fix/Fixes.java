/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.fix;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;

/** One family of fixes. */
interface Fixes {

    /** What can be done about a diagnostic. */
    default List<CodeAction> fix(Place place, Diagnostic diagnostic, String code) {
        return List.of();
    }

    /** What can be done at a place that is in order. */
    default List<CodeAction> improve(Place place) {
        return List.of();
    }
}
