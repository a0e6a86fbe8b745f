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
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Ways from a name that are neither to its definition nor to its references (LSP 3.17, "Goto Type
 * Definition" and "Goto Implementation"). Thread-safe.
 */
public interface NavigationService {

    /** Where the types are defined of what is named at the place. */
    List<Location> typeDefinitions(XtextResource resource, Position place);

    /** Where that is provided or run which is named at the place. */
    List<Location> implementations(XtextResource resource, Position place);
}
