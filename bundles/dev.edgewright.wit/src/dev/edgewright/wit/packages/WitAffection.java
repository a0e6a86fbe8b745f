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
import dev.edgewright.wit.syntax.SyntaxPackage;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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

    @Override
    public boolean isAffected(
            Collection<Delta> deltas,
            IResourceDescription candidate,
            IResourceDescriptions context) {
        Set<String> uses = uses(candidate);
        for (Delta delta : deltas) {
            if (delta.haveEObjectDescriptionsChanged()
                    && (sameFolder(delta, candidate)
                            || declaresAny(delta.getOld(), uses)
                            || declaresAny(delta.getNew(), uses)
                            || sharesFolderWithAny(delta, candidate, context, uses))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameFolder(Delta delta, IResourceDescription candidate) {
        return delta.getUri().trimSegments(1).equals(candidate.getURI().trimSegments(1));
    }

    /** The changed file may leave the package header to a file beside it. */
    private static boolean sharesFolderWithAny(
            Delta delta,
            IResourceDescription candidate,
            IResourceDescriptions context,
            Set<String> uses) {
        if (uses.isEmpty()) {
            return false;
        }
        for (IResourceDescription other : context.getAllResourceDescriptions()) {
            if (sameFolder(delta, other) && declaresAny(other, uses)) {
                return true;
            }
        }
        return false;
    }

    private static boolean declaresAny(IResourceDescription description, Set<String> uses) {
        if (description == null || uses.isEmpty()) {
            return false;
        }
        for (IEObjectDescription pkg :
                description.getExportedObjectsByType(SyntaxPackage.Literals.PACKAGE_DECLARATION)) {
            String name = pkg.getName().toString();
            int version = name.indexOf('@');
            if (uses.contains(version < 0 ? name : name.substring(0, version))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> uses(IResourceDescription candidate) {
        Set<String> uses = new HashSet<>();
        for (IEObjectDescription file :
                candidate.getExportedObjectsByType(SyntaxPackage.Literals.WIT_FILE)) {
            String names = file.getUserData(WitIndex.USES);
            if (names != null && !names.isEmpty()) {
                uses.addAll(Arrays.asList(names.split(" ")));
            }
        }
        return uses;
    }
}
