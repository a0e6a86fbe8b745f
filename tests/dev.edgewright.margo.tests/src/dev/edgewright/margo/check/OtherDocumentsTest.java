/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import static dev.edgewright.margo.MargoAssert.assertFindings;

import org.junit.jupiter.api.Test;

class OtherDocumentsTest {

    @Test
    void aDeploymentGivesValuesToComponentsOfItsProfile() {
        assertFindings(
                """
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata:
                  name: d
                  namespace: n
                  deviceId: gateway/*
                  annotations: {}
                  ^^^^^^^^^^^ warning margo-upstream
                spec:
                  applicationId: sensor-filter
                  deploymentProfile:
                    type: custom
                          ^^^^^^ warning margo-upstream lists helm and compose only
                    id: p
                    ^^ warning margo-upstream OpenAPI
                    components:
                      - name: filter
                        properties: {repository: oci://r.example/f, revision: 1.0.0}
                  parameters:
                    a: {value: 1, targets: [{pointer: A, components: [other]}]}
                                                                      ^^^^^ error margo-unknown-component
                    b: {targets: [{pointer: B, components: [filter]}]}
                    ^ error margo-missing-key has no `value`
                """);
    }

    @Test
    void aDeviceThatHostsReportsAllThatTakes() {
        assertFindings(
                """
                properties:
                ^^^^^^^^^^ error margo-hosting `supportedRuntimes`
                ^^^^^^^^^^ warning margo-hosting `cpus`
                ^^^^^^^^^^ warning margo-hosting `storage`
                  id: a/b
                  vendor: b
                  modelNumber: c
                  serialNumber: d
                  memory: 64Ki
                  otelCollector: false
                                 ^^^^^ warning margo-hosting otelCollector
                  supportedDeploymentTypes: [custom]
                labels:
                  a: [1, two]
                     ^^^^^^^^ error margo-label either text or numbers
                  b: {c: d}
                     ^^^^^^ error margo-label
                  c: [x, y]
                """);
    }

    @Test
    void aManifestAgreesWithItself() {
        String digest = "sha256:" + "a".repeat(64);
        assertFindings(
                """
                manifestVersion: 3
                bundle: null
                        ^^^^ error margo-manifest archive
                deployments:
                  - deploymentId: one
                    digest: DIGEST
                    url: /api/v1/deployments/one/DIGEST
                  - deploymentId: one
                                  ^^^ error margo-duplicate-id
                    digest: DIGEST
                    url: /x
                         ^^ error margo-manifest /api/v1/deployments/one/sha256
                """
                        .replace("DIGEST", digest));
    }
}
