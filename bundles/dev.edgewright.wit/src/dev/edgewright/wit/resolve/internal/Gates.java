/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.parser.StringLiteral;
import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** What the gates before an item say. */
final class Gates {

    private Gates() {}

    static Stability stability(EObject item) {
        Optional<String> deprecated = gate(item, "deprecated").map(Gate::getVersion);
        Optional<Gate> since = gate(item, "since");
        if (since.isPresent()) {
            return new Stability.Stable(since.get().getVersion(), deprecated);
        }
        return gate(item, "unstable")
                .<Stability>map(g -> new Stability.Unstable(g.getFeature(), deprecated))
                .orElse(Stability.UNKNOWN);
    }

    static Optional<String> externalId(EObject item) {
        return gate(item, "external-id").map(Gate::getText).map(StringLiteral::value);
    }

    private static Optional<Gate> gate(EObject item, String name) {
        return item instanceof Gated gated
                ? gated.getGates().stream().filter(g -> name.equals(g.getName())).findFirst()
                : Optional.empty();
    }
}
