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
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies, and whether secrets refer to policies for secrets. */
final class PolicyCheck {

    /** The kind of policy that says where secrets are kept. */
    static final String SECRETS = "policy.secret.wasmcloud.dev/v1alpha1";

    private final Manifest manifest;
    private final Findings findings;

    PolicyCheck(Manifest manifest, Findings findings) {
        this.manifest = manifest;
        this.findings = findings;
    }

    void check() {
        Map<String, Mapping> byName = new HashMap<>();
        for (Mapping policy : manifest.policies()) {
            policy.text("name").ifPresent(name -> byName.putIfAbsent(name, policy));
        }
        Map<Mapping, Boolean> told = new HashMap<>();
        for (Part part : manifest.parts()) {
            for (Mapping secret : part.secrets()) {
                secret.mapping("properties")
                        .flatMap(p -> p.scalar("policy"))
                        .ifPresent(
                                reference ->
                                        Optional.ofNullable(byName.get(reference.text()))
                                                .ifPresent(
                                                        policy ->
                                                                secret(
                                                                        secret, reference, policy,
                                                                        told)));
            }
        }
        manifest.policies().stream().filter(p -> !told.containsKey(p)).forEach(this::type);
    }

    private void secret(
            Mapping secret, Scalar reference, Mapping policy, Map<Mapping, Boolean> told) {
        String title = "The secret `" + secret.text("name").orElse("") + "`";
        Optional<Scalar> type = policy.scalar("type");
        if (type.isPresent() && !type.get().text().equals(SECRETS)) {
            told.put(policy, true);
            findings.error(
                    reference,
                    Codes.SECRET_POLICY,
                    title
                            + " needs a policy of type `"
                            + SECRETS
                            + "`; `"
                            + reference.text()
                            + "` is of type `"
                            + type.get().text()
                            + "`.",
                    Fix.of("Change the type of the policy", Edit.content(type.get(), SECRETS)));
        } else if (policy.mapping("properties")
                .filter(properties -> properties.entry("backend").isEmpty())
                .isPresent()) {
            findings.error(
                    reference,
                    Codes.SECRET_POLICY,
                    title
                            + " cannot be fetched: the policy `"
                            + reference.text()
                            + "` does not say which `backend` keeps it.");
        }
    }

    private void type(Mapping policy) {
        policy.scalar("type")
                .ifPresent(
                        type ->
                                Nearest.to(type.text(), List.of(SECRETS), 6)
                                        .ifPresent(
                                                near ->
                                                        findings.warning(
                                                                type,
                                                                Codes.POLICY_TYPE,
                                                                "wadm does nothing with a policy"
                                                                        + " of type `"
                                                                        + type.text()
                                                                        + "`; did you mean `"
                                                                        + near
                                                                        + "`?",
                                                                Fix.preferred(
                                                                        "Change to `" + near + "`",
                                                                        Edit.content(
                                                                                type, near)))));
    }
}
