/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.Documents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from YAML or JSON and written again is the same, in every dialect and kind. */
class RoundTripTest {

    record Document(Dialect dialect, Kind kind, String text) {

        @Override
        public String toString() {
            return dialect + " " + kind;
        }
    }

    private static final String EXTRAS =
            """
            x-acme-extensions: {deep: [1, 2.50, null, {a: "1e3", b: [], c: {}}], text: "true"}
            unheard: {kept: [true, {"odd key": ~}]}
            """;

    private static final String OLD_DESCRIPTION =
            """
            apiVersion: margo.org/v1-alpha1
            kind: ApplicationDescription
            metadata:
              id: pump
              name: Pump
              version: "1.0"
              catalog: {application: {tags: []}, organization: [{name: Acme, vat: 7}]}
            deploymentProfiles:
              - type: TYPE
                components:
                  - name: pump
                    properties:
                      packageLocation: https://example.org/pump.tar.gz
                      keyLocation: https://example.org/key
                      x-acme-extensions: {signed: yes}
            parameters:
              speed: {value: [1, 2], targets: [{pointer: ENV.SPEED, components: [pump]}], note: x}
            """;

    private static final String DEVICE =
            """
            apiVersion: APIVERSION
            kind: KIND
            properties:
              id: press-7
              vendor: Acme
              modelNumber: P7
              serialNumber: "0815"
              roles: [Standalone Device]
              resources:
                CPU
                memory: 59 Gi
                storage: 1862 Gi
                peripherals: []
                interfaces: [{type: wifi}]
            """;

    private static final String SPEC =
            """
            spec:
              deploymentProfile:
                type: TYPE
                components:
                  - name: pump
                    properties: {repository: oci://example.org/pump, revision: 1.0.0, own: "1"}
              parameters:
                speed: {value: 3.0, targets: [{pointer: a.b, components: [pump]}]}
            """;

