/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.change;

import dev.edgewright.ui.editor.internal.server.Places;
import dev.edgewright.ui.editor.internal.server.WitServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/** Formats the selected lines, or the document where nothing is selected. */
public final class FormatText extends EditorCommand {
    private static final int INDENT = 4;

    @Override
    void execute(ITextEditor editor, IDocument document, String uri, ITextSelection where) {
        long stamp = Changes.stamp(document);
        ask(document, uri, where)
                .thenAccept(
                        edits ->
                                PlatformUI.getWorkbench()
                                        .getDisplay()
                                        .asyncExec(
                                                () -> {
                                                    if (stamp == Changes.stamp(document)) {
                                                        Changes.apply(document, edits);
                                                    }
                                                }))
                .exceptionally(
                        failure -> {
                            ILog.get().warn("The text could not be formatted.", failure);
                            return null;
                        });
    }

    private static CompletableFuture<List<? extends TextEdit>> ask(
            IDocument document, String uri, ITextSelection where) {
        TextDocumentIdentifier id = new TextDocumentIdentifier(uri);
        FormattingOptions options = new FormattingOptions(INDENT, true);
        try {
            if (where.getLength() > 0) {
                int end = where.getOffset() + where.getLength();
                Range range =
                        new Range(
                                Places.position(document, where.getOffset()),
                                Places.position(document, end));
                var selected = new DocumentRangeFormattingParams(id, options, range);
                return WitServer.get()
                        .ask(s -> s.getTextDocumentService().rangeFormatting(selected));
            }
        } catch (BadLocationException e) {
            return CompletableFuture.completedFuture(List.of()); // The selection is too old.
        }
        var all = new DocumentFormattingParams(id, options);
        return WitServer.get().ask(s -> s.getTextDocumentService().formatting(all));
    }
}
