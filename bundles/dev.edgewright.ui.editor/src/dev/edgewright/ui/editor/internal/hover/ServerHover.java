/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.hover;

import dev.edgewright.ui.editor.internal.navigate.Names;
import dev.edgewright.ui.editor.internal.server.Places;
import dev.edgewright.ui.editor.internal.server.WitServer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** Asks the server about the word under the mouse; the viewer calls it away from the UI thread. */
public final class ServerHover implements ITextHover, ITextHoverExtension {
    private static final long LIMIT_MILLISECONDS = 2000;

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        String uri = Places.uriOf(viewer.getDocument());
        if (uri == null) {
            return null;
        }
        try {
            Position position = Places.position(viewer.getDocument(), region.getOffset());
            var question = new HoverParams(new TextDocumentIdentifier(uri), position);
            Hover hover =
                    WitServer.get()
                            .ask(server -> server.getTextDocumentService().hover(question))
                            .get(LIMIT_MILLISECONDS, TimeUnit.MILLISECONDS);
            return hover == null || hover.getContents() == null ? null : text(hover);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException
                | CancellationException
                | TimeoutException
                | BadLocationException e) {
            return null; // A hover that comes late or not at all is no fault worth showing.
        }
    }

    private static String text(Hover hover) {
        String text = hover.getContents().map(ServerHover::join, MarkupContent::getValue);
        return text.isBlank() ? null : text;
    }

    @SuppressWarnings("deprecation") // Servers may still answer with marked strings.
    private static String join(
            java.util.List<
                            org.eclipse.lsp4j.jsonrpc.messages.Either<
                                    String, org.eclipse.lsp4j.MarkedString>>
                    parts) {
        return parts.stream()
                .map(
                        part ->
                                part.map(
                                        plain -> plain,
                                        marked -> "```\n" + marked.getValue() + "\n```"))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return Names.at(viewer.getDocument(), offset);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return parent -> new DefaultInformationControl(parent, new MarkdownPresenter());
    }
}
