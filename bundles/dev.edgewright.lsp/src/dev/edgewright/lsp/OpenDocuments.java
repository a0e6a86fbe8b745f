/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.XtextResource;

/**
 * The open documents and the folders. Changes are applied in the order in which they come, whatever
 * their versions say. A document that was opened several times is open until it was closed as
 * often.
 */
final class OpenDocuments extends WorkspaceManager {

    private final Map<URI, Integer> opened = new HashMap<>();

    @Override
    public Buildable didOpen(URI uri, Integer version, String contents) {
        opened.merge(uri, 1, Integer::sum);
        return changed(uri, new TextDocument(version, contents == null ? "" : contents));
    }

    /** Of a document that is not open nobody has told the text; such changes mean nothing. */
    @Override
    public Buildable didChangeTextDocumentContent(
            URI uri, Integer version, Iterable<TextDocumentContentChangeEvent> changes) {
        return getOpenDocuments().get(uri) instanceof TextDocument document
                ? changed(uri, document.changed(version, changes))
                : Buildable.NO_BUILD;
    }

    @Override
    public Buildable didClose(URI uri) {
        Integer left = opened.computeIfPresent(uri, (u, count) -> count == 1 ? null : count - 1);
        return left == null ? super.didClose(uri) : Buildable.NO_BUILD;
    }

    @Override
    protected Document getDocument(XtextResource resource) {
        Document open = getOpenDocuments().get(resource.getURI());
        return open != null
                ? open
                : new TextDocument(1, resource.getParseResult().getRootNode().getText());
    }

    private Buildable changed(URI uri, TextDocument document) {
        getOpenDocuments().put(uri, document);
        return didChangeFiles(List.of(uri), List.of());
    }
}
