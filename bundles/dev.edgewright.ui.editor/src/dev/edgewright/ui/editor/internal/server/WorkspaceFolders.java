/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;

/** Tells the server which projects are open, and which files change without an editor. */
final class WorkspaceFolders implements IResourceChangeListener {

    /** What the names of files end with that the server may read; it chooses among them. */
    private static final Set<String> SOURCES = Set.of("wit", "wasm", "yaml", "yml", "json");

    private final WitServer server;
    private Set<WorkspaceFolder> known = Set.of();

    WorkspaceFolders(WitServer server) {
        this.server = server;
    }

    /** Begins to watch the workspace; returns the folders of the projects open now. */
    synchronized Set<WorkspaceFolder> watch() {
        ResourcesPlugin.getWorkspace()
                .addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
        known = openProjects();
        return known;
    }

    private static Set<WorkspaceFolder> openProjects() {
        Set<WorkspaceFolder> folders = new HashSet<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isOpen() && project.getLocation() != null) {
                String uri = project.getLocation().toPath().toUri().toString();
                folders.add(new WorkspaceFolder(uri, project.getName()));
            }
        }
        return folders;
    }

    @Override
    public synchronized void resourceChanged(IResourceChangeEvent event) {
        Set<WorkspaceFolder> now = openProjects();
        if (!now.equals(known)) {
            List<WorkspaceFolder> added = new ArrayList<>(now);
            added.removeAll(known);
            List<WorkspaceFolder> removed = new ArrayList<>(known);
            removed.removeAll(now);
            known = now;
            var change =
                    new DidChangeWorkspaceFoldersParams(
                            new WorkspaceFoldersChangeEvent(added, removed));
            server.tell(s -> s.getWorkspaceService().didChangeWorkspaceFolders(change));
        }
        List<FileEvent> files = changedFiles(event.getDelta());
        if (!files.isEmpty()) {
            var change = new DidChangeWatchedFilesParams(files);
            server.tell(s -> s.getWorkspaceService().didChangeWatchedFiles(change));
        }
    }

    private static List<FileEvent> changedFiles(IResourceDelta root) {
        List<FileEvent> changes = new ArrayList<>();
        try {
            root.accept(
                    delta -> {
                        IResource file = delta.getResource();
                        FileChangeType type = typeOf(delta);
                        if (file.getType() == IResource.FILE
                                && SOURCES.contains(String.valueOf(file.getFileExtension()))
                                && file.getLocation() != null
                                && type != null) {
                            String uri = file.getLocation().toPath().toUri().toString();
                            changes.add(new FileEvent(uri, type));
                        }
                        return true;
                    });
        } catch (CoreException e) {
            ILog.get().error("Changes of the workspace could not be read.", e);
        }
        return changes;
    }

    private static FileChangeType typeOf(IResourceDelta delta) {
        return switch (delta.getKind()) {
            case IResourceDelta.ADDED -> FileChangeType.Created;
            case IResourceDelta.REMOVED -> FileChangeType.Deleted;
            case IResourceDelta.CHANGED ->
                    (delta.getFlags() & IResourceDelta.CONTENT) != 0
                            ? FileChangeType.Changed
                            : null;
            default -> null;
        };
    }
}
