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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;

/**
 * Shows the server's diagnostics. Files of the workspace get markers, which the Problems view lists
 * and editors show as annotations; other files get annotations of their own. May be called from any
 * thread; only the newest diagnostics of a file count.
 */
public final class Problems {
    private static final String MARKER = "dev.edgewright.ui.editor.problem";

    private final Map<String, List<Diagnostic>> latest = new ConcurrentHashMap<>();
    private final Map<String, List<Diagnostic>> pending = new LinkedHashMap<>();
    private final OutsideProblems outside = new OutsideProblems();
    private final WorkspaceJob update =
            new WorkspaceJob("Show problems") {
                @Override
                public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                    for (var entry : takePending().entrySet()) {
                        update(entry.getKey(), entry.getValue());
                    }
                    return Status.OK_STATUS;
                }
            };

    public Problems() {
        update.setSystem(true);
    }

    /** Replaces what is shown for a file. */
    public void show(PublishDiagnosticsParams diagnostics) {
        List<Diagnostic> now = List.copyOf(diagnostics.getDiagnostics());
        if (now.isEmpty()) {
            latest.remove(diagnostics.getUri());
        } else {
            latest.put(diagnostics.getUri(), now);
        }
        synchronized (pending) {
            pending.put(diagnostics.getUri(), now);
        }
        update.schedule();
    }

    /** The latest diagnostics of a file. */
    public List<Diagnostic> of(String uri) {
        return latest.getOrDefault(uri, List.of());
    }

    private Map<String, List<Diagnostic>> takePending() {
        synchronized (pending) {
            var taken = new LinkedHashMap<>(pending);
            pending.clear();
            return taken;
        }
    }

    private void update(String uri, List<Diagnostic> diagnostics) throws CoreException {
        Path path = Places.pathOf(uri).orElse(null);
        if (path == null) {
            return;
        }
        IFile[] files =
                ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
        boolean inWorkspace = false;
        for (IFile file : files) {
            if (file.exists()) {
                inWorkspace = true;
                mark(file, diagnostics);
            }
        }
        if (!inWorkspace) {
            outside.show(path, diagnostics);
        }
    }

    private static void mark(IFile file, List<Diagnostic> diagnostics) throws CoreException {
        ITextFileBuffer buffer =
                FileBuffers.getTextFileBufferManager()
                        .getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        List<IMarker> old =
                new ArrayList<>(List.of(file.findMarkers(MARKER, false, IResource.DEPTH_ZERO)));
        for (Diagnostic diagnostic : diagnostics) {
            Map<String, Object> attributes = attributes(diagnostic, buffer);
            // Markers that stay right are kept, so that neither editor nor Problems view flickers.
            IMarker same = null;
            for (IMarker marker : old) {
                if (attributes.equals(marker.getAttributes()) && isInPlace(marker, buffer)) {
                    same = marker;
                }
            }
            if (same == null) {
                file.createMarker(MARKER, attributes);
            } else {
                old.remove(same);
            }
        }
        for (IMarker marker : old) {
            marker.delete();
        }
    }

    /** Whether typing has left the marker's annotation where the marker says it is. */
    private static boolean isInPlace(IMarker marker, ITextFileBuffer buffer) {
        if (buffer != null
                && buffer.getAnnotationModel() instanceof AbstractMarkerAnnotationModel model) {
            Position now = model.getMarkerPosition(marker);
            return now != null
                    && !now.isDeleted()
                    && now.getOffset() == marker.getAttribute(IMarker.CHAR_START, -1);
        }
        return true;
    }

    private static Map<String, Object> attributes(Diagnostic diagnostic, ITextFileBuffer buffer) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, message(diagnostic));
        attributes.put(IMarker.SEVERITY, severity(diagnostic));
        int line = diagnostic.getRange().getStart().getLine() + 1;
        attributes.put(IMarker.LINE_NUMBER, line);
        attributes.put(IMarker.LOCATION, "line " + line);
        if (buffer != null) {
            IRegion region = Places.region(buffer.getDocument(), diagnostic.getRange());
            attributes.put(IMarker.CHAR_START, region.getOffset());
            attributes.put(IMarker.CHAR_END, region.getOffset() + region.getLength());
        }
        return attributes;
    }

    /** The sentence and, where the server names one, the stable code behind it. */
    static String message(Diagnostic diagnostic) {
        String text = diagnostic.getMessage().map(plain -> plain, markup -> markup.getValue());
        return diagnostic.getCode() == null
                ? text
                : text + " [" + diagnostic.getCode().map(code -> code, String::valueOf) + "]";
    }

    private static int severity(Diagnostic diagnostic) {
        DiagnosticSeverity severity = diagnostic.getSeverity();
        if (severity == null || severity == DiagnosticSeverity.Error) {
            return IMarker.SEVERITY_ERROR;
        }
        return severity == DiagnosticSeverity.Warning
                ? IMarker.SEVERITY_WARNING
                : IMarker.SEVERITY_INFO;
    }
}
