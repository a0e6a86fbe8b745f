/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.index;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/**
 * The index of a folder. Every build works on copies, so that one that is cut short leaves no
 * trace; here a copy costs as much as has changed and not as much as there is.
 */
public final class FolderIndex extends ResourceDescriptionsData {

    private final LayeredMap<URI, IResourceDescription> descriptions;
    private final LayeredMap<QualifiedName, Object> names;

    /** An index of nothing. */
    public FolderIndex() {
        this(new LayeredMap<>(), new LayeredMap<>());
    }

    private FolderIndex(
            LayeredMap<URI, IResourceDescription> descriptions,
            LayeredMap<QualifiedName, Object> names) {
        super(descriptions, names);
        this.descriptions = descriptions;
        this.names = names;
    }

    @Override
    public ResourceDescriptionsData copy() {
        return new FolderIndex(descriptions.copy(d -> d), names.copy(FolderIndex::copy));
    }

    /** A name of several documents has the set of them, which the superclass changes in place. */
    private static Object copy(Object documents) {
        return documents instanceof Set<?> set ? new LinkedHashSet<>(set) : documents;
    }

    @Override
    public void addDescription(URI document, IResourceDescription description) {
        if (description != null) {
            own(description);
        }
        super.addDescription(document, description);
    }

    @Override
    public void removeDescription(URI document) {
        IResourceDescription known = descriptions.get(document);
        if (known != null) {
            own(known);
        }
        super.removeDescription(document);
    }

    private void own(IResourceDescription description) {
        for (IEObjectDescription exported : description.getExportedObjects()) {
            QualifiedName name = exported.getName().toLowerCase();
            if (names.isShared(name)) {
                names.put(name, copy(names.get(name)));
            }
        }
    }
}
