/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import com.google.inject.Singleton;
import dev.edgewright.wit.binary.BinaryDocuments;
import dev.edgewright.wit.loading.WitDescription;
import dev.edgewright.wit.syntax.SyntaxPackage;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/**
 * Decides which files are checked again after a change: those of the same folder, and those that
 * name a package of the changed file.
 */
@Singleton
public class WitAffection extends DefaultResourceDescriptionManager {

    private final Map<Delta, Set<String>> packages = new WeakHashMap<>();

    @Override
    public boolean isAffected(
            Collection<Delta> deltas,
            IResourceDescription candidate,
            IResourceDescriptions context) {
        for (Delta delta : deltas) {
            if (isWit(delta.getUri())
                    && delta.haveEObjectDescriptionsChanged()
                    && (sameFolder(delta, candidate)
                            || !Collections.disjoint(uses(candidate), packages(delta, context)))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected IResourceDescription internalGetResourceDescription(
            Resource resource, IDefaultResourceDescriptionStrategy strategy) {
        return new WitDescription(resource, strategy, getCache());
    }

    /** Documents of other languages lie in the same folders. */
    private static boolean isWit(URI document) {
        return "wit".equals(document.fileExtension()) || BinaryDocuments.contains(document);
    }

    private static boolean sameFolder(Delta delta, IResourceDescription candidate) {
        return delta.getUri().trimSegments(1).equals(candidate.getURI().trimSegments(1));
    }

    /**
     * The packages of the changed file, without versions. It may leave the package header to a file
     * beside it. Every candidate asks the same, hence the memory.
     */
    private Set<String> packages(Delta delta, IResourceDescriptions context) {
        synchronized (packages) {
            return packages.computeIfAbsent(
                    delta,
                    d -> {
                        Set<String> names = new HashSet<>();
                        declared(delta.getOld(), names);
                        declared(delta.getNew(), names);
                        for (IEObjectDescription file :
                                context.getExportedObjects(
                                        SyntaxPackage.Literals.WIT_FILE,
                                        WitIndex.folder(delta.getUri().trimSegments(1)),
                                        false)) {
                            declared(
                                    context.getResourceDescription(
                                            file.getEObjectURI().trimFragment()),
                                    names);
                        }
                        return names;
                    });
        }
    }

    private static void declared(IResourceDescription description, Set<String> names) {
        if (description == null) {
            return;
        }
        for (IEObjectDescription pkg :
                description.getExportedObjectsByType(SyntaxPackage.Literals.PACKAGE_DECLARATION)) {
            String name = pkg.getName().toString();
            int version = name.indexOf('@');
            names.add(version < 0 ? name : name.substring(0, version));
        }
    }

    private static Set<String> uses(IResourceDescription candidate) {
        Set<String> uses = new HashSet<>();
        for (IEObjectDescription file :
                candidate.getExportedObjects(
                        SyntaxPackage.Literals.WIT_FILE,
                        WitIndex.folder(candidate.getURI().trimSegments(1)),
                        false)) {
            String names = file.getUserData(WitIndex.USES);
            if (names != null && !names.isEmpty()) {
                uses.addAll(Arrays.asList(names.split(" ")));
            }
        }
        return uses;
    }
}
