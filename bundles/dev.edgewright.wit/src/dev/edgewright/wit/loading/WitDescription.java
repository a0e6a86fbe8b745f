/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IResourceScopeCache;

/** What the index keeps of a document: its declarations and where it refers to other documents. */
public final class WitDescription extends DefaultResourceDescription {

    private final IDefaultResourceDescriptionStrategy strategy;

    public WitDescription(
            Resource resource,
            IDefaultResourceDescriptionStrategy strategy,
            IResourceScopeCache cache) {
        super(resource, strategy, cache);
        this.strategy = strategy;
    }

    /** None: which documents a change concerns is told by the packages that they name. */
    @Override
    public Iterable<QualifiedName> getImportedNames() {
        return Set.of();
    }

    @Override
    protected List<IReferenceDescription> computeReferenceDescriptions() {
        EcoreUtil2.resolveLazyCrossReferences(getResource(), CancelIndicator.NullImpl);
        List<IReferenceDescription> references = new ArrayList<>();
        Map<EObject, IEObjectDescription> exported =
                createEObject2ExportedEObjectsMap(getExportedObjects());
        for (EObject element : WitResource.elements(getResource())) {
            if (refersOutside(element)) {
                strategy.createReferenceDescriptions(
                        element, findExportedContainerURI(element, exported), references::add);
            }
        }
        return references;
    }

    private boolean refersOutside(EObject element) {
        for (EObject target : element.eCrossReferences()) {
            if (target.eResource() != getResource()) {
                return true;
            }
        }
        return false;
    }
}
