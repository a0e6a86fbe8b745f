/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.outline;

import dev.edgewright.ui.editor.internal.server.Places;
import dev.edgewright.ui.editor.internal.server.WitServer;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The symbols of one document as a tree; selecting one reveals it in the editor. */
final class OutlinePage extends ContentOutlinePage {
    private static final int REST_MILLISECONDS = 300;
    private static final int RETRY_MILLISECONDS = 1000;

    private final ITextEditor editor;
    private final IDocument document;
    private final IDocumentListener typing =
            new IDocumentListener() {
                @Override
                public void documentAboutToBeChanged(DocumentEvent event) {
                    // The symbols of the text before are on show already.
                }

                @Override
                public void documentChanged(DocumentEvent event) {
                    // Asked again when the person rests.
                    refresh.cancel();
                    refresh.schedule(REST_MILLISECONDS);
                }
            };
    private final Job refresh =
            Job.createSystem(
                    "Read outline",
                    (IProgressMonitor monitor) -> {
                        ask();
                        return Status.OK_STATUS;
                    });
    private boolean filled;
    private boolean filling;

    OutlinePage(ITextEditor editor) {
        this.editor = editor;
        document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.setContentProvider(new Children());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setUseHashlookup(true);
        tree.addSelectionChangedListener(
                event -> {
                    if (!filling
                            && event.getStructuredSelection().getFirstElement()
                                    instanceof OutlineEntry entry) {
                        reveal(entry);
                    }
                });
        tree.addOpenListener((OpenEvent event) -> editor.setFocus());
        if (document != null) {
            document.addDocumentListener(typing);
            refresh.schedule();
        }
    }

    private void reveal(OutlineEntry entry) {
        IRegion name = Places.region(document, entry.symbol().getSelectionRange());
        editor.selectAndReveal(name.getOffset(), name.getLength());
    }

    private void ask() {
        String uri = Places.uriOf(document);
        if (uri == null) {
            return;
        }
        var question = new DocumentSymbolParams(new TextDocumentIdentifier(uri));
        WitServer.get()
                .ask(server -> server.getTextDocumentService().documentSymbol(question))
                .thenApply(
                        symbols ->
                                symbols == null
                                        ? List.<OutlineEntry>of()
                                        : OutlineEntry.of(symbols))
                .whenComplete(
                        (entries, failure) ->
                                PlatformUI.getWorkbench()
                                        .getDisplay()
                                        .asyncExec(() -> show(entries, failure)));
    }

    private void show(List<OutlineEntry> entries, Throwable failure) {
        Control control = getControl();
        if (control == null || control.isDisposed()) {
            return;
        }
        if (failure == null) {
            fill(entries);
        } else if (!(failure.getCause() instanceof IllegalStateException)) {
            // Given up for a change, or not ready yet; only where there is no server it is in vain.
            refresh.schedule(RETRY_MILLISECONDS);
        }
    }

    private void fill(List<OutlineEntry> entries) {
        TreeViewer tree = getTreeViewer();
        Control control = getControl();
        filling = true;
        control.setRedraw(false);
        try {
            Object[] expanded = tree.getExpandedElements();
            tree.setInput(entries);
            if (filled) {
                tree.setExpandedElements(expanded);
            } else {
                tree.expandToLevel(2);
                filled = !entries.isEmpty();
            }
        } finally {
            control.setRedraw(true);
            filling = false;
        }
    }

    @Override
    public void dispose() {
        refresh.cancel();
        if (document != null) {
            document.removeDocumentListener(typing);
        }
        super.dispose();
    }

    private static final class Children implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((OutlineEntry) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((OutlineEntry) element).children().isEmpty();
        }
    }
}
