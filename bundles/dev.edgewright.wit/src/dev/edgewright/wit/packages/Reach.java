/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import dev.edgewright.wit.syntax.SyntaxPackage;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;

/** The files that a person who looks at some of them depends on. */
public final class Reach {

    private Reach() {}

    /**
     * The given files, the other files of their packages, and all that those refer to, directly or
     * not; the given ones first.
     *
     * @param files the files that a person looks at
     * @param index what is known of all files
     * @param resources the set that the files belong to
     */
    public static Set<URI> of(List<URI> files, IResourceDescriptions index, ResourceSet resources) {
        Set<URI> reached = new LinkedHashSet<>(files);
        Deque<URI> open = new ArrayDeque<>(files);
        for (URI sibling : siblings(files, index, resources)) {
            if (reached.add(sibling)) {
                open.add(sibling);
            }
        }
        while (!open.isEmpty()) {
            IResourceDescription description = index.getResourceDescription(open.remove());
            if (description == null) {
                continue;
            }
            for (IReferenceDescription reference : description.getReferenceDescriptions()) {
                URI target = reference.getTargetEObjectUri().trimFragment();
                if (reached.add(target)) {
                    open.add(target);
                }
            }
        }
        return reached;
    }

    private static Collection<URI> siblings(
            List<URI> files, IResourceDescriptions index, ResourceSet resources) {
        Set<SourceUnit> units = new LinkedHashSet<>();
        files.forEach(file -> units.add(SourceUnit.of(file, resources)));
        Set<URI> siblings = new LinkedHashSet<>();
        for (SourceUnit unit : units) {
            for (IEObjectDescription file :
                    index.getExportedObjects(
                            SyntaxPackage.Literals.WIT_FILE,
                            WitIndex.folder(unit.folder()),
                            false)) {
                URI uri = file.getEObjectURI().trimFragment();
                if (SourceUnit.of(uri, resources).equals(unit)) {
                    siblings.add(uri);
                }
            }
        }
        return siblings;
    }
}
