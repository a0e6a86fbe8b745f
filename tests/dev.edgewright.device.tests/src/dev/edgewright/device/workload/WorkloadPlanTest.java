/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.model.ApplicationDeployment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device makes of a deployment document. */
class WorkloadPlanTest {

    private static final String PLAIN = "filter: {memory: 128Ki}";
    private static final String LIMIT =
            "limit: {value: 10.0, targets: [{pointer: LIMIT, components: [filter]}]}";

    @Test
    void plansEveryComponentWithItsOwnVariables() throws Exception {
        var plans = WorkloadPlan.of(deployment(PLAIN, LIMIT), DeviceClass.LINUX);

        assertEquals(2, plans.size());
        WorkloadPlan filter = plans.get(0);
        assertEquals("filter", filter.component());
        assertEquals("oci://registry.example/test/filter", filter.repository());
        assertEquals("1.2.0", filter.revision());
        assertEquals(Map.of("LIMIT", "10.0"), filter.environment());
        assertEquals(2, filter.memoryPages());
        assertEquals(Duration.ofSeconds(90), filter.timeLimit());
        WorkloadPlan alarm = plans.get(1);
        assertEquals(Map.of(), alarm.environment());
        assertEquals(DeviceClass.LINUX.memoryPages(), alarm.memoryPages());
    }

    @ParameterizedTest
    @CsvSource({"true,true", "'some text',some text", "7,7", "1e3,1000", "0.10,0.10"})
    void writesValuesAsAGuestReadsThem(String value, String text) throws Exception {
        String parameter =
                "limit: {value: %s, targets: [{pointer: LIMIT, components: [filter]}]}"
                        .formatted(value);

        var plan = WorkloadPlan.of(deployment(PLAIN, parameter), DeviceClass.LINUX).getFirst();

        assertEquals(text, plan.environment().get("LIMIT"));
    }

    @Test
    void refusesMoreLinearMemoryThanTheClassHas() {
        assertRefused("device.memory", "256Ki", "filter: {memory: 1Mi}", LIMIT);
    }

    @Test
    void refusesAMemoryThatIsNone() {
        assertRefused("device.memory", "lots", "filter: {memory: lots}", LIMIT);
    }

    @Test
    void refusesGrantsThatItDoesNotHave() {
        assertRefused(
                "device.grant",
                "wasi:filesystem",
                "filter: {grants: [{interface: 'wasi:filesystem'}]}",
                LIMIT);
    }

    @Test
    void refusesLinks() {
        assertRefused(
                "device.grant",
                "links",
                "filter: {links: [{import: 'acme:sensors/readings', from: alarm}]}",
                LIMIT);
    }

    @Test
    void refusesAPointerThatIsNoVariable() {
        assertRefused(
                "device.parameter",
                "settings.limit",
                PLAIN,
                "limit: {value: 1, targets: [{pointer: settings.limit, components: [filter]}]}");
    }

    private static void assertRefused(String code, String words, String request, String parameter) {
        WorkloadException refusal =
                assertThrows(
                        WorkloadException.class,
                        () ->
                                WorkloadPlan.of(
                                        deployment(request, parameter), DeviceClass.EMBEDDED));
        assertEquals(code, refusal.code(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    private static ApplicationDeployment deployment(String request, String parameter) {
        String yaml =
                """
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata: {name: sensor-filter, namespace: edgewright, deviceId: line-7}
                spec:
                  applicationId: sensor-filter
                  deploymentProfile:
                    type: custom
                    id: wasm
                    components:
                      - name: filter
                        properties:
                          repository: oci://registry.example/test/filter
                          revision: 1.2.0
                          timeout: 1m30s
                      - name: alarm
                        properties:
                          repository: oci://registry.example/test/alarm
                          revision: 1.0.0
                    x-wasm-extensions:
                      components:
                        %s
                  parameters:
                    %s
                """
                        .formatted(request, parameter);
        return Wire.read(
                yaml.getBytes(StandardCharsets.UTF_8),
                ApplicationDeployment.class,
                "the deployment");
    }
}
