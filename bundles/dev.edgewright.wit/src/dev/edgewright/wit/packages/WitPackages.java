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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/**
 * Finds packages. A document sees its own package, the nested packages of its unit, the packages in
 * {@code deps}, and after those any other package of the workspace.
 */
@Singleton
public class WitPackages {

    @Inject private ResourceDescriptionsProvider descriptions;

    /** The package whose block the element is in. */
    public PackageScope packageOf(EObject element) {
        EObject block = WitSyntax.block(element);
        if (block instanceof PackageDeclaration nested) {
            return new PackageScope(WitSyntax.packageName(nested.getPath()), List.of(nested));
        }
        return root(unit(element.eResource()), element.eResource().getResourceSet());
    }

    /** The package with exactly this name, version included, that the element can see. */
    public Optional<PackageScope> find(EObject element, PackageName name) {
        Resource resource = element.eResource();
        SourceUnit here = unit(resource);
        return declarations(resource).stream()
                .filter(d -> d.name.equals(name.toString()))
                .min(Comparator.comparingInt(d -> d.distanceFrom(here)))
                .map(d -> open(d, name, resource.getResourceSet()));
    }

    /** The names of all packages that the element can see, sorted. */
    public SortedSet<String> visible(EObject element) {
        SortedSet<String> names = new TreeSet<>();
        declarations(element.eResource()).forEach(d -> names.add(d.name));
        return names;
    }

    /** Every block of the element's unit that declares a package of this name. */
    public List<PackageDeclaration> declarations(EObject element, PackageName name) {
        Resource resource = element.eResource();
        SourceUnit here = unit(resource);
        List<PackageDeclaration> found = new ArrayList<>();
        for (Declaration declaration : declarations(resource)) {
            if (declaration.unit.equals(here)
                    && declaration.name.equals(name.toString())
                    && resource.getResourceSet().getEObject(declaration.uri, true)
                            instanceof PackageDeclaration pkg) {
                found.add(pkg);
            }
        }
        return found;
    }

    /** The files of the unit that the resource belongs to, sorted by name. */
    public List<WitFile> files(Resource resource) {
        return files(unit(resource), resource.getResourceSet());
    }

    private PackageScope open(Declaration declaration, PackageName name, ResourceSet resources) {
        if (declaration.nested) {
            EObject block = resources.getEObject(declaration.uri, true);
            return new PackageScope(name, block == null ? List.of() : List.of(block));
        }
        return new PackageScope(name, List.copyOf(files(declaration.unit, resources)));
    }

    private PackageScope root(SourceUnit unit, ResourceSet resources) {
        List<WitFile> files = files(unit, resources);
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

    private List<WitFile> files(SourceUnit unit, ResourceSet resources) {
        SortedSet<String> uris = new TreeSet<>();
        for (IResourceDescription description :
                descriptions.getResourceDescriptions(resources).getAllResourceDescriptions()) {
            if (SourceUnit.of(description.getURI(), resources).equals(unit)) {
                uris.add(description.getURI().toString());
            }
        }
        List<WitFile> files = new ArrayList<>();
        for (String uri : uris) {
            Resource resource = resources.getResource(URI.createURI(uri), true);
            if (resource != null
                    && !resource.getContents().isEmpty()
                    && resource.getContents().get(0) instanceof WitFile file) {
                files.add(file);
            }
        }
        return files;
    }

    private List<Declaration> declarations(Resource resource) {
        ResourceSet resources = resource.getResourceSet();
        IResourceDescriptions index = descriptions.getResourceDescriptions(resources);
        boolean alone = SourceUnit.StandAlone.isEverything(resources);
        List<Declaration> found = new ArrayList<>();
        for (IEObjectDescription description :
                index.getExportedObjectsByType(SyntaxPackage.Literals.PACKAGE_DECLARATION)) {
            URI uri = description.getEObjectURI();
            if (alone && !uri.trimFragment().equals(resource.getURI())) {
                continue;
            }
            found.add(
                    new Declaration(
                            description.getName().toString(),
                            uri,
                            Boolean.parseBoolean(description.getUserData(WitIndex.NESTED)),
                            SourceUnit.of(uri.trimFragment(), resources)));
        }
        return found;
    }

    private static SourceUnit unit(Resource resource) {
        return SourceUnit.of(resource.getURI(), resource.getResourceSet());
    }

    private record Declaration(String name, URI uri, boolean nested, SourceUnit unit) {

        int distanceFrom(SourceUnit here) {
            if (unit.equals(here)) {
                return 0;
            }
            return here.dependsOn(unit) ? 1 : 2;
        }
    }
}
