/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** What the operator of SpinKube asks of applications and executors. */
final class SpinRules implements Rule {

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        Optional<Mapping> spec = root.mapping("spec");
        if (spec.isEmpty()) {
            return;
        }
        switch (Objects.kind(document)) {
            case "SpinApp" -> app(spec.get(), workspace, findings);
            case "SpinAppExecutor" -> executor(spec.get(), findings);
            default -> {
                // Nothing is known of others here.
            }
        }
    }

    private static void app(Mapping spec, Workspace workspace, Findings findings) {
        boolean scaled = spec.text("enableAutoscaling").orElse("").equals("true");
        Optional<Entry> replicas =
                spec.entry("replicas").filter(e -> Objects.has(spec, "replicas"));
        if (scaled && replicas.isPresent()) {
            findings.error(
                    replicas.get().key(),
                    Codes.SPIN,
                    "`replicas` and `enableAutoscaling: true` exclude each other; remove one of them.");
        }
        boolean told =
                scaled
                        || Objects.has(spec, "enableAutoscaling")
                                && !spec.text("enableAutoscaling").equals(Optional.of("false"));
        if (!told && replicas.isEmpty() && spec.entry("image").isPresent()) {
            findings.warning(
                    spec.entry("image").get().key(),
                    Codes.SPIN,
                    "Without `replicas` and `enableAutoscaling` no pod of the application runs.");
        }
        PodRules.environment(Objects.items(spec, "variables"), "variable", findings);
        List<Mapping> volumes = Objects.items(spec, "volumes");
        Names.unique(volumes, "name", "volume", Severity.ERROR, findings);
        volumes.forEach(volume -> Volumes.source(volume, findings));
        List<String> names =
                volumes.stream().map(v -> v.text("name")).flatMap(Optional::stream).toList();
        Volumes.mounts(spec, names, "application", findings);
        spec.mapping("resources").ifPresent(r -> Resources.check(r, findings));
        spec.mapping("runtimeConfig").ifPresent(config -> runtimeConfig(config, findings));
        Objects.mapping(spec, "checks", "liveness")
                .flatMap(l -> l.scalar("successThreshold"))
                .filter(s -> !s.text().equals("1"))
                .ifPresent(
                        s ->
                                findings.error(
                                        s,
                                        Codes.CONFLICT,
                                        "`successThreshold` of `liveness` must be 1."));
        annotations(spec, workspace, findings);
    }

    private static void runtimeConfig(Mapping config, Findings findings) {
        for (String key : List.of("keyValueStores", "sqliteDatabases")) {
            Names.unique(Objects.items(config, key), "name", "store", Severity.ERROR, findings);
        }
        if (Objects.has(config, "loadFromSecret") && config.entries().size() > 1) {
            for (Entry entry : config.entries()) {
                if (!entry.name().equals("loadFromSecret")) {
                    findings.add(
                            new Finding(
                                    Severity.WARNING,
                                    Codes.NO_EFFECT,
                                    entry.key().region(),
                                    "`%s` is ignored, since `loadFromSecret` is there."
                                            .formatted(entry.name()),
                                    List.of()));
                }
            }
        }
    }

    /** Annotations need a Deployment to be put on. */
    private static void annotations(Mapping spec, Workspace workspace, Findings findings) {
        Optional<String> executor = spec.text("executor");
        boolean without =
                Objects.around(workspace, "SpinAppExecutor").stream()
                        .filter(d -> Objects.name(d).map(Scalar::text).equals(executor))
                        .flatMap(d -> Objects.root(d).stream())
                        .anyMatch(
                                r ->
                                        Objects.get(r, "spec", "createDeployment")
                                                .filter(n -> n.toString().equals("false"))
                                                .isPresent());
        for (String key : List.of("deploymentAnnotations", "podAnnotations")) {
            boolean there = spec.mapping(key).filter(m -> !m.entries().isEmpty()).isPresent();
            if (without && there) {
                findings.error(
                        spec.entry(key).orElseThrow().key(),
                        Codes.SPIN,
                        "The executor `%s` makes no Deployment that could have `%s`."
                                .formatted(executor.orElse(""), key));
            }
        }
    }

    private static void executor(Mapping spec, Findings findings) {
        Optional<Mapping> config = spec.mapping("deploymentConfig");
        String created =
                spec.scalar("createDeployment")
                        .filter(Scalar::isPlain)
                        .map(Scalar::text)
                        .orElse("");
        config.ifPresent(
                c ->
                        Choice.atMostOne(
                                c,
                                List.of("runtimeClassName", "spinImage"),
                                "deploymentConfig",
                                findings));
        if (created.equals("true") && (config.isEmpty() || isBare(config.get()))) {
            findings.warning(
                    spec.entry("createDeployment").orElseThrow().key(),
                    Codes.SPIN,
                    "The Deployments need a `runtimeClassName` or `spinImage` under `deploymentConfig`.");
        }
        if (created.equals("false") && config.isPresent()) {
            findings.warning(
                    spec.entry("deploymentConfig").orElseThrow().key(),
                    Codes.NO_EFFECT,
                    "`deploymentConfig` has no effect, since `createDeployment` is false.");
        }
    }

    private static boolean isBare(Mapping config) {
        return !Objects.has(config, "runtimeClassName") && !Objects.has(config, "spinImage");
    }
}
