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
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.util.List;
import java.util.Optional;

/** What the server asks of tolerations, and what nodes that run Wasm by Krustlet ask. */
final class Tolerations {

    private static final String ARCH = "kubernetes.io/arch";

    private Tolerations() {}

    static void check(Mapping spec, Findings findings) {
        List<Mapping> tolerations = Objects.items(spec, "tolerations");
        for (Mapping toleration : tolerations) {
            form(toleration, findings);
        }
        spec.mapping("nodeSelector")
                .flatMap(selector -> selector.scalar(ARCH))
                .filter(arch -> arch.text().startsWith("wasm32-"))
                .filter(arch -> tolerations.stream().noneMatch(t -> tolerates(t, arch.text())))
                .ifPresent(
                        arch ->
                                findings.warning(
                                        arch,
                                        Codes.TOLERATION,
                                        "Nodes with the architecture `%s` have a taint `%s=%s` that keeps"
                                                        .formatted(arch.text(), ARCH, arch.text())
                                                + " other pods off; add a toleration for it."));
    }

    private static void form(Mapping toleration, Findings findings) {
        Optional<Scalar> value = toleration.scalar("value").filter(v -> !v.text().isEmpty());
        boolean exists = toleration.text("operator").orElse("Equal").equals("Exists");
        if (exists && value.isPresent()) {
            findings.error(
                    value.get(),
                    Codes.TOLERATION,
                    "The operator `Exists` takes no value; remove it, or write the operator `Equal`.");
        }
        boolean key =
                Objects.has(toleration, "key")
                        && !toleration.text("key").filter(String::isEmpty).isPresent();
        if (!key && !exists && !toleration.entries().isEmpty()) {
            findings.error(
                    toleration.entries().get(0).key(),
                    Codes.TOLERATION,
                    "A toleration without a key stands for all taints and needs the operator `Exists`.");
        }
        Optional<Scalar> seconds = toleration.scalar("tolerationSeconds");
        if (seconds.isPresent() && !toleration.text("effect").orElse("").equals("NoExecute")) {
            findings.error(
                    seconds.get(),
                    Codes.TOLERATION,
                    "`tolerationSeconds` is for the effect `NoExecute` only.");
        }
    }

    private static boolean tolerates(Mapping toleration, String arch) {
        String key = toleration.text("key").orElse("");
        boolean exists = toleration.text("operator").orElse("Equal").equals("Exists");
        boolean value = exists || toleration.text("value").orElse("").equals(arch);
        return (key.isEmpty() || key.equals(ARCH)) && value;
    }
}
