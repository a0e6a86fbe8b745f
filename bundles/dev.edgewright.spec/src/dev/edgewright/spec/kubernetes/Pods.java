/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs in a pod, and the object that says so.
 *
 * @param spec the specification of the pod
 * @param labels the labels of the pod, if it has any
 */
record Pods(SpecDocument document, Mapping spec, Optional<Mapping> labels) {

    /** The pods of a Pod or of a workload; empty for other objects. */
    static Optional<Pods> of(SpecDocument document) {
        Optional<Mapping> root = Objects.root(document);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Optional<Mapping> template =
                switch (Objects.kind(document)) {
                    case "Pod" -> root;
                    case "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job" ->
                            Objects.mapping(root.get(), "spec", "template");
                    case "CronJob" ->
                            Objects.mapping(root.get(), "spec", "jobTemplate", "spec", "template");
                    default -> Optional.empty();
                };
        return template.flatMap(
                t ->
                        t.mapping("spec")
                                .map(
                                        spec ->
                                                new Pods(
                                                        document,
                                                        spec,
                                                        Objects.mapping(t, "metadata", "labels"))));
    }

    /** All containers, those that run first in front. */
    List<Mapping> containers() {
        List<Mapping> all = new ArrayList<>(Objects.items(spec, "initContainers"));
        all.addAll(Objects.items(spec, "containers"));
        all.addAll(Objects.items(spec, "ephemeralContainers"));
        return all;
    }

    /** The volumes, and the claims of a StatefulSet that can be mounted like them. */
    List<String> volumes() {
        List<String> names = new ArrayList<>();
        Objects.items(spec, "volumes").forEach(v -> v.text("name").ifPresent(names::add));
        Objects.root(document)
                .flatMap(root -> root.mapping("spec"))
                .map(s -> Objects.items(s, "volumeClaimTemplates"))
                .orElse(List.of())
                .forEach(
                        claim ->
                                claim.mapping("metadata")
                                        .flatMap(m -> m.text("name"))
                                        .ifPresent(names::add));
        return names;
    }
}
