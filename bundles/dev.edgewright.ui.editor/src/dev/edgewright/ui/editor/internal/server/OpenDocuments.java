/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.server;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/** Keeps the server's idea of each document equal to the file buffer that editors share. */
final class OpenDocuments implements IFileBufferListener {
    private final WitServer server;
    private final Map<IFileBuffer, OpenDocument> open = new IdentityHashMap<>();

    private OpenDocuments(WitServer server) {
        this.server = server;
    }

    static void watch(WitServer server) {
        FileBuffers.getTextFileBufferManager().addFileBufferListener(new OpenDocuments(server));
    }

    @Override
    public synchronized void bufferCreated(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text && isOurs(buffer)) {
            String uri = Places.uriOf(buffer);
            if (uri != null) {
                open.put(buffer, new OpenDocument(uri, text.getDocument()));
            }
        }
    }

    private static boolean isOurs(IFileBuffer buffer) {
        try {
            IContentType type = buffer.getContentType();
            return type != null && Kinds.CONTENT_TYPES.contains(type.getId());
        } catch (CoreException e) {
            return false; // The file cannot be read: the editor says so itself.
        }
    }

    @Override
    public synchronized void bufferDisposed(IFileBuffer buffer) {
        OpenDocument closed = open.remove(buffer);
        if (closed != null) {
            closed.close();
        }
    }

    @Override
    public synchronized void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
        OpenDocument saved = open.get(buffer);
        if (saved != null && !isDirty) {
            saved.saved();
        }
    }

    private final class OpenDocument implements IDocumentListener {
        private final String uri;
        private final IDocument document;
        private int version = 1;

        OpenDocument(String uri, IDocument document) {
            this.uri = uri;
            this.document = document;
            var item = new TextDocumentItem(uri, Kinds.language(uri), version, document.get());
            server.tell(
                    s -> s.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item)));
            document.addDocumentListener(this);
        }

        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // Whole texts are sent, so the text before a change is of no interest.
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            var change = new TextDocumentContentChangeEvent(document.get());
            version++;
            var changed =
                    new DidChangeTextDocumentParams(
                            new VersionedTextDocumentIdentifier(uri, version), List.of(change));
            server.tell(s -> s.getTextDocumentService().didChange(changed));
        }

        void saved() {
            var saved = new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri));
            server.tell(s -> s.getTextDocumentService().didSave(saved));
        }

        void close() {
            document.removeDocumentListener(this);
            var closed = new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri));
            server.tell(s -> s.getTextDocumentService().didClose(closed));
        }
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // The document tells of its new content.
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // The document tells of its new content.
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // Only the result counts.
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // Nothing has changed.
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
        // Says nothing of the text.
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // The editor lets go of the buffer and takes one at the new place.
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // The buffer lives until the last editor closes.
    }
}
