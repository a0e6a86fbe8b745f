/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.MargoAssert;
import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.model.ApplicationDescription;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeploymentsTest {

    private static final String TEXT =
            Documents.DESCRIPTION
                    + """
                        description: The WebAssembly build
                        deviceConstraints:
                          capacityRequirements: {memory: 512Ki}
                        x-wasm-extensions: {components: {filter: {memory: 256Ki}}}
                      - type: compose
                        id: other
                        components:
                          - name: box
                            properties: {repository: oci://r.example/box, revision: 1.0.0}
                    parameters:
                      limit: {value: 10, targets: [{pointer: LIMIT, components: [filter, box]}]}
                      open: {targets: [{pointer: OPEN, components: [filter]}]}
                      boxed: {value: 1, targets: [{pointer: B, components: [box]}]}
                    """;

    @Test
    void aDeploymentFollowsFromDescriptionProfileAndValues() {
        ApplicationDescription description = MargoAssert.read(ApplicationDescription.class, TEXT);
        String before = MargoWriter.toYaml(description);
        var deployment =
                Deployments.create(
                        UUID.fromString("a3e2f5dc-912e-494f-8395-52cf3769bc06"),
                        description,
                        description.getDeploymentProfiles().get(0),
                        "gateway/press-7",
                        Map.of("limit", 12));
        String yaml = MargoWriter.toYaml(deployment);
        assertEquals(
                """
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata:
                  name: sensor-filter
                  namespace: sensor-filter
                  deviceId: gateway/press-7
                spec:
                  applicationId: sensor-filter
                  deploymentProfile:
                    type: custom
                    components:
                      - name: filter
                        properties:
                          repository: oci://registry.example/acme/filter
                          revision: 1.2.0
                    deviceConstraints:
                      capacityRequirements:
                        memory: 512Ki
                    x-wasm-extensions:
                      components:
                        filter:
                          memory: 256Ki
                  parameters:
                    limit:
                      value: 12
                      targets:
                        - pointer: LIMIT
                          components:
                            - filter
                """,
                yaml);
        assertEquals(
                "",
                MargoAssert.list(
                        MargoChecker.diagnose(yaml).stream()
                                .filter(MargoDiagnostic::isError)
                                .toList()));
        assertEquals(before, MargoWriter.toYaml(description));
    }

    @Test
    void anUnknownParameterIsRefused() {
        ApplicationDescription description = MargoAssert.read(ApplicationDescription.class, TEXT);
        var refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Deployments.create(
                                        UUID.randomUUID(),
                                        description,
                                        description.getDeploymentProfiles().get(0),
                                        "d",
                                        Map.of("limits", 1)));
        assertEquals("There is no parameter `limits`; did you mean `limit`?", refusal.getMessage());
    }
}
