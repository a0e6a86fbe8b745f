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
import dev.edgewright.wit.binary.BinaryDocuments;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.WitFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

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
            return bundled(element, name, used -> false);
        }
        return inWorkspace(resource, name, false)
                .or(() -> bundled(element, name, own -> isWhole(own, resource)))
                .or(() -> inWorkspace(resource, name, true));
    }

    private boolean isWhole(String name, Resource resource) {
        return declared(name, resource).stream().anyMatch(d -> !d.isPartial());
    }

    private Optional<PackageScope> bundled(
            EObject element, PackageName name, Predicate<String> own) {
        return bundled.find(name, element, own).map(file -> new PackageScope(name, List.of(file)));
    }

    private Optional<PackageScope> inWorkspace(
            Resource resource, PackageName name, boolean partial) {
        SourceUnit here = unit(resource);
        return declared(name.toString(), resource).stream()
                .filter(d -> d.isPartial() == partial)
                .min(Comparator.comparingInt(d -> d.distanceFrom(here)))
                .map(d -> open(d, name, resource));
    }

    /** The names of all packages but the bundled ones that the element can see, sorted. */
    public SortedSet<String> visible(EObject element) {
        SortedSet<String> names = new TreeSet<>();
        Resource resource = element.eResource();
        for (IEObjectDescription pkg :
                index(resource)
                        .getExportedObjectsByType(SyntaxPackage.Literals.PACKAGE_DECLARATION)) {
            if (sees(resource, pkg)) {
                names.add(pkg.getName().toString());
            }
        }
        return names;
    }

    /**
     * The names of the bundled packages that the element sees none of its own instead of, sorted.
     */
    public SortedSet<String> visibleBundled(EObject element) {
        SortedSet<String> names = BundledPackages.names();
        names.removeAll(visible(element));
        return names;
    }

    /** Every declaration of that package that the element's own package sees beside itself. */
    public List<PackageDeclaration> declarations(EObject element, PackageName name) {
        Resource resource = element.eResource();
        SourceUnit here = unit(resource);
        List<PackageDeclaration> found = new ArrayList<>();
        for (Declaration declaration : declared(name.toString(), resource)) {
            if (!declaration.isPartial()
                    && declaration.unit.isBeside(here)
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
        for (URI uri : uris(unit, from)) {
            Resource resource = from.getResourceSet().getResource(uri, true);
            if (resource != null
                    && !resource.getContents().isEmpty()
                    && resource.getContents().get(0) instanceof WitFile file) {
                files.add(file);
            }
        }
        return files;
    }

    /**
     * The blocks that declare the package, in the whole workspace. Kept with the resource, which is
     * loaded anew when a package that it names comes, goes or changes.
     */
    private List<Declaration> declared(String name, Resource resource) {
        return cache.get(
                Tuples.pair("package", name),
                resource,
                () -> {
                    List<Declaration> found = new ArrayList<>();
                    for (IEObjectDescription pkg :
                            index(resource)
                                    .getExportedObjects(
                                            SyntaxPackage.Literals.PACKAGE_DECLARATION,
                                            QualifiedName.create(name),
                                            false)) {
                        if (sees(resource, pkg)) {
                            found.add(declaration(pkg, resource));
                        }
                    }
                    return found;
                });
    }

    private static Declaration declaration(IEObjectDescription pkg, Resource resource) {
        URI uri = pkg.getEObjectURI();
        return new Declaration(
                uri,
                Boolean.parseBoolean(pkg.getUserData(WitIndex.NESTED)),
                SourceUnit.of(uri.trimFragment(), resource.getResourceSet()));
    }

    /** A document that stands alone sees nothing but itself. */
    private static boolean sees(Resource resource, IEObjectDescription pkg) {
        return pkg.getEObjectURI().trimFragment().equals(resource.getURI())
                || !SourceUnit.StandAlone.isEverything(resource.getResourceSet());
    }

    /** Kept with the resource, which is loaded anew when a file of its package comes or goes. */
    private List<URI> uris(SourceUnit unit, Resource from) {
        return cache.get(
                Tuples.pair("files", unit),
                from,
                () -> {
                    List<URI> uris = new ArrayList<>();
                    for (IEObjectDescription file :
                            index(from)
                                    .getExportedObjects(
                                            SyntaxPackage.Literals.WIT_FILE,
                                            WitIndex.folder(unit.folder()),
                                            false)) {
                        URI uri = file.getEObjectURI().trimFragment();
                        if (SourceUnit.of(uri, from.getResourceSet()).equals(unit)) {
                            uris.add(uri);
                        }
                    }
                    uris.sort(Comparator.comparing(URI::toString));
                    return uris;
                });
    }

    private IResourceDescriptions index(Resource resource) {
        return descriptions.getResourceDescriptions(resource.getResourceSet());
    }

    private static SourceUnit unit(Resource resource) {
        return SourceUnit.of(resource.getURI(), resource.getResourceSet());
    }

    private record Declaration(URI uri, boolean nested, SourceUnit unit) {

        /** Whether this is what the binary of another package shows of the package. */
        boolean isPartial() {
            return nested && BinaryDocuments.contains(uri);
        }

        int distanceFrom(SourceUnit here) {
            if (unit.equals(here)) {
                return 0;
            }
            return here.dependsOn(unit) ? 1 : 2;
        }
    }
}
