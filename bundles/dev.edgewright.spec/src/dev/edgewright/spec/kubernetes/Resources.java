/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is requested must be within the limits. */
final class Resources {

    private Resources() {}

    static void check(Mapping resources, Findings findings) {
        Optional<Mapping> requests = resources.mapping("requests");
        Optional<Mapping> limits = resources.mapping("limits");
        for (Entry entry : requests.map(Mapping::entries).orElse(List.of())) {
            Optional<BigDecimal> wanted = amount(entry);
            Optional<BigDecimal> most =
                    limits.flatMap(l -> l.entry(entry.name())).flatMap(Resources::amount);
            if (wanted.isPresent() && most.isPresent() && wanted.get().compareTo(most.get()) > 0) {
                findings.error(
                        entry.value(),
                        Codes.RESOURCES,
                        "The request of `%s`, %s, is more than its limit, %s."
                                .formatted(
                                        entry.name(),
                                        entry.value(),
                                        limits.get().text(entry.name()).orElse("")));
            }
        }
    }

    private static Optional<BigDecimal> amount(Entry entry) {
        return entry.value() instanceof Scalar scalar
                ? Quantity.of(scalar.text())
                : Optional.empty();
    }
}
