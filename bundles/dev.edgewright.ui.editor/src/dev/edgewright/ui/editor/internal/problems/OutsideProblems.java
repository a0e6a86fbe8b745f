/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.problems;

import dev.edgewright.ui.editor.internal.server.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.ui.PlatformUI;

/** Diagnostics of files that are open in an editor but lie outside the workspace. */
final class OutsideProblems {
    /** What this class has put into each annotation model; touched on the UI thread only. */
    private final Map<IAnnotationModel, Annotation[]> shown = new WeakHashMap<>();

    void show(Path path, List<Diagnostic> diagnostics) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> replace(path, diagnostics));
    }

    private void replace(Path path, List<Diagnostic> diagnostics) {
        ITextFileBuffer buffer =
                FileBuffers.getTextFileBufferManager()
                        .getFileStoreTextFileBuffer(
                                EFS.getLocalFileSystem().getStore(path.toUri()));
        if (buffer == null) {
            return; // No editor holds the file.
        }
        Map<Annotation, Position> now = new HashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            IRegion region = Places.region(buffer.getDocument(), diagnostic.getRange());
            now.put(
                    new Annotation(type(diagnostic), false, Problems.message(diagnostic)),
                    new Position(region.getOffset(), region.getLength()));
        }
        IAnnotationModel model = buffer.getAnnotationModel();
        if (model instanceof IAnnotationModelExtension replaceable) {
            Annotation[] before = shown.getOrDefault(model, new Annotation[0]);
            replaceable.replaceAnnotations(before, now);
            shown.put(model, now.keySet().toArray(Annotation[]::new));
        }
    }

    private static String type(Diagnostic diagnostic) {
        DiagnosticSeverity severity = diagnostic.getSeverity();
        if (severity == null || severity == DiagnosticSeverity.Error) {
            return "org.eclipse.ui.workbench.texteditor.error";
        }
        return severity == DiagnosticSeverity.Warning
                ? "org.eclipse.ui.workbench.texteditor.warning"
                : "org.eclipse.ui.workbench.texteditor.info";
    }
}
