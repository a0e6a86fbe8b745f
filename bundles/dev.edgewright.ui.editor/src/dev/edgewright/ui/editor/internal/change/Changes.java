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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/** Makes the server's changes; for the UI thread. */
final class Changes {
    private Changes() {}

    /** Tells texts apart, so that an answer is not applied to a text that has changed since. */
    static long stamp(IDocument document) {
        return document instanceof IDocumentExtension4 stamped
                ? stamped.getModificationStamp()
                : document.get().hashCode();
    }

    /** Changes one document in one step, which is undone in one step. */
    static void apply(IDocument document, List<? extends TextEdit> edits) {
        if (edits == null || edits.isEmpty()) {
            return;
        }
        MultiTextEdit all = new MultiTextEdit();
        try {
            for (TextEdit edit : edits) {
                IRegion region = Places.region(document, edit.getRange());
                all.addChild(
                        new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText()));
            }
            all.apply(document);
        } catch (BadLocationException | MalformedTreeException e) {
            ILog.get().warn("A change does not fit the document any more and was left out.", e);
        }
    }

    /** Changes all files: those in editors stay unsaved, the others are saved. */
    static void apply(WorkspaceEdit edit) {
        if (edit == null || edit.getChanges() == null) {
            return;
        }
        for (Map.Entry<String, List<TextEdit>> file : edit.getChanges().entrySet()) {
            Places.pathOf(file.getKey()).ifPresent(path -> apply(path, file.getValue()));
        }
    }

    private static void apply(Path path, List<TextEdit> edits) {
        IFile[] found =
                ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
        IPath place = found.length > 0 ? found[0].getFullPath() : IPath.fromPath(path);
        LocationKind kind = found.length > 0 ? LocationKind.IFILE : LocationKind.LOCATION;
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        try {
            boolean open = buffers.getTextFileBuffer(place, kind) != null;
            buffers.connect(place, kind, null);
            try {
                ITextFileBuffer buffer = buffers.getTextFileBuffer(place, kind);
                apply(buffer.getDocument(), edits);
                if (!open) {
                    buffer.commit(null, false);
                }
            } finally {
                buffers.disconnect(place, kind, null);
            }
        } catch (CoreException e) {
            ILog.get().error(path + " could not be changed; check whether it can be written.", e);
        }
    }
}
