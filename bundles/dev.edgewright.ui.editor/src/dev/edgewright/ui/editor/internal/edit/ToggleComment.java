/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.edit;

import dev.edgewright.ui.editor.internal.server.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Puts {@code //} or {@code #} in front of the selected lines, or takes it away where all of them
 * have it.
 */
public final class ToggleComment extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        ITextEditor editor = Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class);
        if (editor != null
                && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection lines) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            String mark = Kinds.comment(editor.getEditorInput().getName());
            if (mark.isEmpty()) {
                return null;
            }
            try {
                toggle(document, mark, lines.getStartLine(), lines.getEndLine());
            } catch (BadLocationException e) {
                // The selection is older than the document: there is nothing to toggle.
                return null;
            }
        }
        return null;
    }

    static void toggle(IDocument document, String mark, int first, int last)
            throws BadLocationException {
        List<TextEdit> removals = new ArrayList<>();
        List<TextEdit> insertions = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            IRegion region = document.getLineInformation(line);
            String text = document.get(region.getOffset(), region.getLength());
            if (text.isBlank()) {
                continue;
            }
            int start = region.getOffset() + text.length() - text.stripLeading().length();
            insertions.add(new InsertEdit(start, mark + " "));
            if (text.stripLeading().startsWith(mark)) {
                int space = text.stripLeading().startsWith(mark + " ") ? 1 : 0;
                removals.add(new DeleteEdit(start, mark.length() + space));
            }
        }
        MultiTextEdit edit = new MultiTextEdit();
        boolean allCommented = removals.size() == insertions.size();
        edit.addChildren((allCommented ? removals : insertions).toArray(TextEdit[]::new));
        edit.apply(document);
    }
}
