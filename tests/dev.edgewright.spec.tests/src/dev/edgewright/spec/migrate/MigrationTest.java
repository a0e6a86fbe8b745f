/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import static dev.edgewright.margo.io.Dialect.PR1;
import static dev.edgewright.margo.io.Dialect.PRE_DRAFT;
import static dev.edgewright.margo.io.Dialect.RC3;
import static dev.edgewright.spec.migrate.MigrationAssert.becomes;
import static dev.edgewright.spec.migrate.MigrationAssert.unchanged;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.spec.margo.Documents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    @Test
    void aDescriptionOfThePreDraftKeepsItsCommentsAndOrder() {
        becomes(
                """
                # The description of our pump.
                apiVersion: margo.org/v1-alpha1 # of 2024
                kind: application # old
                metadata:
                  # Never change this one.
                  id: pump-control # stable
                  name: Pump control
                  version: "1.0"
                deploymentProfiles:
                  - type: helm.v3
                    components:
                      - name: pump # the chart
                        properties:
                          repository: registry.example.com/acme/pump
                          revision: v1.0.1
                          wait: "true" # text
                          timeout: 5m
                  - type: docker-compose
                    components:
                      - name: pump-compose
                        properties:
                          packageLocation: https://example.com/pump.tar.gz
                          keyLocation: https://example.com/key.asc
                parameters:
                  speed:
                    value: 10
                    targets:
                      - pointer: ENV.SPEED
                        components: [pump-compose]
                """,
                RC3,
                """
                # The description of our pump.
                apiVersion: v1 # of 2024
                id: pump-control # old
                metadata:
                  # Never change this one.
                  # stable
                  name: Pump control
                  version: "1.0"
                deploymentProfiles:
                  - type: helm
                    id: pump-control-helm
                    components:
                      - name: pump # the chart
                        properties:
                          repository: oci://registry.example.com/acme/pump
                          revision: 1.0.1
                          wait: true # text
                          timeout: 5m0s
                  - type: compose
                    id: pump-control-compose
                    components:
                      - name: pump-compose
                        properties:
                          packageLocation: https://example.com/pump.tar.gz
                          keyLocation: https://example.com/key.asc
                parameters:
                  speed:
                    value: 10
                    targets:
                      - pointer: SPEED
                        components: [pump-compose]
                """,
                "push the package of `pump-compose`");
    }

    @Test
    void requiredResourcesBecomeDeviceConstraints() {
        becomes(
                """
                apiVersion: margo.org/v1-alpha1
                kind: ApplicationDescription
                id: pump
                metadata: {name: Pump, version: 1.0.0}
                deploymentProfiles:
                  - type: helm
                    id: pump-helm
                    requiredResources: # what it takes
                      peripherals:
                        - type: GPU # for the model
                          manufacturer: NVIDIA
                        - type: display
                      # half a core will do
                      cpu:
                        cores: 0.5
                        architectures:
                          - x86_64 # our servers
                          - arm64
                      memory: 1024 Mi # measured
                      interfaces:
                        - type: ethernet
                      storage: 10Gi
                    description: Needs a screen.
                """,
                RC3,
                """
                apiVersion: v1
                id: pump
                metadata: {name: Pump, version: 1.0.0}
                deploymentProfiles:
                  - type: helm
                    id: pump-helm
                    deviceConstraints: # what it takes
                      capacityRequirements:
                        # half a core will do
                        cpu:
                          cores: 0.5
                          architectures:
                            - amd64 # our servers
                            - arm64
                        memory: 1024Mi # measured
                        storage: 10Gi
                      # for the model
                      eligibilityRules:
                        - propertySelector:
                            matchExpressions:
                              - key: /peripherals
                                operator: ContainsAll
                                itemSelector:
                                  matchExpressions:
                                    - {key: /type, operator: In, values: [gpu]}
                                    - {key: /manufacturer, operator: In, values: [NVIDIA]}
                              - key: /peripherals
                                operator: ContainsAll
                                itemSelector:
                                  matchExpressions:
                                    - {key: /type, operator: In, values: [display]}
                              - key: /interfaces
                                operator: ContainsAll
                                itemSelector:
                                  matchExpressions:
                                    - {key: /type, operator: In, values: [ethernet]}
                    description: Needs a screen.
                """);
    }

    @Test
    void jsonStaysJson() {
        becomes(
                """
                {
                  "apiVersion": "margo.org/v1-alpha1",
                  "kind": "ApplicationDescription",
                  "metadata": {
                    "id": "pump",
                    "name": "Pump"
                  },
                  "deploymentProfiles": [
                    {
                      "type": "docker-compose",
                      "requiredResources": {
                        "memory": "59 Gi",
                        "peripherals": [{"type": "gpu"}]
                      }
                    }
                  ]
                }
                """,
                RC3,
                """
                {
                  "apiVersion": "v1",
                  "id": "pump",
                  "metadata": {
                    "name": "Pump"
                  },
                  "deploymentProfiles": [
                    {
                      "type": "compose",
                      "id": "pump-compose",
                      "deviceConstraints": {
                        "capacityRequirements": {
                          "memory": "59Gi"
                        },
                        "eligibilityRules": [{
                          "propertySelector": {
                            "matchExpressions": [{
                              "key": "/peripherals",
                              "operator": "ContainsAll",
                              "itemSelector": {
                                "matchExpressions": [{"key": "/type", "operator": "In", "values": ["gpu"]}]
                              }
                            }]
                          }
                        }]
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void flowStyleStaysFlowStyle() {
        becomes(
                """
                {apiVersion: margo.org/v1-alpha1, kind: application, metadata: {id: a, name: A}, deploymentProfiles: [{type: helm.v3, requiredResources: {cpu: {cores: 1}, interfaces: [{type: Ethernet}]}}]}
                """,
                RC3,
                """
                {apiVersion: v1, id: a, metadata: {name: A}, deploymentProfiles: [{type: helm, id: a-helm, deviceConstraints: {capacityRequirements: {cpu: {cores: 1}}, eligibilityRules: [{propertySelector: {matchExpressions: [{key: /interfaces, operator: ContainsAll, itemSelector: {matchExpressions: [{key: /type, operator: In, values: [ethernet]}]}}]}}]}}]}
                """);
    }

    @Test
    void profilesOfOneTypeGetIdsOfTheirOwn() {
        becomes(
                """
                apiVersion: margo.org/v1-alpha1
                kind: application
                metadata:
                    id: a
                deploymentProfiles:
                    - components: []
                      type: helm.v3
                    - type: helm.v3
                    - type: docker-compose
                      id: a-helm
                """,
                RC3,
                """
                apiVersion: v1
                id: a
                metadata:
                    {}
                deploymentProfiles:
                    - components: []
                      type: helm
                      id: a-helm-2
                    - type: helm
                      id: a-helm-3
                    - type: compose
                      id: a-helm
                """);
    }

    @Test
    void whatRc3CannotAskForIsTold() {
        becomes(
                """
                apiVersion: margo.org/v1-alpha1
                kind: ApplicationDescription
                id: a
                deploymentProfiles:
                  - type: helm
                    id: a-helm
                    requiredResources:
                      memory: 1Gi
                      peripherals:
                        - type: other
                        - type: camera
                          resolution: 4K
                    components:
                      - name: a
                        properties: {repository: https://charts.example.com/a, revision: 1.0.0}
                """,
                RC3,
                """
                apiVersion: v1
                id: a
                deploymentProfiles:
                  - type: helm
                    id: a-helm
                    deviceConstraints:
                      capacityRequirements:
                        memory: 1Gi
                      eligibilityRules:
                        - propertySelector:
                            matchExpressions:
                              - key: /peripherals
                                operator: ContainsAll
                                itemSelector:
                                  matchExpressions:
                                    - {key: /type, operator: In, values: [camera]}
                    components:
                      - name: a
                        properties: {repository: https://charts.example.com/a, revision: 1.0.0}
                """,
                "OCI registries only; push `https://charts.example.com/a`",
                "no type `other`",
                "cannot ask for `resolution`");
    }

    @Test
    void aDeploymentOfThePreDraftNamesItsApplicationInTheSpec() {
        becomes(
                """
                apiVersion: application.margo.org/v1alpha1
                kind: ApplicationDeployment
                metadata:
                    annotations:
                        # assigned by the manager
                        applicationId: pump # the one in the catalog
                        id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                    name: pump-deployment
                    namespace: plant
                spec:
                    # one profile of the application
                    deploymentProfile:
                        type: helm.v3
                        components:
                            - name: pump
                              properties:
                                repository: oci://registry.example.com/pump
                                revision: 1.0.0
                                wait: "true"
                    parameters:
                        speed:
                            value: "4"
                            targets:
                                - pointer: ENV.SPEED
                                  components: [pump]
                """,
                RC3,
                """
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata:
                    # assigned by the manager
                    # the one in the catalog
                    name: pump-deployment
                    namespace: plant
                spec:
                    # one profile of the application
                    applicationId: pump
                    deploymentProfile:
                        type: helm
                        components:
                            - name: pump
                              properties:
                                repository: oci://registry.example.com/pump
                                revision: 1.0.0
                                wait: true
                    parameters:
                        speed:
                            value: "4"
                            targets:
                                - pointer: SPEED
                                  components: [pump]
                """,
                "write its `deviceId` here");
    }

    @Test
    void rolesAndResourcesBecomeCapabilities() {
        becomes(
                """
                apiVersion: device.margo.org/v1alpha1
                kind: DeviceCapabilitiesManifest
                properties:
                  id: edge-1
                  vendor: Acme
                  modelNumber: "7"
                  serialNumber: "8"
                  roles:
                    - standalone cluster # for charts
                    - cluster worker
                  resources: # as delivered
                    # two sockets, one used
                    cpu:
                      cores: 4
                      architecture: x86_64 # old box
                    memory: 64 Gi
                    storage: 1Ti
                    peripherals:
                      - type: GPU
                    interfaces: []
                """,
                RC3,
                """
                properties:
                  id: edge-1
                  vendor: Acme
                  modelNumber: "7"
                  serialNumber: "8"
                  # for charts
                  supportedRuntimes: [oci]
                  supportedDeploymentTypes: [helm]
                  # as delivered
                  # two sockets, one used
                  cpus:
                    - cores: 4
                      architecture: amd64 # old box
                  memory: 64Gi
                  storage: 1Ti
                  peripherals:
                    - type: gpu
                  interfaces: []
                """,
                "`cluster worker` says nothing",
                "no roles; `supportedRuntimes`");
    }

    @Test
    void capabilitiesInJson() {
        becomes(
                """
                {
                    "kind": "DeviceCapabilities",
                    "properties": {
                        "id": "edge-1",
                        "roles": ["Standalone Device"],
                        "resources": {
                            "memory": "64.0 Gi",
                            "cpus": [
                                {"architecture": "Intel x64", "cores": 24, "frequency": "6.2 GHz"}
                            ]
                        }
                    }
                }
                """,
                RC3,
                """
                {
                    "properties": {
                        "id": "edge-1",
                        "supportedRuntimes": ["oci"],
                        "supportedDeploymentTypes": ["compose"],
                        "memory": "64.0 Gi",
                        "cpus": [
                            {"architecture": "Intel x64", "cores": 24}
                        ]
                    }
                }
                """,
                "`supportedRuntimes` and `supportedDeploymentTypes`",
                "frequency");
    }

    @Test
    void aStatusLosesItsHead() {
        becomes(
                """
                apiVersion: deployment.margo/v1
                kind: DeploymentStatus
                deploymentId: a3e2f5dc-912e-494f-8395-52cf3769bc06
                status:
                  state: Pending
                components:
                  - {name: a, state: Installing}
                """,
                RC3,
                """
                deploymentId: a3e2f5dc-912e-494f-8395-52cf3769bc06
                status:
                  state: pending
                components:
                  - {name: a, state: installing}
                """,
                "adoptedManifestVersion");
    }

    @Test
    void thePreDraftBecomesPr1() {
        becomes(
                """
                apiVersion: margo.org/v1-alpha1
                kind: application
                metadata:
                  id: a
                  name: A
                deploymentProfiles:
                  - type: docker-compose
                    components:
                      - name: a
                        properties:
                          packageLocation: https://example.com/a.tar.gz
                """,
                PR1,
                """
                apiVersion: margo.org/v1-alpha1
                kind: ApplicationDescription
                id: a
                metadata:
                  name: A
                deploymentProfiles:
                  - type: compose
                    id: a-compose
                    components:
                      - name: a
                        properties:
                          packageLocation: https://example.com/a.tar.gz
                """);
    }

    @Test
    void rc3GoesBackToPr1WhereThatSaysTheSame() {
        becomes(
                """
                apiVersion: v1
                id: pump
                metadata: {name: Pump}
                deploymentProfiles:
                  - type: helm
                    id: pump-helm
                    deviceConstraints:
                      capacityRequirements:
                        cpu: {cores: 1.5} # enough
                        memory: 1Gi
                      eligibilityRules:
                        - propertySelector:
                            matchExpressions:
                              - key: /peripherals
                                operator: ContainsAll
                                itemSelector:
                                  matchExpressions:
                                    - {key: /type, operator: In, values: [gpu]}
                                    - {key: /manufacturer, operator: In, values: [NVIDIA]}
                """,
                PR1,
                """
                apiVersion: margo.org/v1-alpha1
                kind: ApplicationDescription
                id: pump
                metadata: {name: Pump}
                deploymentProfiles:
                  - type: helm
                    id: pump-helm
                    requiredResources:
                      cpu: {cores: 1.5} # enough
                      memory: 1Gi
                      peripherals:
                        - {type: gpu, manufacturer: NVIDIA}
                """);
    }

    @Test
    void rulesThatPr1CannotSayBecomeComments() {
        becomes(
                """
                apiVersion: v1
                id: pump
                deploymentProfiles:
                  - type: helm
                    deviceConstraints:
                      eligibilityRules:
                        # our own boxes
                        - labelSelector:
                            matchExpressions:
                              - {key: acme.example/box, operator: Exists}
                    id: pump-helm
                """,
                PR1,
                """
                apiVersion: margo.org/v1-alpha1
                kind: ApplicationDescription
                id: pump
                deploymentProfiles:
                  - type: helm
                    requiredResources: {}
                      # eligibilityRules:
                      #   # our own boxes
                      #   - labelSelector:
                      #       matchExpressions:
                      #         - {key: acme.example/box, operator: Exists}
                    id: pump-helm
                """,
                "these rules are left as a comment");
    }

    @Test
    void deploymentsGoBackToPr1() {
        becomes(
                """
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata:
                  name: pump
                  namespace: plant
                  deviceId: edge-1
                spec:
                  applicationId: pump
                  deploymentProfile:
                    type: helm
                """,
                PR1,
                """
                apiVersion: application.margo.org/v1alpha1
                kind: ApplicationDeployment
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata:
                  annotations:
                    applicationId: pump
                  name: pump
                  namespace: plant
                  # deviceId: edge-1
                spec:
                  deploymentProfile:
                    type: helm
                """,
                "PR1 does not name the device");
    }

    @Test
    void capabilitiesGoBackToPr1() {
        becomes(
                """
                properties:
                  id: edge-1
                  cpus:
                    - {cores: 4, architecture: amd64}
                  memory: 64Gi # all banks
                  supportedRuntimes: [oci]
                  supportedDeploymentTypes: [helm, compose]
                  interfaces:
                    - type: ethernet
                labels:
                  zone: a
                """,
                PR1,
                """
                apiVersion: device.margo.org/v1alpha1
                kind: DeviceCapabilitiesManifest
                properties:
                  id: edge-1
                  resources:
                    cpu:
                      cores: 4
                      architecture: amd64
                    memory: 64Gi
                    interfaces:
                      - type: ethernet
                  # all banks
                  roles: [Standalone Cluster, Standalone Device]
                # labels:
                #   zone: a
                """,
                "PR1 has no labels");
    }

    @Test
    void nothingGoesBackToThePreDraft() {
        unchanged(
                """
                apiVersion: v1
                id: a
                deploymentProfiles: []
                """,
                PRE_DRAFT,
                "Nothing reads documents of the pre-draft");
    }

    @Test
    void whatIsRc3AlreadyStays() {
        unchanged(
                """
                apiVersion: v1
                id: a
                metadata: {name: A}
                deploymentProfiles:
                  - type: custom
                    id: a-custom
                """,
                RC3);
    }

    @Test
    void aVersionThatNeverWasBecomesTheCurrentOne() {
        becomes(
                "apiVersion: margo.io/v1\nkind: ApplicationDescription\nmetadata: {id: a, name: A}\n",
                RC3,
                "apiVersion: v1\nid: a\nmetadata: {name: A}\n");
    }

    @Test
    void otherDocumentsStay() {
        unchanged("{apiVersion: v1, kind: Pod, metadata: {name: a}}\n", RC3);
    }

    @Test
    void windowsLineBreaksStay() {
        becomes(
                "apiVersion: margo.org/v1-alpha1\r\nkind: application\r\nmetadata:\r\n  id: a\r\n  name: A\r\n"
                        + "deploymentProfiles:\r\n  - type: helm.v3\r\n    components: []",
                RC3,
                "apiVersion: v1\r\nid: a\r\nmetadata:\r\n  name: A\r\n"
                        + "deploymentProfiles:\r\n  - type: helm\r\n    id: a-helm\r\n    components: []");
    }

    @ParameterizedTest
    @ValueSource(strings = {Documents.APPLICATION, Documents.DEVICE})
    void jsonSurvivesTheWayToPr1AndBack(String yaml) {
        String json = MargoWriter.toJson(new MargoReader().read(yaml).root().orElseThrow());
        String old = MigrationAssert.migrate(json, PR1).apply(json);
        assertEquals(PR1, new MargoReader().read(old).dialect().orElseThrow(), old);
        assertEquals(List.of(), errors(old), old);
        String back = MigrationAssert.migrate(old, RC3).apply(old);
        assertEquals(List.of(), errors(back), back);
        if (yaml.equals(Documents.APPLICATION)) {
            assertEquals(MargoReader.value(json), MargoReader.value(back));
        }
    }

    private static List<MargoDiagnostic> errors(String text) {
        return MargoChecker.diagnose(text).stream().filter(MargoDiagnostic::isError).toList();
    }

    @Test
    void whatAnAnchorSharesIsLeftToAPerson() {
        becomes(
                """
                apiVersion: margo.org/v1-alpha1
                kind: ApplicationDescription
                id: a
                deploymentProfiles:
                  - type: helm
                    id: a-helm
                    requiredResources: &needs
                      memory: 1Gi
                  - type: compose
                    id: a-compose
                    requiredResources: *needs
                """,
                RC3,
                """
                apiVersion: v1
                id: a
                deploymentProfiles:
                  - type: helm
                    id: a-helm
                    requiredResources: &needs
                      memory: 1Gi
                  - type: compose
                    id: a-compose
                    requiredResources: *needs
                """,
                "write it out and migrate again",
                "write it out and migrate again");
    }
}
