/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.WitFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * The packages that come with the product, WASI. One is read when it is first named, together with
 * all that it uses, and from then on shared by all documents; it never changes. They are in no
 * index, so nothing checks them. Reading is safe for use by several threads.
 */
@Singleton
public class BundledPackages {

    @Inject private IResourceFactory factory;

    /** What of it is open depends on the features, and so does what was read. */
    private final Map<Features, BundledSet> sets = new HashMap<>();

    private final Map<String, Set<String>> needs = new HashMap<>();

    /** The full names of all bundled packages, sorted. Empty if they are {@link #missing()}. */
    public static SortedSet<String> names() {
        return new TreeSet<>(Held.FILES.names().keySet());
    }

    /** Why this build of the product has no packages, as a sentence; empty if it has them. */
    public static Optional<String> missing() {
        return Optional.ofNullable(Held.FILES.missing());
    }

    /** The folder of the copies that editors open; each is made when its package is first read. */
    public static Path folder() {
        return Held.FILES.folder();
    }

    /** Whether the file is the copy of a bundled package, which nobody may change. */
    public static boolean contains(URI file) {
        return Held.FILE_NAMES.contains(file.lastSegment())
                && file.isFile()
                && Held.FILES.folder().equals(Path.of(file.toFileString()).getParent());
    }

    /** The package with exactly this name, of which nothing is open that is unstable. */
    public synchronized Optional<WitFile> file(PackageName name) {
        String full = name.toString();
        return Held.FILES.names().containsKey(full)
                ? Optional.of(file(full, shared(Features.NONE)))
                : Optional.empty();
    }

    /** Whether the document is one that was read here; it sees no packages but bundled ones. */
    static boolean isShared(Resource resource) {
        return resource.getResourceSet() instanceof BundledSet;
    }

    /**
     * The package with exactly this name.
     *
     * @param element what names it
     * @param own whether the element's document sees a package; where the bundled one needs such,
     *     the resource set of the document gets one of its own, which sees them too
     */
    synchronized Optional<WitFile> find(PackageName name, EObject element, Predicate<String> own) {
        String full = name.toString();
        if (!Held.FILES.names().containsKey(full)) {
            return Optional.empty();
        }
        ResourceSet here = element.eResource().getResourceSet();
        ResourceSet shared = here instanceof BundledSet ? here : shared(Features.of(element));
        WitFile file = file(full, shared);
        return Optional.of(
                needs(full, file, shared).stream().noneMatch(own) ? file : file(full, here));
    }

    private BundledSet shared(Features features) {
        return sets.computeIfAbsent(
                features,
                f -> {
                    BundledSet set = new BundledSet();
                    f.attachTo(set);
                    return set;
                });
    }

    /** The names of all packages that a bundled one names, directly or not. */
    private Set<String> needs(String name, WitFile file, ResourceSet shared) {
        Set<String> known = needs.get(name);
        if (known == null) {
            known = new HashSet<>();
            needs.put(name, known);
            for (UsePath path : EcoreUtil2.eAllOfType(file, UsePath.class)) {
                PackageName used = WitSyntax.packageName(path);
                if (used != null && known.add(used.toString())) {
                    known.addAll(needs(used.toString(), file(used.toString(), shared), shared));
                }
            }
        }
        return known;
    }

    private WitFile file(String name, ResourceSet resources) {
        URI uri = URI.createURI(Held.FILES.path(name).toUri().toString());
        Resource resource = resources.getResource(uri, false);
        if (resource == null) {
            resource = read(name, uri, resources);
        }
        return (WitFile) resource.getContents().get(0);
    }

    private Resource read(String name, URI uri, ResourceSet resources) {
        Resource resource = factory.createResource(uri);
        resources.getResources().add(resource);
        try {
            resource.load(
                    new ByteArrayInputStream(Held.FILES.open(name)),
                    Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nothing is left to be done on first use, which may be by several threads at once.
        EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
        return resource;
    }

    private static final class Held {
        private static final BundledFiles FILES = BundledFiles.read();
        private static final Set<String> FILE_NAMES = Set.copyOf(FILES.names().values());
    }

    /** Marks the documents that were read here. */
    private static final class BundledSet extends XtextResourceSet {}
}
