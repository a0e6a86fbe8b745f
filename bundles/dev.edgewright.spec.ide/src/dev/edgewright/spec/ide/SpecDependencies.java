/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import com.google.inject.Singleton;
import dev.edgewright.language.DependencyService;
import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.syntax.SyntaxPackage;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;

/**
 * Any document of a family may matter to any other one of it; WIT and binaries matter to all that
 * may name them. Documents that are not open are not checked for the sake of others.
 */
@Singleton
public class SpecDependencies implements DependencyService {

    @Override
    public Set<URI> reach(List<URI> documents, IResourceDescriptions index, ResourceSet resources) {
        return new LinkedHashSet<>(documents);
    }

    @Override
    public Set<URI> affected(
            Set<URI> changed,
            List<URI> checked,
            IResourceDescriptions before,
            IResourceDescriptions after,
            ResourceSet resources) {
        Set<String> families = new HashSet<>();
        Set<String> packages = new HashSet<>();
        boolean binaries = false;
        for (URI uri : changed) {
            binaries |= "wasm".equals(uri.fileExtension());
            for (IResourceDescriptions index : List.of(before, after)) {
                families.addAll(families(index.getResourceDescription(uri)));
                packages.addAll(packages(uri, index));
            }
        }
        Set<URI> affected = new HashSet<>();
        for (URI uri : checked) {
            Set<String> own = families(after.getResourceDescription(uri));
            boolean concerned =
                    !own.isEmpty()
                            && (binaries
                                    || own.stream().anyMatch(families::contains)
                                    || mentions(uri, packages, resources));
            if (concerned) {
                affected.add(uri);
            }
        }
        return affected;
    }

    private static Set<String> families(IResourceDescription file) {
        Set<String> families = new HashSet<>();
        if (file != null) {
            for (IEObjectDescription document :
                    file.getExportedObjectsByType(SyntaxPackage.Literals.YAML_DOCUMENT)) {
                String type = document.getName().getFirstSegment();
                families.add(type.substring(0, type.indexOf('/')));
            }
        }
        return families;
    }

    /** The plain names of the packages in the folder of a WIT file, which mostly is one. */
    private static Set<String> packages(URI file, IResourceDescriptions index) {
        Set<String> names = new HashSet<>();
        if ("wit".equals(file.fileExtension())) {
            for (IEObjectDescription declared :
                    index.getExportedObjectsByType(
                            dev.edgewright.wit.syntax.SyntaxPackage.Literals.PACKAGE_DECLARATION)) {
                URI place = declared.getEObjectURI().trimFragment();
                if (place.trimSegments(1).equals(file.trimSegments(1))) {
                    names.add(
                            declared.getName()
                                    .toString()
                                    .replaceFirst(".*:", "")
                                    .replaceFirst("@.*", ""));
                }
            }
        }
        return names;
    }

    private static boolean mentions(URI uri, Set<String> words, ResourceSet resources) {
        if (words.isEmpty()) {
            return false;
        }
        return resources.getResource(uri, false) instanceof SpecResource resource
                && resource.file() != null
                && words.stream().anyMatch(resource.file().text()::contains);
    }
}
