/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.loading;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.linking.lazy.LazyLinker;

/** Links on the one walk through a document that all others use too. */
public class WitLinker extends LazyLinker {

    @Override
    protected TreeIterator<EObject> getAllLinkableContents(EObject model) {
        return model.eContainer() == null && model.eResource() instanceof WitResource resource
                ? new FlatTree(WitResource.elements(resource))
                : super.getAllLinkableContents(model);
    }
}
