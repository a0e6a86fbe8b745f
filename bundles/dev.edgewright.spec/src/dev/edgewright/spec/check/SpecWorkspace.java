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
<<<<<<< HEAD
import dev.edgewright.spec.parser.SpecFiles;
=======
>>>>>>> w/spec
import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.spec.workspace.Workspaces;
import dev.edgewright.wit.WitStandaloneSetup;
<<<<<<< HEAD
import dev.edgewright.wit.check.WitSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
=======
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
>>>>>>> w/spec
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
<<<<<<< HEAD
import org.eclipse.xtext.workspace.FileProjectConfig;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;

/**
 * Deployment specs read together, without an editor, with the WIT of the same folders. Files that
 * are given are checked whatever they are; of the files below folders that are given those that may
 * be deployment specs. Not for use by several threads at once.
 */
public final class SpecWorkspace {

    private final Injector injector = SpecStandaloneSetup.injector();
    private final XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
    private final Map<Path, String> problems = new LinkedHashMap<>();
    private final Map<Path, SpecResource> read = new LinkedHashMap<>();

    private SpecWorkspace(Collection<Path> paths) {
        SpecPaths found = SpecPaths.of(paths);
        problems.putAll(found.problems());
        ProjectConfigAdapter.install(
                resources, new FileProjectConfig(URI.createFileURI(found.root() + "/"), "files"));
        found.wit().forEach(this::loadWit);
        found.specs().forEach(this::loadSpec);
    }

    /** Reads files, and the files below folders. */
    public static SpecWorkspace read(Collection<Path> paths) {
        return new SpecWorkspace(paths);
    }

    /** The files that were read, in the order given and by name. */
    public List<SpecFile> files() {
        return read.values().stream().map(SpecResource::file).toList();
    }

    /** What could not be read, and why, as sentences. */
    public Map<Path, String> problems() {
        return Map.copyOf(problems);
    }

    /** What the files know of each other. */
    public Workspace workspace() {
        return read.isEmpty()
                ? Workspace.of(SpecFiles.read(URI.createURI(""), ""))
                : injector.getInstance(Workspaces.class).of(read.values().iterator().next());
=======

/**
 * Deployment specs read together with the WIT beside them, without an editor. Not for use by several
 * threads at once.
 */
public final class SpecWorkspace {

    private final XtextResourceSet resources;
    private final List<SpecResource> documents = new ArrayList<>();
    private final Workspace workspace;

    private SpecWorkspace(Map<Path, byte[]> files, Map<Path, byte[]> wit) {
        Injector specs = SpecStandaloneSetup.injector();
        resources = specs.getInstance(XtextResourceSet.class);
        IResourceFactory texts = WitStandaloneSetup.injector().getInstance(IResourceFactory.class);
        wit.forEach((path, bytes) -> load(texts, path, bytes));
        IResourceFactory yaml = specs.getInstance(IResourceFactory.class);
        files.forEach((path, bytes) -> documents.add((SpecResource) load(yaml, path, bytes)));
        workspace = specs.getInstance(Workspaces.class).of(resources);
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
>>>>>>> w/spec
    }

    /** All findings on one of the files, in the order of its text. */
    public List<Finding> check(SpecFile file) {
<<<<<<< HEAD
        return SpecChecker.check(file, workspace());
    }

    private void loadSpec(Path file) {
        Resource resource =
                load(injector.getInstance(IResourceFactory.class), file, Files::newInputStream);
        if (resource instanceof SpecResource spec) {
            read.put(file, spec);
        }
    }

    private void loadWit(Path file) {
        WitSource source = WitSource.read(file);
        if (source.problem() == null) {
            load(
                    WitStandaloneSetup.injector().getInstance(IResourceFactory.class),
                    file,
                    path ->
                            new ByteArrayInputStream(
                                    source.text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private interface Opener {
        InputStream open(Path file) throws IOException;
    }

    private Resource load(IResourceFactory factory, Path file, Opener opener) {
        Resource resource = factory.createResource(URI.createFileURI(file.toString()));
        try (InputStream in = opener.open(file)) {
            resources.getResources().add(resource);
            resource.load(in, Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
            return resource;
        } catch (IOException e) {
            resources.getResources().remove(resource);
            problems.put(file, SpecPaths.reason(e));
            return null;
        }
=======
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
>>>>>>> w/spec
    }
}
