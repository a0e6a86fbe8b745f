/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.check;

import com.google.inject.Injector;
import dev.edgewright.wit.WitStandaloneSetup;
import dev.edgewright.wit.packages.BundledPackages;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.SourceUnit;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.internal.Resolver;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.validation.WitResourceValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

/**
 * WIT files and package folders read together, without an editor. Each folder is a package with its
 * {@code deps}; a folder without {@code .wit} files stands for all packages below it. A file that
 * is given itself is a package of its own; it may be the binary of a component. Not for use by
 * several threads at once.
 */
public final class WitWorkspace {

    private final Injector injector = WitStandaloneSetup.injector();
    private final WitFiles files = new WitFiles();
    private final XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
    private List<WitDiagnostic> diagnostics;

    private WitWorkspace(Collection<Path> paths, Features features) {
        paths.forEach(files::add);
        features.attachTo(resources);
        Set<URI> alone =
                files.standAlone().stream().map(WitWorkspace::uri).collect(Collectors.toSet());
        resources.eAdapters().add(SourceUnit.StandAlone.of(alone));
        IResourceFactory factory = injector.getInstance(IResourceFactory.class);
        files.texts().forEach((path, text) -> load(factory, path, text));
    }

    /** Reads the paths; what cannot be read becomes a diagnostic. No unstable feature is open. */
    public static WitWorkspace read(Collection<Path> paths) {
        return read(paths, Features.NONE);
    }

    /** Reads the paths with the given features open. */
    public static WitWorkspace read(Collection<Path> paths, Features features) {
        return new WitWorkspace(paths, features);
    }

    /** All findings, by file and place. Empty if everything is in order. */
    public List<WitDiagnostic> diagnostics() {
        if (diagnostics == null) {
            List<WitDiagnostic> found = new ArrayList<>(files.problems());
            WitResourceValidator validator = injector.getInstance(WitResourceValidator.class);
            for (Resource resource : List.copyOf(resources.getResources())) {
                if (BundledPackages.contains(resource.getURI())) {
                    continue;
                }
                Path path = Path.of(resource.getURI().toFileString());
                validator
                        .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)
                        .forEach(issue -> found.add(diagnostic(path, issue)));
            }
            found.sort(
                    Comparator.comparing(WitDiagnostic::path)
                            .thenComparingInt(WitDiagnostic::line)
                            .thenComparingInt(WitDiagnostic::column));
            diagnostics = List.copyOf(found);
        }
        return diagnostics;
    }

    /** Whether there is no error. */
    public boolean isClean() {
        return diagnostics().stream().noneMatch(d -> d.severity() == WitDiagnostic.Severity.ERROR);
    }

    /**
     * The packages of the paths that were given, nested ones included and dependencies left out, in
     * the order given.
     *
     * @throws IllegalStateException if there are errors; look at {@link #diagnostics()} first
     */
    public List<ResolvedPackage> packages() {
        requireClean();
        WitPackages scopes = injector.getInstance(WitPackages.class);
        Resolver resolver = new Resolver(scopes);
        // Compared as objects: the models share parts so often that comparing contents may not end.
        Map<ResolvedPackage, ResolvedPackage> packages = new IdentityHashMap<>();
        List<ResolvedPackage> ordered = new ArrayList<>();
        for (Path root : files.roots()) {
            for (Resource resource : List.copyOf(resources.getResources())) {
                Path path = Path.of(resource.getURI().toFileString());
                boolean member = path.equals(root) || root.equals(path.getParent());
                if (member && resource.getContents().get(0) instanceof WitFile file) {
                    for (ResolvedPackage each : resolver.packages(file)) {
                        if (packages.putIfAbsent(each, each) == null) {
                            ordered.add(each);
                        }
                    }
                }
            }
        }
        return List.copyOf(ordered);
    }

    /**
     * Every package of the paths and of their dependencies, by name, but each after those that it
     * depends on.
     *
     * @throws IllegalStateException if there are errors; look at {@link #diagnostics()} first
     */
    public List<ResolvedPackage> allPackages() {
        requireClean();
        List<WitFile> all = new ArrayList<>();
        for (Resource resource : List.copyOf(resources.getResources())) {
            if (resource.getContents().get(0) instanceof WitFile file) {
                all.add(file);
            }
        }
        return new Resolver(injector.getInstance(WitPackages.class)).inOrder(all);
    }

    private void requireClean() {
        if (!isClean()) {
            throw new IllegalStateException("These WIT files have errors: " + diagnostics().get(0));
        }
    }

    private void load(IResourceFactory factory, Path path, String text) {
        Resource resource = factory.createResource(uri(path));
        resources.getResources().add(resource);
        try {
            resource.load(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(Path path) {
        return URI.createFileURI(path.toString());
    }

    private static WitDiagnostic diagnostic(Path path, Issue issue) {
        WitDiagnostic.Severity severity =
                issue.getSeverity() == Severity.ERROR
                        ? WitDiagnostic.Severity.ERROR
                        : issue.getSeverity() == Severity.WARNING
                                ? WitDiagnostic.Severity.WARNING
                                : WitDiagnostic.Severity.INFO;
        return new WitDiagnostic(
                path,
                issue.getLineNumber(),
                issue.getColumn(),
                issue.getLineNumberEnd(),
                issue.getColumnEnd(),
                severity,
                issue.getCode(),
                issue.getMessage());
    }
}
