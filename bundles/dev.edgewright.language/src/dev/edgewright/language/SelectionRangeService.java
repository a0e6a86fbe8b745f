/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.resource.XtextResource;

/** Grows selections (LSP 3.17, "Selection Range"). Thread-safe. */
public interface SelectionRangeService {

    /** For each place the innermost range, whose parents are the larger ones. */
    List<SelectionRange> at(XtextResource resource, List<Position> places);
}
