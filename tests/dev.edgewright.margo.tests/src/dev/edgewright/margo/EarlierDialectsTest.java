/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo;

import static dev.edgewright.margo.MargoAssert.assertFindings;

import org.junit.jupiter.api.Test;

/** PR1 and the drafts, each by its own rules. */
class EarlierDialectsTest {

    @Test
    void aDescriptionOfPr1() {
        assertFindings(
                """
                apiVersion: margo.org/v1-alpha1
                            ^^^^^^^^^^^^^^^^^^^ info margo-other-dialect PR1
                kind: ApplicationDescription
                id: pump
                metadata:
                  name: Pump
                  version: 1.0.0
                  catalog:
                    author: [{name: A, email: nobody}]
                                              ^^^^^^ error margo-pattern mail address
                    organization: [{name: Acme}]
                deploymentProfiles:
                  - type: helm.v3
                    id: cluster
                    components:
                      - name: pump
                        properties: {repository: oci://example.org/pump, revision: v1.0}
                                                                                   ^^^^ warning margo-pattern without a leading v
                      - name: valve
                        properties: {revision: 1.0.0, wait: "true"}
                        ^^^^^^^^^^ error margo-missing-key says where the chart is
                                                            ^^^^^^ error margo-wrong-type remove the quotes
                    requiredResources:
                      cpu: {architectures: [x86_64, mips]}
                      ^^^ error margo-missing-key `cores`
                                            ^^^^^^ warning margo-upstream amd64
                                                    ^^^^ error margo-enum amd64, arm64
                      memory: 1 GB
                              ^^^^ error margo-pattern Ki, Mi or Gi
                      peripherals: [{type: other}, {type: printer}]
                                                          ^^^^^^^ error margo-enum gpu
                  - type: helmchart
                          ^^^^^^^^^ error margo-enum one of helm, compose, helm.v3
                    id: typo
                    components:
                      - name: pump
                        properties: {repository: x, revision: 1.0.0}
                  - type: compose
                    id: box
                    components:
                      - name: pump-box
                        properties: {keyLocation: https://example.org/key}
                        ^^^^^^^^^^ error margo-missing-key `packageLocation` or `repository`
                      - name: valve-box
                        properties: {packageLocation: https://example.org/valve.tar.gz}
                  - type: compose
                    ^^^^ error margo-missing-key `id`
                    components:
                      - name: third
                        properties: {packageLocation: a, packageLocations: b}
                                                         ^^^^^^^^^^^^^^^^ error margo-unknown-key did you mean `packageLocation`?
                    deviceConstraint: {}
                    ^^^^^^^^^^^^^^^^ error margo-unknown-key
                """);
    }

    @Test
    void anIdIsSomewhereAndOneOnly() {
        String rest =
                """
                  name: Pump
                  version: "1"
                  catalog: {organization: [{name: Acme}]}
                deploymentProfiles:
                  - type: helm
                    id: a
                    components: [{name: a, properties: {repository: r, revision: 1.0.0}}]
                """;
        assertFindings(
                """
                apiVersion: margo.org/v1-alpha1
                            ^^^^^^^^^^^^^^^^^^^ info margo-other-dialect
                ^^^^^^^^^^ error margo-missing-key at the top level or into `metadata`
                kind: ApplicationDescription
                metadata:
                """
                        + rest);
        assertFindings(
                """
                apiVersion: margo.org/v1-alpha1
                            ^^^^^^^^^^^^^^^^^^^ info margo-other-dialect
                kind: ApplicationDescription
                id: pump
                metadata:
                  id: valve
                      ^^^^^ error margo-duplicate-id on line 3
                """
                        + rest);
    }

