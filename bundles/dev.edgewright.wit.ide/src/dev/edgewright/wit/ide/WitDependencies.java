/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide;

import com.google.inject.Singleton;
import dev.edgewright.language.DependencyService;
import dev.edgewright.wit.packages.Reach;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescriptions;

/** WIT refers to WIT by cross-references alone. */
@Singleton
final class WitDependencies implements DependencyService {

    @Override
    public Set<URI> reach(List<URI> documents, IResourceDescriptions index, ResourceSet resources) {
        return Reach.of(documents, index, resources);
    }

    @Override
    public Set<URI> affected(
            Set<URI> changed,
            List<URI> checked,
            IResourceDescriptions before,
            IResourceDescriptions after,
            ResourceSet resources) {
        return Set.of();
    }
}