    static List<Document> documents() {
        String digest = "sha256:" + "0a".repeat(32);
        String status =
                """
                deploymentId: a3e2f5dc-912e-494f-8395-52cf3769bc06
                status: {state: failed, error: {code: "101", source: gate, message: "no \\"gate\\""}}
                components: []
                """;
        String manifest =
                """
                manifestVersion: 18446744073709551615
                bundle: {mediaType: application/vnd.margo.bundle.v1+tar+gzip, digest: DIGEST,
                  sizeBytes: 7, url: PREFIX/bundles/DIGEST}
                deployments:
                  - {deploymentId: d1, digest: DIGEST, url: PREFIX/deployments/d1/DIGEST}
                """
                        .replace("DIGEST", digest);
        return List.of(
                new Document(
                        Dialect.RC3,
                        Kind.APPLICATION_DESCRIPTION,
                        Documents.DESCRIPTION
                                + """
                                    deviceConstraints:
                                      capacityRequirements: {cpu: {cores: 0.1}, memory: 512Ki}
                                      eligibilityRules:
                                        - propertySelector:
                                            matchExpressions:
                                              - key: /peripherals
                                                operator: ContainsAny
                                                itemSelector:
                                                  matchExpressions:
                                                    - {key: /type, operator: In, values: [gpu]}
                                """),
                new Document(
                        Dialect.PR1,
                        Kind.APPLICATION_DESCRIPTION,
                        OLD_DESCRIPTION.replace(
                                "type: TYPE\n",
                                "type: compose\n    id: a\n    requiredResources: {cpu: {cores:"
                                        + " 1.5, architectures: [amd64]}, peripherals: []}\n")),
                new Document(
                        Dialect.PRE_DRAFT,
                        Kind.APPLICATION_DESCRIPTION,
                        OLD_DESCRIPTION.replace("TYPE", "docker-compose")),
                new Document(
                        Dialect.RC3,
                        Kind.APPLICATION_DEPLOYMENT,
                        """
                        id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                        metadata: {name: d, namespace: n, deviceId: gate/*, labels: {a: b}}
                        """
                                + SPEC.replace("spec:\n", "spec:\n  applicationId: pump\n")
                                        .replace("TYPE", "helm")),
                new Document(
                        Dialect.PR1,
                        Kind.APPLICATION_DEPLOYMENT,
                        """
                        apiVersion: application.margo.org/v1alpha1
                        kind: ApplicationDeployment
                        id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                        metadata: {annotations: {applicationId: pump, own: 1}, name: d, namespace: n}
                        """
                                + SPEC.replace("TYPE", "helm")),
                new Document(
                        Dialect.PRE_DRAFT,
                        Kind.APPLICATION_DEPLOYMENT,
                        """
                        apiVersion: application.margo.org/v1alpha1
                        kind: ApplicationDeployment
                        metadata:
                          annotations: {applicationId: pump, id: a3e2f5dc-912e-494f-8395-52cf3769bc06}
                          name: d
                          namespace: n
                        """
                                + SPEC.replace("TYPE", "helm.v3")),
                new Document(Dialect.RC3, Kind.DEVICE_CAPABILITIES, Documents.DEVICE),
                new Document(
                        Dialect.PR1,
                        Kind.DEVICE_CAPABILITIES,
                        DEVICE.replace("APIVERSION", "device.margo.org/v1alpha1")
                                .replace("KIND", "DeviceCapabilitiesManifest")
                                .replace("CPU", "cpu: {cores: 24, architecture: amd64}")),
                new Document(
                        Dialect.PRE_DRAFT,
                        Kind.DEVICE_CAPABILITIES,
                        DEVICE.replace("APIVERSION", "device.margo/v1")
                                .replace("KIND", "DeviceCapability")
                                .replace("CPU", "cpus: [{cores: 24, frequency: 6 GHz}]")),
                new Document(
                        Dialect.RC3,
                        Kind.DEPLOYMENT_STATUS,
                        status + "adoptedManifestVersion: 7\ndeviceId: gate/a\n"),
                new Document(
                        Dialect.PR1,
                        Kind.DEPLOYMENT_STATUS,
                        "apiVersion: v1\nkind: DeploymentStatusManifest\n" + status),
                new Document(
                        Dialect.PRE_DRAFT,
                        Kind.DEPLOYMENT_STATUS,
                        "apiVersion: deployment.margo/v1\nkind: DeploymentStatus\n" + status),
                new Document(
                        Dialect.RC3, Kind.STATE_MANIFEST, manifest.replace("PREFIX", "/api/v1")),
                new Document(
                        Dialect.RC3,
                        Kind.STATE_MANIFEST,
                        "{manifestVersion: 1, bundle: null, deployments: []}\n"),
                new Document(
                        Dialect.PR1,
                        Kind.STATE_MANIFEST,
                        manifest.replace("PREFIX", "/api/v1/clients/c1")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingIsLost(Document document) {
        String text = document.text().startsWith("{") ? document.text() : document.text() + EXTRAS;
        MargoDocument read = new MargoReader().read(text);
        assertEquals(document.dialect(), read.dialect().orElseThrow());
        assertEquals(document.kind(), read.kind().orElseThrow());
        EObject root = read.root().orElseThrow();
        Object all = MargoReader.value(text).orElseThrow();
        assertEquals(sorted(all), sorted(MargoWriter.toTree(root)));
        String yaml = MargoWriter.toYaml(root);
        String json = MargoWriter.toJson(root);
        for (String written : List.of(yaml, json)) {
            MargoDocument again = new MargoReader().read(written);
            assertTrue(EcoreUtil.equals(root, again.root().orElseThrow()), written);
            assertEquals(read.dialect(), again.dialect());
            assertEquals(
                    read.diagnostics().stream().map(MargoDiagnostic::message).sorted().toList(),
                    again.diagnostics().stream().map(MargoDiagnostic::message).sorted().toList());
        }
        assertEquals(yaml, MargoWriter.toYaml(new MargoReader().read(json).root().orElseThrow()));
    }

    private static String sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((k, v) -> sorted.put((String) k, sorted(v)));
            return sorted.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RoundTripTest::sorted).toList().toString();
        }
        return Values.number(value)
                .map(n -> n.stripTrailingZeros().toPlainString())
                .orElse(value instanceof String s ? '"' + s + '"' : String.valueOf(value));
    }
}
