/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.navigate;

import dev.edgewright.ui.editor.internal.server.Kinds;
import dev.edgewright.ui.editor.internal.server.Places;
import dev.edgewright.wit.parser.WitToken;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Offers every name of a document as a link. This runs on the UI thread at each movement of the
 * mouse, so the server is asked only when the link is followed.
 */
public final class DefinitionDetector extends AbstractHyperlinkDetector {
    @Override
    public IHyperlink[] detectHyperlinks(
            ITextViewer viewer, IRegion region, boolean canShowMultiple) {
        ITextEditor editor = getAdapter(ITextEditor.class);
        IDocument document = viewer.getDocument();
        String uri = Places.uriOf(document);
        if (editor == null || uri == null || !Kinds.isOurs(uri)) {
            return null;
        }
        IRegion name = Names.at(document, region.getOffset());
        try {
            if (name == null
                    || Kinds.isWit(uri)
                            && isKeyword(document.get(name.getOffset(), name.getLength()))) {
                return null;
            }
            return new IHyperlink[] {
                new DefinitionLink(editor, name, uri, Places.position(document, name.getOffset()))
            };
        } catch (BadLocationException e) {
            return null; // The document has become shorter meanwhile.
        }
    }

    private static boolean isKeyword(String name) {
        return WitToken.isReserved(name);
    }
}