    @Test
    void aDescriptionOfTheDrafts() {
        assertFindings(
                """
                apiVersion: margo.org/v1-alpha1
                            ^^^^^^^^^^^^^^^^^^^ info margo-other-dialect pre-draft
                kind: application
                metadata:
                  id: Pump
                      ^^^^ error margo-pattern lower-case
                  name: Pump
                  version: "1"
                  catalog: {organization: [{site: https://example.org}]}
                                            ^^^^ error margo-missing-key `name`
                deploymentProfiles:
                  - type: docker-compose
                    components:
                      - name: pump
                        properties: {packageLocation: https://example.org/pump.tar.gz, timeout: 5m}
                                                                                                ^^ error margo-pattern 5m0s
                      - name: pump
                              ^^^^ error margo-duplicate-id already on line 11
                        properties: {repository: registry.example.org/pump, revision: 1.0.0}
                parameters:
                  speed:
                    value: 80
                           ^^ error margo-default-value less than minValue 1024
                    targets:
                      - {pointer: ENV.SPEED, components: [pump]}
                      - {pointer: a.b, components: [pomp]}
                                                    ^^^^ error margo-unknown-component did you mean `pump`?
                  hidden: {value: a, targets: [{pointer: H, components: [pump]}]}
                  ^^^^^^ warning margo-unused-parameter
                configuration:
                  sections:
                    - name: A
                      settings:
                        - {parameter: speed, name: Speed, schema: range}
                        - {parameter: sped, name: Speed, schema: rang}
                                      ^^^^ error margo-unknown-parameter did you mean `speed`?
                                                                 ^^^^ error margo-unknown-schema did you mean `range`?
                  schema:
                    - {name: range, dataType: integer, minValue: 1024}
                    - {name: spare, dataType: string}
                             ^^^^^ warning margo-unused-schema
                    - {name: bad, dataType: text}
                             ^^^ warning margo-unused-schema
                                            ^^^^ error margo-enum
                """);
    }

    private static final String DEPLOYMENT_SPEC =
            """
            spec:
              deploymentProfile:
                type: helm.v3
                components:
                  - name: pump
                    properties:
                      repository: oci://example.org/pump
                      revision: 1.0.0
                      wait: "true"
                      atomic: "true"
              parameters:
                speed: {value: "3", targets: [{pointer: a.b, components: [pump]}]}
            """;

    @Test
    void aDeploymentOfTheDrafts() {
        assertFindings(
                """
                apiVersion: application.margo.org/v1alpha1
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info margo-other-dialect pre-draft
                kind: ApplicationDeploymnt
                      ^^^^^^^^^^^^^^^^^^^^ error margo-enum did you mean `ApplicationDeployment`?
                metadata:
                ^^^^^^^^ error margo-missing-key `namespace`
                  annotations:
                    applicationId: My.Pump
                                   ^^^^^^^ error margo-pattern
                    id: not-a-uuid
                        ^^^^^^^^^^ error margo-pattern a UUID
                  name: pump
                """
                        + DEPLOYMENT_SPEC);
    }

    @Test
    void aDeploymentOfPr1() {
        assertFindings(
                """
                apiVersion: application.margo.org/v1alpha1
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info margo-other-dialect PR1
                kind: ApplicationDeployment
                id: ad9b614e-8912-45f4-a523-37235876
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error margo-pattern a UUID
                metadata:
                  annotations: {applicationId: pump}
                  name: pump
                  namespace: margo
                """
                        + DEPLOYMENT_SPEC);
        assertFindings(
                """
                apiVersion: application.margo.org/v1alpha2
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info margo-other-dialect PR1
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error margo-api-version
                ^^^^^^^^^^ error margo-missing-key `kind`
                ^^^^^^^^^^ error margo-missing-key `id`
                metadata:
                ^^^^^^^^ error margo-missing-key `annotations`
                  name: pump
                  namespace: margo
                """
                        + DEPLOYMENT_SPEC);
    }

