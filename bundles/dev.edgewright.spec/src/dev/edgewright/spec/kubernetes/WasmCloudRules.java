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
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What wasmCloud asks of workloads: names, volumes and settings within them. */
final class WasmCloudRules implements Rule {

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        Optional<Mapping> spec = workload(document, root);
        if (spec.isEmpty()) {
            return;
        }
        List<Mapping> components = Objects.items(spec.get(), "components");
        Names.unique(components, "name", "component", Severity.ERROR, findings);
        List<Mapping> volumes = Objects.items(spec.get(), "volumes");
        Names.unique(volumes, "name", "volume", Severity.ERROR, findings);
        for (Mapping volume : volumes) {
            Choice.atMostOne(
                    volume,
                    List.of("ephemeral", "hostPath"),
                    volume.text("name").map(n -> "volume " + n).orElse("volume"),
                    findings);
        }
        List<String> names =
                volumes.stream().map(v -> v.text("name")).flatMap(Optional::stream).toList();
        List<Mapping> all = new ArrayList<>(components);
        spec.get().mapping("service").ifPresent(all::add);
        for (Mapping component : all) {
            component
                    .mapping("localResources")
                    .ifPresent(r -> Volumes.mounts(r, names, "workload", findings));
            pool(component, findings);
        }
        if (components.isEmpty() && !Objects.has(spec.get(), "service") && isSound(spec.get())) {
            findings.warning(
                    spec.get().entries().isEmpty() ? spec.get() : spec.get().entries().get(0).key(),
                    Codes.NO_EFFECT,
                    "The workload has neither `components` nor a `service`, so that nothing runs.");
        }
        HostInterfaces.check(document, spec.get(), workspace, findings);
    }

    /** What the workload of a wasmCloud object is; empty for others. */
    static Optional<Mapping> workload(SpecDocument document, Mapping root) {
        return switch (Objects.kind(document)) {
            case "Workload" -> root.mapping("spec");
            case "WorkloadDeployment", "WorkloadReplicaSet" ->
                    Objects.mapping(root, "spec", "template", "spec");
            default -> Optional.empty();
        };
    }

    /** Whether all keys are known, so that none of them is a misspelt one. */
    private static boolean isSound(Mapping spec) {
        List<String> known =
                List.of(
                        "hostInterfaces",
                        "volumes",
                        "environment",
                        "hostId",
                        "hostSelector",
                        "kubernetes",
                        "components",
                        "service");
        return spec.entries().stream().map(Entry::name).allMatch(known::contains);
    }

    private static void pool(Mapping component, Findings findings) {
        for (String key : List.of("maxInvocations", "maxConcurrency")) {
            if (Objects.has(component, key) && !Objects.has(component, "poolSize")) {
                findings.warning(
                        component.entry(key).orElseThrow().key(),
                        Codes.NO_EFFECT,
                        "`%s` counts for warm instances only; without `poolSize` there are none."
                                .formatted(key));
            }
        }
    }
}
