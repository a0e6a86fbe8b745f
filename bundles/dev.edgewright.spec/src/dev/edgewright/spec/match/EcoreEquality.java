/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.margo.io.MargoWriter;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;

/** Whether two objects of the model are written with the same keys and values. */
final class EcoreEquality {

    private EcoreEquality() {}

    static boolean same(EObject a, EObject b) {
        return tree(a).equals(tree(b));
    }

    private static Map<String, Object> tree(EObject object) {
        return object == null ? Map.of() : MargoWriter.toTree(object);
    }
}
