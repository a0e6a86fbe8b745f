/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ide.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/**
 * Opens what the command line names behind {@code --open}: a folder as project, a file in its
 * editor.
 */
public final class OpenOnStart implements IStartup {
    @Override
    public void earlyStartup() {
        for (Path path : paths(Platform.getApplicationArgs())) {
            if (Files.isDirectory(path)) {
                openProject(path);
            } else {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> openFile(path));
            }
        }
    }

    static List<Path> paths(String[] arguments) {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("--open")) {
                i++;
                paths.add(Path.of(arguments[i]).toAbsolutePath().normalize());
            }
        }
        return paths;
    }

    private static void openProject(Path folder) {
        WorkspaceJob job =
                new WorkspaceJob("Open " + folder) {
                    @Override
                    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                        project(folder, monitor).open(monitor);
                        return Status.OK_STATUS;
                    }
                };
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.setUser(true);
        job.schedule();
    }

    /** The project at a folder; made, under a name that is still free, when there is none. */
    private static IProject project(Path folder, IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IWorkspaceRoot root = workspace.getRoot();
        for (IContainer known : root.findContainersForLocationURI(folder.toUri())) {
            if (known instanceof IProject project) {
                return project;
            }
        }
        IPath location = IPath.fromPath(folder);
        IPath file = location.append(IProjectDescription.DESCRIPTION_FILE_NAME);
        IProjectDescription description =
                Files.exists(file.toPath())
                        ? workspace.loadProjectDescription(file)
                        : workspace.newProjectDescription(location.lastSegment());
        String name = description.getName();
        for (int number = 2; root.getProject(description.getName()).exists(); number++) {
            description.setName(name + "-" + number);
        }
        boolean insideWorkspace = root.getLocation().append(description.getName()).equals(location);
        description.setLocation(insideWorkspace ? null : location);
        IProject project = root.getProject(description.getName());
        project.create(description, monitor);
        return project;
    }

    private static void openFile(Path path) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        if (windows.length == 0) {
            return;
        }
        var page = windows[0].getActivePage();
        IFile file =
                ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(path));
        try {
            if (file != null && file.exists()) {
                IDE.openEditor(page, file);
            } else {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(path.toUri()));
            }
        } catch (PartInitException e) {
            ILog.get().error(path + " could not be opened.", e);
        }
    }
}
