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
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.WitFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.IResourceScopeCache;

/**
 * Finds packages. A document sees its own package, the nested packages of its unit, the packages in
 * {@code deps}, after those any other package of the workspace, and last the bundled ones.
 */
@Singleton
public class WitPackages {

    @Inject private ResourceDescriptionsProvider descriptions;
    @Inject private IResourceScopeCache cache;
    @Inject private BundledPackages bundled;

    /** The package whose block the element is in. */
    public PackageScope packageOf(EObject element) {
        EObject block = WitSyntax.block(element);
        if (block instanceof PackageDeclaration nested) {
            return new PackageScope(WitSyntax.packageName(nested.getPath()), List.of(nested));
        }
        return root(element.eResource());
    }

    /** The package with exactly this name, version included, that the element can see. */
    public Optional<PackageScope> find(EObject element, PackageName name) {
        Resource resource = element.eResource();
        if (BundledPackages.isShared(resource)) {
            return bundled(element, name, Set.of());
        }
        return inWorkspace(resource, name)
                .or(() -> bundled(element, name, view(resource).declarations().keySet()));
    }

    private Optional<PackageScope> bundled(EObject element, PackageName name, Set<String> own) {
        return bundled.find(name, element, own).map(file -> new PackageScope(name, List.of(file)));
    }

    private Optional<PackageScope> inWorkspace(Resource resource, PackageName name) {
        SourceUnit here = unit(resource);
        return view(resource).declarations().getOrDefault(name.toString(), List.of()).stream()
                .min(Comparator.comparingInt(d -> d.distanceFrom(here)))
                .map(d -> open(d, name, resource));
    }

    /** The names of all packages but the bundled ones that the element can see, sorted. */
    public SortedSet<String> visible(EObject element) {
        return new TreeSet<>(view(element.eResource()).declarations().keySet());
    }

    /**
     * The names of the bundled packages that the element sees none of its own instead of, sorted.
     */
    public SortedSet<String> visibleBundled(EObject element) {
        SortedSet<String> names = BundledPackages.names();
        names.removeAll(view(element.eResource()).declarations().keySet());
        return names;
    }

    /** Every block of the element's unit that declares a package of this name. */
    public List<PackageDeclaration> declarations(EObject element, PackageName name) {
        Resource resource = element.eResource();
        SourceUnit here = unit(resource);
        List<PackageDeclaration> found = new ArrayList<>();
        for (Declaration declaration :
                view(resource).declarations().getOrDefault(name.toString(), List.of())) {
            if (declaration.unit.equals(here)
                    && resource.getResourceSet().getEObject(declaration.uri, true)
                            instanceof PackageDeclaration pkg) {
                found.add(pkg);
            }
        }
        return found;
    }

    /** The files of the unit that the resource belongs to, sorted by name. */
    public List<WitFile> files(Resource resource) {
        if (BundledPackages.contains(resource.getURI())) {
            return resource.getContents().isEmpty()
                    ? List.of()
                    : List.of((WitFile) resource.getContents().get(0));
        }
        return files(unit(resource), resource);
    }

    private PackageScope open(Declaration declaration, PackageName name, Resource from) {
        if (declaration.nested) {
            EObject block = from.getResourceSet().getEObject(declaration.uri, true);
            return new PackageScope(name, block == null ? List.of() : List.of(block));
        }
        return new PackageScope(name, List.copyOf(files(declaration.unit, from)));
    }

    private PackageScope root(Resource resource) {
        List<WitFile> files = files(resource);
        PackageName name =
                files.stream()
                        .map(WitSyntax::header)
                        .filter(header -> header != null)
                        .map(header -> WitSyntax.packageName(header.getPath()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new PackageScope(name, List.copyOf(files));
    }

    private List<WitFile> files(SourceUnit unit, Resource from) {
        List<WitFile> files = new ArrayList<>();
        for (String uri : view(from).files().getOrDefault(unit, new TreeSet<>())) {
            Resource resource = from.getResourceSet().getResource(URI.createURI(uri), true);
            if (resource != null
                    && !resource.getContents().isEmpty()
                    && resource.getContents().get(0) instanceof WitFile file) {
                files.add(file);
            }
        }
        return files;
    }

    /**
     * Kept with the resource, which is loaded anew when a package that it names, or a file of its
     * own package, comes, goes or changes.
     */
    private View view(Resource resource) {
        return cache.get(View.class, resource, () -> look(resource));
    }

    private View look(Resource resource) {
        ResourceSet resources = resource.getResourceSet();
        IResourceDescriptions index = descriptions.getResourceDescriptions(resources);
        Map<SourceUnit, SortedSet<String>> files = new HashMap<>();
        for (IResourceDescription description : index.getAllResourceDescriptions()) {
            files.computeIfAbsent(
                            SourceUnit.of(description.getURI(), resources), u -> new TreeSet<>())
                    .add(description.getURI().toString());
        }
        boolean alone = SourceUnit.StandAlone.isEverything(resources);
        Map<String, List<Declaration>> declarations = new HashMap<>();
        for (IEObjectDescription description :
                index.getExportedObjectsByType(SyntaxPackage.Literals.PACKAGE_DECLARATION)) {
            URI uri = description.getEObjectURI();
            if (alone && !uri.trimFragment().equals(resource.getURI())) {
                continue;
            }
            declarations
                    .computeIfAbsent(description.getName().toString(), n -> new ArrayList<>())
                    .add(
                            new Declaration(
                                    uri,
                                    Boolean.parseBoolean(description.getUserData(WitIndex.NESTED)),
                                    SourceUnit.of(uri.trimFragment(), resources)));
        }
        return new View(files, declarations);
    }

    private static SourceUnit unit(Resource resource) {
        return SourceUnit.of(resource.getURI(), resource.getResourceSet());
    }

    /** The files by unit and the declarations by package that a document can see. */
    private record View(
            Map<SourceUnit, SortedSet<String>> files,
            Map<String, List<Declaration>> declarations) {}

    private record Declaration(URI uri, boolean nested, SourceUnit unit) {

        int distanceFrom(SourceUnit here) {
            if (unit.equals(here)) {
                return 0;
            }
            return here.dependsOn(unit) ? 1 : 2;
        }
    }
}
