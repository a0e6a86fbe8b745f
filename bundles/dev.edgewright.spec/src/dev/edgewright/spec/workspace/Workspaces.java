/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** Gives each document the workspace that it lies in. Thread-safe. */
@Singleton
public class Workspaces {

    @Inject private ResourceDescriptionsProvider descriptions;

    /**
     * The workspace of a document, for one request: it does not notice changes. The document's
     * resource set and index must not change while it is in use.
     */
    public Workspace of(Resource resource) {
        return of(resource.getResourceSet());
    }

    /** The workspace of the documents of a set, for one request. */
    public Workspace of(ResourceSet resources) {
        return new IndexedWorkspace(resources, descriptions.getResourceDescriptions(resources));
    }
}