    @Test
    void devicesOfPr1() {
        assertFindings(
                """
                apiVersion: device.margo.org/v1alpha1
                kind: SomeDevice
                      ^^^^^^^^^^ error margo-enum DeviceCapabilitiesManifest
                properties:
                ^^^^^^^^^^ info margo-other-dialect its roles
                  id: gate/press-7
                  vendor: Acme
                  modelNumber: P7
                  serialNumber: "1"
                  roles: [Standalone Device, Dishwasher]
                                             ^^^^^^^^^^ error margo-enum one of Standalone Cluster
                  resources:
                  ^^^^^^^^^ error margo-missing-key `storage`
                    cpu: {cores: 2, architecture: riscv}
                                                  ^^^^^ error margo-enum did you mean `riscv64`?
                    memory: 59 Gi
                            ^^^^^ warning margo-upstream blank
                    peripherals: [{type: GPU}]
                                         ^^^ warning margo-upstream capital
                    interfaces: []
                """);
        assertFindings(
                """
                {"apiVersion": "device.margo.org/v1alpha1", "kind": "DeviceCapabilitiesManifest",
                  "properties": {"id": "g", "vendor": "A", "modelNumber": "B", "serialNumber": "C",
                  ^^^^^^^^^^^^ info margo-other-dialect
                    "roles": ["Gateway"]}}
                """);
        assertFindings(
                """
                {"apiVersion": "device.margo.org/v1alpha1", "kind": "DeviceCapabilitiesManifest",
                  "properties": {"id": "g", "vendor": "A", "modelNumber": "B", "serialNumber": "C",
                  ^^^^^^^^^^^^ info margo-other-dialect
                  ^^^^^^^^^^^^ error margo-missing-key `resources`
                    "roles": ["Gateway", "Standalone Cluster"], "labels": {}}}
                                                                ^^^^^^^^ error margo-unknown-key
                """);
    }

    @Test
    void devicesOfTheDrafts() {
        assertFindings(
                """
                {"apiVersion": "device.margo/v1", "kind": "DeviceCapability",
                               ^^^^^^^^^^^^^^^^^ info margo-other-dialect pre-draft
                  "properties": {"id": "g", "vendor": "A", "modelNumber": "B", "serialNumber": 7,
                                                                                               ^ error margo-wrong-type quotes
                    "roles": ["standalone cluster", "micro device"],
                                                    ^^^^^^^^^^^^^^ warning margo-upstream
                    "resources": {"memory": "64.0 GB", "storage": "2 TB",
                      "cpus": [{"architecture": "Intel x64", "cores": 24, "frequency": "6.2 GHz"}]},
                    "peripherals": [{"type": "GPU"}], "interfaces": [{"type": "Ethernet"}]}}
                """);
    }

    @Test
    void statusesAndManifestsOfPr1() {
        assertFindings(
                """
                apiVersion: v1
                kind: WrongKind
                      ^^^^^^^^^ info margo-other-dialect PR1
                      ^^^^^^^^^ error margo-enum DeploymentStatusManifest
                deploymentId: a3e2f5dc-912e-494f-8395-52cf3769bc06
                status: {state: running}
                                ^^^^^^^ error margo-enum pending
                components: [{name: a, state: installed, error: {code: "1", source: a, message: b}}]
                """);
        String digest = "sha256:" + "0a".repeat(32);
        assertFindings(
                """
                manifestVersion: 0
                                 ^ info margo-other-dialect urls that name the client
                                 ^ error margo-range
                bundle:
                  mediaType: application/gzip
                             ^^^^^^^^^^^^^^^^ error margo-enum
                  digest: 12
                          ^^ error margo-wrong-type
                  url: /api/v1/clients/c1/bundles/DIGEST
                deployments:
                  - deploymentId: a3e2f5dc-912e-494f-8395-52cf3769bc06
                    digest: DIGEST
                    url: /api/v1/clients/c1/deployments/a3e2f5dc-912e-494f-8395-52cf3769bc06/DIGEST
                """
                        .replace("DIGEST", digest));
    }
}
