/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import java.util.Iterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** Whether what a {@code use} brings in is needed anywhere in the workspace folder. */
@Singleton
final class Usage {

    @Inject private ResourceDescriptionsProvider descriptions;

    boolean isUsed(UsedName used) {
        String name = WitSyntax.nameOf(used);
        if (name == null) {
            return true;
        }
        ResourceSet resources = used.eResource().getResourceSet();
        for (IResourceDescription file :
                descriptions.getResourceDescriptions(resources).getAllResourceDescriptions()) {
            Resource resource = resources.getResource(file.getURI(), true);
            if (resource instanceof XtextResource xtext && refersTo(xtext, used, name)) {
                return true;
            }
        }
        return false;
    }

    /** What a {@code use} at the top of a file names is known only in that file or block. */
    static boolean isUsed(TopLevelUse use) {
        String name = WitSyntax.nameOf(use);
        for (Iterator<EObject> all = WitSyntax.block(use).eAllContents(); all.hasNext(); ) {
            if (all.next() instanceof UsePath path
                    && path.eContainer() != use
                    && path.getNamespace() == null
                    && WitSyntax.targetText(path) != null
                    && WitSyntax.targetText(path).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refersTo(XtextResource resource, UsedName used, String name) {
        ICompositeNode root =
                resource.getParseResult() == null ? null : resource.getParseResult().getRootNode();
        if (root == null || !root.getText().contains(name)) {
            return false;
        }
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
            EObject target =
                    switch (all.next()) {
                        case NamedType named -> named.getType();
                        case HandleType handle -> handle.getResource();
                        case UsedName other when other != used -> other.getType();
                        default -> null;
                    };
            if (target == used) {
                return true;
            }
        }
        return false;
    }
}
