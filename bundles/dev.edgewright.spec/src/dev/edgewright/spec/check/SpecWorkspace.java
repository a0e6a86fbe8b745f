/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.check;

import com.google.inject.Injector;
import dev.edgewright.spec.SpecStandaloneSetup;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.spec.workspace.Workspaces;
import dev.edgewright.wit.WitStandaloneSetup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.workspace.FileProjectConfig;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;

/**
 * Deployment specs read together with the WIT beside them, without an editor. Not for use by
 * several threads at once.
 */
public final class SpecWorkspace {

    private final XtextResourceSet resources;
    private final List<SpecResource> documents = new ArrayList<>();
    private final Workspace workspace;

    private SpecWorkspace(Map<Path, byte[]> files, Map<Path, byte[]> wit) {
        Injector specs = SpecStandaloneSetup.injector();
        resources = specs.getInstance(XtextResourceSet.class);
        ProjectConfigAdapter.install(
                resources,
                new FileProjectConfig(URI.createFileURI(root(files.keySet()) + "/"), "files"));
        IResourceFactory texts = WitStandaloneSetup.injector().getInstance(IResourceFactory.class);
        wit.forEach((path, bytes) -> load(texts, path, bytes));
        IResourceFactory yaml = specs.getInstance(IResourceFactory.class);
        files.forEach((path, bytes) -> documents.add((SpecResource) load(yaml, path, bytes)));
        workspace = specs.getInstance(Workspaces.class).of(resources);
    }

    /**
     * The folder that relative paths in documents may not leave: the working directory if it has
     * all, or else the innermost folder that does.
     */
    private static Path root(Collection<Path> files) {
        Path root = null;
        for (Path file : files) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            while (root != null && root.getParent() != null && !folder.startsWith(root)) {
                root = root.getParent();
            }
            root = root == null ? folder : root;
        }
        Path here = Path.of("").toAbsolutePath().normalize();
        return root == null || root.startsWith(here) ? here : root;
    }

    /**
     * Reads files; nothing in them makes this fail.
     *
     * @param files the documents, in the order in which they are wanted
     * @param wit files of WIT that the documents may refer to
     */
    public static SpecWorkspace of(Map<Path, byte[]> files, Map<Path, byte[]> wit) {
        return new SpecWorkspace(files, wit);
    }

    /** The files as they were read, in the order given. */
    public List<SpecFile> files() {
        return documents.stream().map(SpecResource::file).toList();
    }

    /** What the documents know of each other. */
    public Workspace workspace() {
        return workspace;
    }

    /** All findings on one of the files, in the order of its text. */
    public List<Finding> check(SpecFile file) {
        return SpecChecker.check(file, workspace);
    }

    private Resource load(IResourceFactory factory, Path path, byte[] bytes) {
        Resource resource =
                factory.createResource(
                        URI.createFileURI(path.toAbsolutePath().normalize().toString()));
        resources.getResources().add(resource);
        try {
            resource.load(
                    new ByteArrayInputStream(bytes),
                    Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resource;
    }
}
