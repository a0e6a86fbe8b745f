/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import com.google.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/**
 * Documents refer to each other by names alone, so that none has to be read again because another
 * one changed.
 */
@Singleton
public class SpecDescriptions extends DefaultResourceDescriptionManager {

    @Override
    public boolean isAffected(
            Collection<Delta> deltas,
            IResourceDescription candidate,
            IResourceDescriptions context) {
        return false;
    }

    @Override
    protected IResourceDescription internalGetResourceDescription(
            Resource resource, IDefaultResourceDescriptionStrategy strategy) {
        return new DefaultResourceDescription(resource, strategy, getCache()) {
            @Override
            public Iterable<QualifiedName> getImportedNames() {
                return Set.of();
            }

            @Override
            protected List<IReferenceDescription> computeReferenceDescriptions() {
                return List.of();
            }
        };
    }
}
