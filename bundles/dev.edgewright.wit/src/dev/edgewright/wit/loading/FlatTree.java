/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.loading;

import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

/** A walk through a tree whose elements are known in their order; it cannot leave out branches. */
final class FlatTree implements TreeIterator<EObject> {

    private final Iterator<EObject> elements;

    FlatTree(List<EObject> elements) {
        this.elements = elements.iterator();
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public EObject next() {
        return elements.next();
    }

    @Override
    public void prune() {
        throw new UnsupportedOperationException("the order tells nothing of branches");
    }
}
