/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.navigate;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.ide.FolderFiles;
import dev.edgewright.wit.ide.navigate.Names.Name;
import dev.edgewright.wit.syntax.UsedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/**
 * Finds what refers to a declaration in all documents, also through {@code use}. Only documents are
 * read of which the index knows that they may.
 */
@Singleton
public class References {

    @Inject private ResourceDescriptionsProvider descriptions;
    @Inject private FolderFiles files;

    /**
     * The places that refer to the declaration, which must not be a {@code use} itself; in the
     * order of the documents' names. Neither it nor the names that {@code as} gives are among them.
     *
     * @param asking a document of the workspace
     */
    public List<Name> to(EObject declaration, XtextResource asking) {
        List<Name> found = new ArrayList<>();
        for (XtextResource file : candidates(declaration, asking)) {
            for (Name name : Names.in(file)) {
                if (name.target() == declaration && refers(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static boolean refers(Name name) {
        return !name.declares()
                || (name.element() instanceof UsedName used && used.getName() == null);
    }

    /**
     * The document of the declaration, unless it comes with the product and is in no index, and all
     * that name it or a {@code use} of it.
     */
    private List<XtextResource> candidates(EObject declaration, XtextResource asking) {
        IResourceDescriptions index = descriptions.getResourceDescriptions(asking);
        Map<URI, XtextResource> found = new LinkedHashMap<>();
        Set<URI> targets = new HashSet<>();
        targets.add(EcoreUtil.getURI(declaration));
        if (declaration.eResource() instanceof XtextResource home
                && index.getResourceDescription(home.getURI()) != null) {
            found.put(home.getURI(), home);
            addUses(home, declaration, targets);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (IResourceDescription other : index.getAllResourceDescriptions()) {
                if (!found.containsKey(other.getURI()) && refers(other, targets)) {
                    XtextResource file = files.read(asking.getResourceSet(), other.getURI());
                    found.put(other.getURI(), file);
                    more |= file != null && addUses(file, declaration, targets);
                }
            }
        }
        return found.values().stream()
                .filter(file -> file != null && file.getParseResult() != null)
                .sorted(FolderFiles.BY_NAME)
                .toList();
    }

    private static boolean refers(IResourceDescription file, Set<URI> targets) {
        for (IReferenceDescription reference : file.getReferenceDescriptions()) {
            if (targets.contains(reference.getTargetEObjectUri())) {
                return true;
            }
        }
        return false;
    }

    private static boolean addUses(XtextResource file, EObject declaration, Set<URI> targets) {
        boolean added = false;
        for (var all = file.getAllContents(); all.hasNext(); ) {
            if (all.next() instanceof UsedName used && Names.original(used) == declaration) {
                added |= targets.add(EcoreUtil.getURI(used));
            }
        }
        return added;
    }
}
