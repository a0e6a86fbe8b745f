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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.match.Matcher;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.DeviceProperties;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.wasm.WasmConvention.Offer;
import dev.edgewright.margo.wasm.WasmConvention.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasmConventionTest {

    private static final Workload FILTER =
            new Workload(
                    true,
                    List.of("wasi:clocks/monotonic-clock@0.2.6", "wasi:io/streams@0.2.6"),
                    List.of("simd"));

    @Test
    void theRuleFollowsFromTheImports() {
        assertEquals(
                """
                labelSelector:
                  matchExpressions:
                    - key: wasm.edgewright.dev/component
                      operator: In
                      values:
                        - true
                    - key: wasm.edgewright.dev/i.wasi.clocks.monotonic-clock
                      operator: In
                      values:
                        - '0.2'
                    - key: wasm.edgewright.dev/i.wasi.io.streams
                      operator: In
                      values:
                        - '0.2'
                    - key: wasm.edgewright.dev/proposal.simd
                      operator: In
                      values:
                        - true
                """,
                MargoWriter.toYaml(WasmConvention.rule(FILTER)).replace('"', '\''));
    }

    @Test
    void coreModulesNeedTheirImportModules() {
        Workload workload =
                new Workload(
                        false,
                        List.of("wasi_snapshot_preview1", "env#ocre_gpio_init", "host"),
                        List.of());
        assertEquals(
                List.of(
                        "wasm.edgewright.dev/module",
                        "wasm.edgewright.dev/env.host",
                        "wasm.edgewright.dev/env.ocre"),
                WasmConvention.rule(workload).getLabelSelector().getMatchExpressions().stream()
                        .map(e -> e.getKey())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a:b/c@0.2.6, 0.2",
        "a:b/c@1.4.0, 1",
        "a:b/c@0.0.3, 0.0.3",
        "a:b/c@2.0.0-rc.1+x, 2.0.0-rc.1",
        "a:b/c, unversioned",
        "env, none"
    })
    void theTrackIsWhatSemverCallsCompatible(String imported, String track) {
        assertEquals(track, WasmConvention.track(imported).orElse("none"));
    }

    @Test
    void aDeviceMatchesWhenItOffersWhatIsImported() {
        List<String> interfaces =
                List.of(
                        "wasi:clocks/monotonic-clock@0.2.12",
                        "wasi:io/streams@0.2.12",
                        "wasi:io/streams@0.3.0",
                        "acme:s/readings");
        assertTrue(match(FILTER, new Offer(true, true, interfaces, List.of("simd"))).accepted());
        assertFalse(match(FILTER, new Offer(true, true, interfaces, List.of())).accepted());
        assertTrue(
                match(
                                new Workload(true, List.of("acme:s/readings"), List.of()),
                                new Offer(true, true, interfaces, List.of()))
                        .accepted());
        Verdict old =
                match(
                        FILTER,
                        new Offer(
                                false,
                                true,
                                List.of(
                                        "wasi:clocks/monotonic-clock@0.2.0",
                                        "wasi:io/streams@0.3.0"),
                                List.of("simd")));
        assertEquals(
                "mcu refused: rule 1, label `wasm.edgewright.dev/i.wasi.io.streams` must be 0.2 but"
                        + " is 0.3",
                old.inWords());
    }

    @Test
    void labelsAreThoseOfTheConvention() {
        assertEquals(
                Map.of(
                        "wasm.edgewright.dev/module", true,
                        "wasm.edgewright.dev/env.ocre", true,
                        "wasm.edgewright.dev/proposal.threads", true),
                WasmConvention.labels(
                        new Offer(
                                true,
                                false,
                                List.of("wasi_snapshot_preview1", "ocre"),
                                List.of("threads"))));
    }

    private static Verdict match(Workload workload, Offer offer) {
        DeviceProperties properties = MargoFactory.eINSTANCE.createDeviceProperties();
        properties.setId("mcu");
        DeviceCapabilities device = MargoFactory.eINSTANCE.createDeviceCapabilities();
        device.setProperties(properties);
        device.getLabels().putAll(WasmConvention.labels(offer));
        return Matcher.eligibility(List.of(WasmConvention.rule(workload)), device);
    }
}
