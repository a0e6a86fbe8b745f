/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.MargoAssert;
import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceConstraints;
import dev.edgewright.margo.model.EligibilityRule;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.wasm.WasmConvention.Workload;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WasmRulesTest {

    private static final Workload STREAMS =
            new Workload(true, List.of("wasi:io/streams@0.2.6", "acme:s/readings"), List.of());

    @Test
    void whatIsWrittenIsRight() {
        DeploymentProfile profile = profile("");
        List<EligibilityRule> written = WasmRules.rewritten(rules(profile), List.of(STREAMS));
        assertEquals("", words(written, STREAMS));
        DeviceConstraints constraints = MargoFactory.eINSTANCE.createDeviceConstraints();
        constraints.getEligibilityRules().addAll(written);
        assertEquals(
                """
                eligibilityRules:
                  - labelSelector:
                      matchExpressions:
                        - key: wasm.edgewright.dev/component
                          operator: In
                          values:
                            - true
                        - key: wasm.edgewright.dev/i.acme.s.readings
                          operator: In
                          values:
                            - unversioned
                        - key: wasm.edgewright.dev/i.wasi.io.streams
                          operator: In
                          values:
                            - '0.2'
                """,
                MargoWriter.toYaml(constraints).replace('"', '\''));
    }

    @Test
    void withoutRulesEverythingIsMissing() {
        assertEquals(
                "margo-wasm-missing-import There is no eligibility rule, so that devices are chosen"
                        + " that cannot run this; let the rule be written, which asks for"
                        + " components, the interface `acme:s/readings` of track unversioned, the"
                        + " interface `wasi:io/streams` of track 0.2.",
                words(List.of(), STREAMS));
    }

    @Test
    void eachDifferenceIsSaidWithItsWayOut() {
        DeploymentProfile profile =
                profile(
                        """
                            deviceConstraints:
                              eligibilityRules:
                                - propertySelector:
                                    matchExpressions: [{key: /vendor, operator: Exists}]
                                  labelSelector:
                                    matchExpressions:
                                      - {key: site, operator: In, values: [north]}
                                      - {key: wasm.edgewright.dev/component, operator: In, values: ["true"]}
                                      - {key: wasm.edgewright.dev/i.wasi.io.streams, operator: In, values: ["0.3"]}
                                      - {key: wasm.edgewright.dev/i.wasi.cli.run, operator: In, values: ["0.2"]}
                                      - {key: wasm.edgewright.dev/proposal.threads, operator: In, values: [true]}
                        """);
        assertEquals(
                """
                margo-wasm-track The rule asks for components with In true, but the artifact needs true; write `{key: wasm.edgewright.dev/component, operator: In, values: [true]}`.
                margo-wasm-missing-import The rule does not ask for the interface `acme:s/readings` of track unversioned, which the artifact needs; add `{key: wasm.edgewright.dev/i.acme.s.readings, operator: In, values: ["unversioned"]}`.
                margo-wasm-track The rule asks for the interface `wasi:io/streams` with In 0.3, but the artifact needs 0.2; write `{key: wasm.edgewright.dev/i.wasi.io.streams, operator: In, values: ["0.2"]}`.
                margo-wasm-stale-import The rule asks for the interface `wasi:cli/run`, which the artifact does not need; remove it, or devices that could run this are refused.
                margo-wasm-stale-import The rule asks for the proposal `threads`, which the artifact does not need; remove it, or devices that could run this are refused.""",
                words(rules(profile), STREAMS));
        List<EligibilityRule> written = WasmRules.rewritten(rules(profile), List.of(STREAMS));
        assertEquals("", words(written, STREAMS));
        String kept = MargoWriter.toYaml(written.get(0));
        assertTrue(kept.contains("/vendor") && kept.contains("site"), kept);
        assertEquals(5, rules(profile).get(0).getLabelSelector().getMatchExpressions().size());
    }

    @Test
    void everyAlternativeHasToAsk() {
        DeploymentProfile profile =
                profile(
                        """
                            deviceConstraints:
                              eligibilityRules:
                                - labelSelector:
                                    matchExpressions:
                                      - {key: wasm.edgewright.dev/module, operator: In, values: [true]}
                                - propertySelector:
                                    matchExpressions: [{key: /vendor, operator: Exists}]
                        """);
        Workload module = new Workload(false, List.of("wasi_snapshot_preview1"), List.of());
        assertEquals(
                "margo-wasm-missing-import Rule 2 does not ask for core modules, which the artifact"
                        + " needs; add `{key: wasm.edgewright.dev/module, operator: In, values:"
                        + " [true]}`.",
                words(rules(profile), module));
    }

    private static String words(List<EligibilityRule> rules, Workload workload) {
        return WasmRules.check(rules, List.of(workload)).stream()
                .map(d -> d.code() + " " + d.words())
                .collect(Collectors.joining("\n"));
    }

    private static List<EligibilityRule> rules(DeploymentProfile profile) {
        return profile.getDeviceConstraints() == null
                ? List.of()
                : profile.getDeviceConstraints().getEligibilityRules();
    }

    private static DeploymentProfile profile(String more) {
        return MargoAssert.read(ApplicationDescription.class, Documents.DESCRIPTION + more)
                .getDeploymentProfiles()
                .get(0);
    }
}
