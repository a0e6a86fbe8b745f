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

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.MargoAssert;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.wasm.WasmConvention.Offer;
import dev.edgewright.margo.wasm.WasmConvention.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WasmMatchTest {

    private static final Workload FILTER =
            new Workload(
                    true,
                    List.of("wasi:io/streams@0.2.6", "acme:sensors/readings@1.2.0"),
                    List.of());

    @Test
    void everyImportIsHeldAgainstTheVersionsOfTheDevice() {
        assertEquals(
                "press-7 accepted: nothing is required of it; every import and limit of the"
                        + " artifact is met",
                exact("wasi:io/streams@0.2.6", "acme:sensors/readings@1.3.0").inWords());
        assertEquals(
                "press-7 refused: the artifact imports `acme:sensors/readings@1.2.0`, but the"
                        + " device offers `acme:sensors/readings@2.0.0` only; the artifact imports"
                        + " `wasi:io/streams@0.2.6`, but the device offers"
                        + " `wasi:io/streams@0.2.3`, which is older",
                exact("wasi:io/streams@0.2.3", "acme:sensors/readings@2.0.0").inWords());
        assertEquals(
                "press-7 refused: the artifact imports `acme:sensors/readings@1.2.0`, which the"
                        + " device does not offer",
                exact("wasi:io/streams@0.2.10").inWords());
    }

    @Test
    void labelsAreEnoughForTheTracks() {
        DeviceCapabilities device = device();
        device.getLabels().put("wasm.edgewright.dev/i.wasi.io.streams", List.of("0.1", "0.2"));
        assertEquals(
                "press-7 refused: the artifact needs the interface `acme:sensors/readings` of track"
                        + " 1, which the device does not offer",
                WasmMatch.match(profile(""), device, Map.of("filter", FILTER)).inWords());
        device.getLabels().put("wasm.edgewright.dev/i.acme.sensors.readings", "2");
        assertEquals(
                "press-7 refused: the artifact needs the interface `acme:sensors/readings` of track"
                        + " 1, which the device offers as 2 only",
                WasmMatch.match(profile(""), device, Map.of("filter", FILTER)).inWords());
    }

    @Test
    void proposalsAndModulesAreNeededToo() {
        Workload threads = new Workload(false, List.of("env#ocre_sleep"), List.of("threads"));
        assertEquals(
                "press-7 refused: the artifact needs core modules, which the device does not offer;"
                        + " the artifact needs the proposal `threads`, which the device does not"
                        + " offer; the artifact imports `env#ocre_sleep`, which the device does not"
                        + " offer",
                WasmMatch.match(
                                profile(""),
                                device(),
                                Map.of("filter", threads),
                                new Offer(false, true, List.of(), List.of()))
                        .inWords());
        assertEquals(
                true,
                WasmMatch.match(
                                profile(""),
                                device(),
                                Map.of("filter", threads),
                                new Offer(true, false, List.of("ocre"), List.of("threads")))
                        .accepted());
    }

    @Test
    void linksBringImportsAndLimitsCountTogether() {
        String linked =
                """
                    x-wasm-extensions:
                      components:
                        filter:
                          memory: 192Ki
                          links: [{import: "acme:sensors/readings", from: sampler}]
                        sampler: {memory: 128Ki}
                """;
        Map<String, Workload> artifacts =
                Map.of("filter", FILTER, "sampler", new Workload(true, List.of(), List.of()));
        Offer offer = new Offer(false, true, List.of("wasi:io/streams@0.2.6"), List.of());
        assertEquals(
                "press-7 refused: its components may use 320Ki of linear memory together, the"
                        + " device has 256Ki",
                WasmMatch.match(profile(linked), device(), artifacts, offer).inWords());
        assertEquals(
                true,
                WasmMatch.match(
                                profile(linked.replace("128Ki", "64Ki")),
                                device(),
                                artifacts,
                                offer)
                        .accepted());
    }

    @Test
    void margosOwnReasonsComeFirst() {
        Verdict verdict =
                WasmMatch.match(
                        profile("    deviceConstraints: {capacityRequirements: {memory: 1Gi}}\n"),
                        device(),
                        Map.of("filter", new Workload(false, List.of(), List.of())));
        assertEquals(
                "press-7 refused: memory 256Ki is less than the required 1Gi; the artifact needs"
                        + " core modules, which the device does not offer",
                verdict.inWords());
    }

    private static Verdict exact(String... offers) {
        return WasmMatch.match(
                profile(""),
                device(),
                Map.of("filter", FILTER),
                new Offer(false, true, List.of(offers), List.of()));
    }

    private static DeviceCapabilities device() {
        return MargoAssert.read(DeviceCapabilities.class, Documents.DEVICE);
    }

    private static DeploymentProfile profile(String more) {
        return MargoAssert.read(ApplicationDescription.class, Documents.DESCRIPTION + more)
                .getDeploymentProfiles()
                .get(0);
    }
}
