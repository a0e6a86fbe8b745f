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
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.xtext.resource.XtextResource;

/** Remarks above the lines of a document (LSP 3.17, "Code Lens"). Thread-safe. */
public interface CodeLensService {

    /**
     * What the client is asked to do with the places that a lens counts, if it said that it can:
     * the arguments are the URI of the document, the position of the name and the locations.
     */
    String SHOW = "edgewright.showReferences";

    /** The command of a lens that only says something. */
    String NOTHING = "";

    /**
     * The lenses of a document, without what costs time to find out: few of them are on the screen.
     */
    List<CodeLens> in(XtextResource resource);

    /**
     * The lens with everything that it says; the title is all where the client does not know {@link
     * #SHOW}.
     *
     * @param uri the document as the client calls it
     */
    CodeLens resolve(XtextResource resource, CodeLens lens, String uri, ClientAbilities client);
}
