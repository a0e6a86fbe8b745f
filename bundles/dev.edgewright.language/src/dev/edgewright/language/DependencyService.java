/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescriptions;

/** Which documents of a folder matter to which. Thread-safe. */
public interface DependencyService {

    /**
     * The given documents of this language and all documents that those refer to, directly or not;
     * the given ones first.
     *
     * @param documents the documents that a person looks at
     * @param index what is known of all documents
     * @param resources the set that the documents belong to
     */
    Set<URI> reach(List<URI> documents, IResourceDescriptions index, ResourceSet resources);

    /**
     * Those of some checked documents of this language whose findings may be others now, beyond
     * what follows from cross-references. It is asked after every keystroke.
     *
     * @param changed files of any language, also ones that are gone, and binaries
     * @param checked documents of this language
     * @param before what was known of all documents before the change
     * @param after what is known now
     */
    Set<URI> affected(
            Set<URI> changed,
            List<URI> checked,
            IResourceDescriptions before,
            IResourceDescriptions after,
            ResourceSet resources);
}
