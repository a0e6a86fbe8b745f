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
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Selectors of workloads choose the pods of their own template, those of services some pods. */
final class Selectors implements Rule {

    private static final Set<String> WORKLOADS =
            Set.of("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet");

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        if (WORKLOADS.contains(Objects.kind(document))) {
            Objects.mapping(root, "spec", "selector")
                    .ifPresent(selector -> workload(document, selector, findings));
        }
        if (Objects.kind(document).equals("Service")) {
            Objects.mapping(root, "spec", "selector")
                    .filter(selector -> !selector.entries().isEmpty())
                    .ifPresent(selector -> service(document, selector, workspace, findings));
        }
    }

    private static void workload(SpecDocument document, Mapping selector, Findings findings) {
        Optional<Mapping> wanted = selector.mapping("matchLabels");
        boolean empty =
                wanted.filter(w -> !w.entries().isEmpty()).isEmpty()
                        && Objects.items(selector, "matchExpressions").isEmpty();
        if (empty) {
            if (selector.entries().stream().allMatch(e -> e.name().startsWith("match"))) {
                findings.error(
                        selector,
                        Codes.SELECTOR,
                        "The selector is empty; name labels of the template under `matchLabels`.");
            }
            return;
        }
        Optional<Pods> pods = Pods.of(document);
        if (pods.isEmpty() || wanted.isEmpty()) {
            return;
        }
        for (Entry label : wanted.get().entries()) {
            Optional<Node> found = pods.get().labels().flatMap(l -> l.get(label.name()));
            if (found.isEmpty() && isTold(document)) {
                return;
            }
            if (found.isEmpty()) {
                findings.error(
                        label.key(),
                        Codes.SELECTOR,
                        "`selector` does not match the template: its labels have no `%s`."
                                .formatted(label.name()));
            } else if (found.get() instanceof Scalar has
                    && label.value() instanceof Scalar wants
                    && !has.text().equals(wants.text())) {
                findings.error(
                        wants,
                        Codes.SELECTOR,
                        "`selector` does not match the template: its label `%s` is `%s`."
                                .formatted(label.name(), has.text()),
                        Fix.preferred(
                                "Write `" + has.text() + "`",
                                new Edit(
                                        wants.region(),
                                        has.region().length() == 0 ? "\"\"" : has.text())));
            }
        }
    }

    /** Labels at a wrong place are told as such. */
    private static boolean isTold(SpecDocument document) {
        Optional<Mapping> template =
                Objects.root(document).flatMap(root -> Objects.mapping(root, "spec", "template"));
        Optional<Mapping> metadata = template.flatMap(t -> t.mapping("metadata"));
        boolean empty =
                metadata.filter(m -> m.entry("labels").isPresent() && !Objects.has(m, "labels"))
                        .isPresent();
        return empty || template.filter(t -> t.entry("labels").isPresent()).isPresent();
    }

    /** A service beside workloads none of which it chooses is suspicious. */
    private static void service(
            SpecDocument service, Mapping selector, Workspace workspace, Findings findings) {
        List<Pods> beside =
                workspace.documents("kubernetes").stream()
                        .filter(d -> d.file().equals(service.file()))
                        .map(Pods::of)
                        .flatMap(Optional::stream)
                        .toList();
        boolean chosen = beside.stream().anyMatch(p -> chooses(selector, p));
        boolean spin = !Objects.around(workspace, "SpinApp").isEmpty();
        if (!beside.isEmpty() && !chosen && !spin) {
            findings.warning(
                    Objects.root(service)
                            .flatMap(r -> r.mapping("spec"))
                            .orElseThrow()
                            .entry("selector")
                            .orElseThrow()
                            .key(),
                    Codes.SELECTOR,
                    "The selector of the service chooses none of the pods in this file; compare it with their labels.");
        }
    }

    private static boolean chooses(Mapping selector, Pods pods) {
        return selector.entries().stream()
                .allMatch(
                        label ->
                                pods.labels()
                                        .flatMap(l -> l.text(label.name()))
                                        .filter(
                                                v ->
                                                        label.value() instanceof Scalar s
                                                                && s.text().equals(v))
                                        .isPresent());
    }
}
