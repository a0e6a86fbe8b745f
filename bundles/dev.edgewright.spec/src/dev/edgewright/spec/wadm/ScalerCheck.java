/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.wasm.spelling.Nearest;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether components are started, and how their instances are spread. */
final class ScalerCheck {

    private final Manifest manifest;
    private final Findings findings;
    private final Blocks blocks;

    ScalerCheck(Manifest manifest, Blocks blocks, Findings findings) {
        this.manifest = manifest;
        this.blocks = blocks;
        this.findings = findings;
    }

    void check() {
        for (Part part : manifest.parts()) {
            List<Mapping> scalers = part.traits().stream().filter(Part::isScaler).toList();
            if (scalers.isEmpty()) {
                notStarted(part);
            }
            for (Mapping more : scalers.stream().skip(1).toList()) {
                findings.warning(
                        more.get("type").orElseThrow(),
                        Codes.SCALER,
                        "`"
                                + part.title()
                                + "` has another scaler already; each starts instances of its own.");
            }
            for (Mapping scaler : scalers) {
                scaler.mapping("properties").ifPresent(p -> instances(scaler, p));
            }
        }
    }

    /** Providers run once where nothing is said; components do not run at all. */
    private void notStarted(Part part) {
        if (!part.isComponent() || part.shared().isPresent() || part.name().isEmpty()) {
            return;
        }
        Fix[] fixes =
                blocks.addTrait(
                                part,
                                List.of("type: spreadscaler", "properties:", "  instances: 1"))
                        .map(edit -> new Fix[] {Fix.of("Run one instance", edit)})
                        .orElse(new Fix[0]);
        findings.warning(
                part.name().get(),
                Codes.SCALER,
                "wadm never starts `"
                        + part.title()
                        + "`: it has no spreadscaler or daemonscaler that says how many instances"
                        + " run.",
                fixes);
    }

    private void instances(Mapping scaler, Mapping properties) {
        Optional<Entry> former = properties.entry("replicas");
        Optional<Entry> instances = properties.entry("instances");
        if (instances.isEmpty() && former.isEmpty() && !isMisspelt(properties)) {
            Region place = scaler.entry("properties").orElseThrow().key().region();
            Fix[] fixes =
                    blocks.addKey(properties, "instances: 1")
                            .map(edit -> new Fix[] {Fix.preferred("Add `instances: 1`", edit)})
                            .orElse(new Fix[0]);
            findings.error(
                    place,
                    Codes.INSTANCES,
                    "wadm refuses a scaler without `instances`, the number of instances that run.",
                    fixes);
        }
        if (former.isPresent()) {
            Region place = former.get().key().region();
            if (instances.isPresent()) {
                findings.error(
                        place,
                        Codes.INSTANCES,
                        "wadm refuses `replicas` beside `instances`, of which it is the former"
                                + " name; leave it out.");
            } else {
                findings.warning(
                        place,
                        Codes.DEPRECATED,
                        "`replicas` is called `instances` since wasmCloud 1.",
                        Fix.preferred(
                                "Change to `instances`",
                                Edit.content(former.get().key(), "instances")));
            }
        }
        spread(Manifest.mappings(Optional.of(properties), "spread"));
    }

    /** Then the key is not known, which is said already. */
    private static boolean isMisspelt(Mapping properties) {
        return properties.entries().stream()
                .anyMatch(e -> Nearest.to(e.name(), List.of("instances"), 3).isPresent());
    }

    private void spread(List<Mapping> groups) {
        Map<String, Scalar> names = new HashMap<>();
        for (Mapping group : groups) {
            Optional<Scalar> name = group.scalar("name");
            if (name.isPresent() && names.putIfAbsent(name.get().text(), name.get()) != null) {
                findings.warning(
                        name.get(),
                        Codes.SPREAD,
                        "Another group of hosts is called `"
                                + name.get().text()
                                + "`, too; wadm counts the instances of both as one.");
            }
            group.scalar("weight")
                    .filter(w -> BigInteger.ZERO.equals(w.value()))
                    .ifPresent(
                            w ->
                                    findings.warning(
                                            w,
                                            Codes.SPREAD,
                                            "With the weight 0 this group gets no instances, but"
                                                    + " perhaps one of those that remain."));
        }
    }
}
