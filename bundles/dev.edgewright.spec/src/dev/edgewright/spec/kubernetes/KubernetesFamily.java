/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.family.NameRules;
import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Kubernetes: workloads, what accompanies them, and the resources of wasmCloud and Spin. */
public final class KubernetesFamily implements Family {

    /** Names that mean something within one document only. */
    private static final Set<String> LOCAL = Set.of("volume", "container", "port");

    /** Names that are unique in the cluster, not only in a namespace. */
    private static final Set<String> CLUSTER =
            Set.of("runtime-class", "storage-class", "persistent-volume", "namespace");

    private static final List<Rule> RULES =
            List.of(
                    new ObjectRules(),
                    new PodRules(),
                    new Selectors(),
                    new ServicePorts(),
                    new Autoscalers(),
                    new SpinRules(),
                    new WasmCloudRules(),
                    new References());

    @Override
    public FamilyName name() {
        return FamilyName.KUBERNETES;
    }

    @Override
    public void check(SpecDocument document, Workspace workspace, Findings findings) {
        Objects.root(document)
                .ifPresent(
                        root ->
                                RULES.forEach(
                                        rule -> rule.check(document, root, workspace, findings)));
    }

    @Override
    public String scope(String kind, SpecDocument document) {
        if (LOCAL.contains(kind)) {
            return document.file() + "#" + document.number();
        }
        return CLUSTER.contains(kind) ? "kubernetes" : "kubernetes/" + Objects.namespace(document);
    }

    /** Clusters have objects of their own; {@link References} says what is suspicious. */
    @Override
    public NameRules names(String kind) {
        return NameRules.none(kind.replace('-', ' '));
    }

    @Override
    public List<Proposal> proposals(Caret caret, Workspace workspace) {
        return hostInterface(caret)
                .map(
                        name ->
                                HostInterfaces.known(caret.document(), name, "", workspace).stream()
                                        .map(i -> proposal(name, i))
                                        .toList())
                .orElse(List.of());
    }

    private static Proposal proposal(String packageName, String name) {
        return new Proposal(Proposal.Kind.INTERFACE, name, packageName + "/" + name, "");
    }

    @Override
    public Optional<String> explain(Caret caret, Workspace workspace) {
        if (caret.place().path().matches("handler")
                && caret.place().node() instanceof Scalar handler) {
            return Shims.explain(handler.text());
        }
        return target(caret, workspace).map(Interfaces::explain);
    }

    @Override
    public List<Target> targets(Caret caret, Workspace workspace) {
        return target(caret, workspace).map(w -> new Target(w.file(), w.region())).stream()
                .toList();
    }

    private static Optional<WitPlace> target(Caret caret, Workspace workspace) {
        return hostInterface(caret)
                .filter(name -> caret.place().node() instanceof Scalar)
                .flatMap(
                        name ->
                                workspace.witInterface(
                                        caret.document().file(),
                                        name + "/" + caret.place().node()));
    }

    /** The package of the host interfaces in whose list the caret is. */
    private static Optional<String> hostInterface(Caret caret) {
        List<Object> path = caret.place().path().steps();
        int at = path.lastIndexOf("hostInterfaces");
        if (at < 0 || path.size() < at + 3 || !path.get(at + 2).equals("interfaces")) {
            return Optional.empty();
        }
        for (int i = caret.place().ancestors().size() - 1; i >= 0; i--) {
            Node around = caret.place().ancestors().get(i);
            if (around instanceof Mapping entry && entry.entry("interfaces").isPresent()) {
                return entry.text("namespace")
                        .flatMap(ns -> entry.text("package").map(p -> ns + ":" + p));
            }
        }
        return Optional.empty();
    }
}
