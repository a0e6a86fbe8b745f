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
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** A command on the document of the active editor, which the person may change. */
abstract class EditorCommand extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) {
        ITextEditor editor = Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class);
        if (editor != null
                && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection where) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            String uri = Places.uriOf(document);
            if (uri != null) {
                execute(editor, document, uri, where);
            }
        }
        return null;
    }

    abstract void execute(ITextEditor editor, IDocument document, String uri, ITextSelection where);
}
