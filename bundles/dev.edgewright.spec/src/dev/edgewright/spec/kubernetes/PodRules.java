/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the server asks of pods beyond their structure. */
final class PodRules implements Rule {

    private static final List<String> SOURCES =
            List.of(
                    "configMapKeyRef",
                    "secretKeyRef",
                    "fieldRef",
                    "resourceFieldRef",
                    "fileKeyRef");
    private static final List<String> PROBES = List.of("exec", "httpGet", "tcpSocket", "grpc");
    private static final List<String> HANDLERS = List.of("exec", "httpGet", "tcpSocket", "sleep");

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        Optional<Pods> pods = Pods.of(document);
        if (pods.isEmpty()) {
            return;
        }
        Mapping spec = pods.get().spec();
        List<Mapping> containers = pods.get().containers();
        Names.unique(containers, "name", "container", Severity.ERROR, findings);
        Names.unique(Objects.items(spec, "volumes"), "name", "volume", Severity.ERROR, findings);
        ports(containers, findings);
        for (Mapping container : containers) {
            container(container, pods.get(), findings);
        }
        Objects.items(spec, "volumes").forEach(volume -> Volumes.source(volume, findings));
        restartPolicy(document, spec, findings);
        Tolerations.check(spec, findings);
    }

    private static void ports(List<Mapping> containers, Findings findings) {
        List<Mapping> ports = new ArrayList<>();
        containers.forEach(c -> ports.addAll(Objects.items(c, "ports")));
        Names.unique(ports, "name", "port", Severity.ERROR, findings);
    }

    private static void container(Mapping container, Pods pods, Findings findings) {
        Volumes.mounts(container, pods.volumes(), "pod", findings);
        environment(Objects.items(container, "env"), "environment variable", findings);
        container.mapping("resources").ifPresent(r -> Resources.check(r, findings));
        for (String key : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            container.mapping(key).ifPresent(probe -> Choice.one(probe, PROBES, key, findings));
        }
        for (String key : List.of("livenessProbe", "startupProbe")) {
            container
                    .mapping(key)
                    .flatMap(probe -> probe.scalar("successThreshold"))
                    .filter(s -> !s.text().equals("1"))
                    .ifPresent(
                            s ->
                                    findings.error(
                                            s,
                                            Codes.CONFLICT,
                                            "`successThreshold` of a `%s` must be 1."
                                                    .formatted(key)));
        }
        container
                .mapping("lifecycle")
                .ifPresent(
                        lifecycle -> {
                            for (String key : List.of("postStart", "preStop")) {
                                lifecycle
                                        .mapping(key)
                                        .ifPresent(h -> Choice.one(h, HANDLERS, key, findings));
                            }
                        });
    }

    /** Variables of containers or of Spin applications. */
    static void environment(List<Mapping> variables, String noun, Findings findings) {
        Names.unique(variables, "name", noun, Severity.WARNING, findings);
        for (Mapping variable : variables) {
            Optional<Mapping> from = variable.mapping("valueFrom");
            boolean value = variable.scalar("value").filter(s -> !s.text().isEmpty()).isPresent();
            if (value && from.isPresent()) {
                findings.error(
                        variable.entry("valueFrom").orElseThrow().key(),
                        Codes.CHOICE,
                        "`value` and `valueFrom` exclude each other; remove one of them.");
            }
            from.ifPresent(f -> Choice.one(f, SOURCES, "valueFrom", findings));
        }
    }

    private static void restartPolicy(SpecDocument document, Mapping spec, Findings findings) {
        String kind = Objects.kind(document);
        Optional<Scalar> policy = spec.scalar("restartPolicy");
        String text = policy.map(Scalar::text).orElse("");
        boolean job = kind.equals("Job") || kind.equals("CronJob");
        if (job && (text.isEmpty() || text.equals("Always"))) {
            Node place =
                    policy.map(Node.class::cast)
                            .orElseGet(
                                    () ->
                                            spec.entries().isEmpty()
                                                    ? spec
                                                    : spec.entries().get(0).key());
            Fix[] fixes =
                    policy.map(
                                    p ->
                                            new Fix[] {
                                                Fix.preferred(
                                                        "Write `Never`",
                                                        new Edit(p.region(), "Never")),
                                                Fix.of(
                                                        "Write `OnFailure`",
                                                        new Edit(p.region(), "OnFailure"))
                                            })
                            .orElse(new Fix[0]);
            findings.error(
                    place,
                    Codes.RESTART_POLICY,
                    "Pods of a %s need the `restartPolicy` `Never` or `OnFailure`%s."
                            .formatted(kind, text.isEmpty() ? "; it is `Always` if left out" : ""),
                    fixes);
        }
        boolean workload =
                Set.of("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet").contains(kind);
        if (workload && Set.of("Never", "OnFailure").contains(text)) {
            findings.error(
                    policy.get(),
                    Codes.RESTART_POLICY,
                    "Pods of a %s are always restarted; `restartPolicy` cannot be `%s`. Pods that end are for a Job."
                            .formatted(kind, text),
                    Fix.preferred("Write `Always`", new Edit(policy.get().region(), "Always")));
        }
    }
}
