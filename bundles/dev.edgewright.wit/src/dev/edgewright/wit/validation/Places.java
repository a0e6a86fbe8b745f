/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Names places in messages. */
final class Places {

    private Places() {}

    /** "in line 3", or "in types.wit, line 3" when the other element is in another file. */
    static String of(EObject other, EObject here) {
        INode node = NodeModelUtils.findActualNodeFor(other);
        String line = node == null ? "" : "line " + node.getStartLine();
        return other.eResource() == here.eResource()
                ? "in " + line
                : "in " + other.eResource().getURI().lastSegment() + ", " + line;
    }
}
