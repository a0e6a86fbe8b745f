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
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Autoscalers have bounds in order, measures that are told, and something to scale. */
final class Autoscalers implements Rule {

    private static final Map<String, String> VERSIONS =
            Map.of(
                    "Deployment", "apps/v1",
                    "ReplicaSet", "apps/v1",
                    "StatefulSet", "apps/v1",
                    "SpinApp", "core.spinkube.dev/v1alpha1",
                    "WorkloadDeployment", "runtime.wasmcloud.dev/v1alpha1",
                    "WorkloadReplicaSet", "runtime.wasmcloud.dev/v1alpha1");

    private static final Map<String, String> TARGETS =
            Map.of(
                    "Utilization", "averageUtilization",
                    "AverageValue", "averageValue",
                    "Value", "value");

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        Optional<Mapping> spec = root.mapping("spec");
        if (!Objects.kind(document).equals("HorizontalPodAutoscaler") || spec.isEmpty()) {
            return;
        }
        bounds(spec.get(), findings);
        Objects.items(spec.get(), "metrics").forEach(metric -> measure(metric, findings));
        spec.get()
                .mapping("scaleTargetRef")
                .ifPresent(target -> target(document, spec.get(), target, workspace, findings));
    }

    private static void bounds(Mapping spec, Findings findings) {
        Optional<Scalar> least = whole(spec, "minReplicas");
        Optional<Scalar> most = whole(spec, "maxReplicas");
        if (least.isPresent()
                && most.isPresent()
                && ((BigInteger) least.get().value()).compareTo((BigInteger) most.get().value())
                        > 0) {
            findings.error(
                    least.get(),
                    Codes.AUTOSCALER,
                    "`minReplicas` is %s, but `maxReplicas` only %s."
                            .formatted(least.get(), most.get()));
        }
    }

    private static Optional<Scalar> whole(Mapping spec, String key) {
        return spec.scalar(key).filter(s -> s.value() instanceof BigInteger);
    }

    private static void measure(Mapping metric, Findings findings) {
        Optional<Scalar> type = metric.scalar("type");
        if (type.isEmpty()) {
            return;
        }
        String text = type.get().text();
        String key =
                text.isEmpty()
                        ? ""
                        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        Optional<Mapping> told = metric.mapping(key);
        boolean known =
                List.of("resource", "containerResource", "pods", "object", "external")
                        .contains(key);
        if (known && told.isEmpty()) {
            findings.error(
                    type.get(),
                    Codes.AUTOSCALER,
                    "A measure of the type `%s` is told under `%s`, which is not there."
                            .formatted(text, key));
            return;
        }
        Optional<Mapping> target = told.flatMap(t -> t.mapping("target"));
        Optional<Scalar> kind = target.flatMap(t -> t.scalar("type"));
        if (kind.isPresent()) {
            String needed = TARGETS.get(kind.get().text());
            if (needed != null && !Objects.has(target.get(), needed)) {
                findings.error(
                        kind.get(),
                        Codes.AUTOSCALER,
                        "A target of the type `%s` is told by `%s`, which is not there."
                                .formatted(kind.get().text(), needed));
            }
        }
    }

    private static void target(
            SpecDocument document,
            Mapping spec,
            Mapping target,
            Workspace workspace,
            Findings findings) {
        String kind = target.text("kind").orElse("");
        Optional<Scalar> version = target.scalar("apiVersion");
        String right = VERSIONS.get(kind);
        if (right != null && version.isPresent() && !version.get().text().equals(right)) {
            findings.error(
                    version.get(),
                    Codes.AUTOSCALER,
                    "`%s` belongs to `%s`, not to `%s`."
                            .formatted(kind, right, version.get().text()),
                    Fix.preferred(
                            "Write `" + right + "`", new Edit(version.get().region(), right)));
        }
        if (kind.startsWith("Workload")) {
            for (Mapping metric : Objects.items(spec, "metrics")) {
                metric.scalar("type")
                        .filter(
                                t ->
                                        List.of("Resource", "ContainerResource", "Pods")
                                                .contains(t.text()))
                        .ifPresent(
                                t ->
                                        findings.warning(
                                                t,
                                                Codes.AUTOSCALER,
                                                "wasmCloud runs workloads on its hosts and not as pods, so there is"
                                                        + " nothing to measure; use the type `External` or `Object`."));
            }
        }
        resolve(document, kind, target, workspace, findings);
    }

    /** The operator of SpinKube makes a Deployment of the same name for each SpinApp. */
    private static void resolve(
            SpecDocument document,
            String kind,
            Mapping target,
            Workspace workspace,
            Findings findings) {
        Optional<Scalar> name = target.scalar("name");
        if (name.isEmpty() || !VERSIONS.containsKey(kind)) {
            return;
        }
        List<SpecDocument> known = new ArrayList<>(Objects.around(workspace, kind));
        if (kind.equals("Deployment")) {
            known.addAll(Objects.around(workspace, "SpinApp"));
        }
        List<SpecDocument> beside =
                known.stream().filter(d -> d.file().equals(document.file())).toList();
        List<String> names =
                known.stream()
                        .map(Objects::name)
                        .flatMap(Optional::stream)
                        .map(Scalar::text)
                        .toList();
        if (!beside.isEmpty() && names.size() == known.size()) {
            Names.known(name.get(), names, kind, Severity.WARNING, findings);
        }
        for (SpecDocument app : known) {
            boolean meant =
                    Objects.name(app).map(Scalar::text).equals(Optional.of(name.get().text()));
            if (meant && Objects.kind(app).equals("SpinApp") && !isScaled(app)) {
                findings.warning(
                        name.get(),
                        Codes.AUTOSCALER,
                        "The SpinApp `%s` does not set `enableAutoscaling: true`, so that its operator and this autoscaler work against each other."
                                .formatted(name.get().text()));
            }
        }
    }

    /** An application with neither of the two is told so itself. */
    private static boolean isScaled(SpecDocument app) {
        boolean counted =
                Objects.root(app)
                        .flatMap(root -> root.mapping("spec"))
                        .filter(spec -> Objects.has(spec, "replicas"))
                        .isPresent();
        return !counted
                || Objects.root(app)
                        .flatMap(root -> root.mapping("spec"))
                        .flatMap(spec -> spec.text("enableAutoscaling"))
                        .filter("true"::equals)
                        .isPresent();
    }
}
