/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.outline;

import dev.edgewright.ui.editor.internal.server.Kinds;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives editors that hold a file that the language server reads their outline. */
public final class OutlineAdapter implements IAdapterFactory {
    @Override
    public <T> T getAdapter(Object adapted, Class<T> type) {
        boolean ours =
                adapted instanceof ITextEditor editor
                        && editor.getEditorInput() != null
                        && Kinds.isOurs(editor.getEditorInput().getName());
        return ours && type == IContentOutlinePage.class
                ? type.cast(new OutlinePage((ITextEditor) adapted))
                : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
