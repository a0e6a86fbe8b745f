/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.family.Hint;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What links connect, and how many instances each group of hosts gets. */
final class WadmHints {

    private WadmHints() {}

    static List<Hint> of(Manifest manifest) {
        List<Hint> hints = new ArrayList<>();
        for (Part part : manifest.parts()) {
            part.links().forEach(link -> link(part, link, hints));
            part.traits().stream()
                    .filter(trait -> Part.isOf(trait, "spreadscaler"))
                    .flatMap(trait -> trait.mapping("properties").stream())
                    .forEach(properties -> spread(properties, hints));
        }
        return hints;
    }

    private static void link(Part part, Link link, List<Hint> hints) {
        Optional<Scalar> type = link.trait().scalar("type");
        if (type.isEmpty() || link.packageId().isEmpty() || link.target().isEmpty()) {
            return;
        }
        String interfaces =
                String.join(", ", link.interfaces().stream().map(Scalar::text).toList());
        String text = link.packageId().get() + "/" + interfaces;
        String target = link.target().get().text();
        hints.add(
                new Hint(
                        type.get().region().end(),
                        text + " → " + target,
                        Optional.of(
                                "`%s` calls `%s` of `%s`.".formatted(part.title(), text, target))));
    }

    private static void spread(Mapping properties, List<Hint> hints) {
        List<Mapping> groups = Manifest.mappings(Optional.of(properties), "spread");
        Optional<BigInteger> instances =
                number(properties, "instances").or(() -> number(properties, "replicas"));
        if (instances.isEmpty() || groups.isEmpty()) {
            return;
        }
        List<BigInteger> weights =
                groups.stream()
                        .map(
                                g ->
                                        number(g, "weight")
                                                .orElse(
                                                        BigInteger.valueOf(
                                                                Spreading.DEFAULT_WEIGHT)))
                        .toList();
        List<BigInteger> shares = Spreading.shares(instances.get(), weights);
        for (int i = 0; i < groups.size(); i++) {
            String text = shares.get(i) + " of " + instances.get();
            groups.get(i)
                    .scalar("name")
                    .ifPresent(
                            name ->
                                    hints.add(
                                            new Hint(name.region().end(), text, Optional.empty())));
        }
    }

    private static Optional<BigInteger> number(Mapping mapping, String key) {
        return mapping.scalar(key)
                .map(Scalar::value)
                .filter(BigInteger.class::isInstance)
                .map(BigInteger.class::cast)
                .filter(n -> n.signum() >= 0 && n.bitLength() < 64);
    }
}
