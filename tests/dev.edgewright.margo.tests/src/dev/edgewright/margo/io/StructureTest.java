/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import static dev.edgewright.margo.MargoAssert.assertFindings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.MargoAssert;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.MargoPackage.Literals;
import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void goodDocumentsHaveNoFindings() {
        assertFindings(Documents.DESCRIPTION);
        assertFindings(Documents.DEVICE);
    }

    @Test
    void jsonIsReadLikeYaml() {
        assertFindings(
                """
                {"properties": {"id": "gateway1", "vendor": "V", "modelNumber": "M",
                  "serialNumber": 1, "peripherals": [{"type": "CPU"}]}}
                                  ^ error margo-wrong-type put it in quotes
                                                              ^^^^^ error margo-enum gpu, display
                """);
    }

    @Test
    void reportsMissingUnknownAndMistypedKeysTogether() {
        assertFindings(
                """
                apiVersions: v1
                ^^^^^^^^^^^ error margo-unknown-key did you mean `apiVersion`?
                id: Sensor_Filter
                    ^^^^^^^^^^^^^ error margo-pattern lower-case letters, digits and dashes
                metadata:
                ^^^^^^^^ error margo-missing-key `catalog`
                  name: Sensor filter
                  version: 1.0
                           ^^^ error margo-wrong-type put it in quotes
                  id: x
                  ^^ error margo-unknown-key which has an `id` at the top level
                deploymentProfiles:
                  - type: kompose
                          ^^^^^^^ error margo-enum did you mean `compose`?
                    id: a
                    components:
                      - name: filter
                        properties:
                        ^^^^^^^^^^ error margo-missing-key `revision`
                          repository: https://artifact.example/filter
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error margo-pattern oci://
                          wait: "true"
                                ^^^^^^ error margo-wrong-type remove the quotes
                          timeout: 5m
                                   ^^ error margo-pattern minutes and seconds
                          packageLocation: x
                          ^^^^^^^^^^^^^^^ warning margo-upstream
                          description:
                          ^^^^^^^^^^^ error margo-unknown-key known here are repository
                """);
    }

    @Test
    void unknownApiVersionIsRejected() {
        assertFindings(
                Documents.DESCRIPTION.replace(
                        "apiVersion: v1\n",
                        """
                        apiVersion: v2
                                    ^^ error margo-api-version must be `v1`
                        """));
    }

    @Test
    void duplicateKeysEmptyListsAndMissingValues() {
        assertFindings(
                """
                apiVersion: v1
                id: a
                metadata: {name: A, version: "1", catalog: {organization: []}}
                                                            ^^^^^^^^^^^^ error margo-empty-list
                metadata: {name: B}
                ^^^^^^^^ error margo-duplicate-key already on line 3
                deploymentProfiles: text
                ^^^^^^^^^^^^^^^^^^ error margo-wrong-type must be a list, but it is text
                configuration:
                ^^^^^^^^^^^^^ error margo-wrong-type must be a mapping, but it is nothing
                """);
    }

    @Test
    void extensionsNeedTheirNameAndPlace() {
        assertFindings(
                Documents.DESCRIPTION
                        + """
                            x-acme-extensions: {a: [1, {b: c}]}
                            x-Wasm-extensions: {}
                            ^^^^^^^^^^^^^^^^^ error margo-extension no name of an extension
                            x-list-extensions: []
                            ^^^^^^^^^^^^^^^^^ error margo-wrong-type must be a mapping
                            deviceConstraints:
                              x-acme-extensions: {}
                              ^^^^^^^^^^^^^^^^^ warning margo-extension
                        """);
    }

    @Test
    void contradictionsOfTheSpecificationAreWarnings() {
        assertFindings(
                """
                kind: DeviceCapabilitiesManifest
                ^^^^ warning margo-upstream 1.0.0 has no kind
                properties:
                  id: a
                  vendor: b
                  modelNumber: c
                  serialNumber: d
                  cpus:
                    - {cores: 0.5, architecture: riscv64}
                                                 ^^^^^^^ warning margo-upstream OpenAPI
                    - {cores: 1, architecture: x86_64}
                                               ^^^^^^ error margo-enum amd64, arm64, arm
                    - {cores: 0}
                              ^ error margo-range greater than zero
                  memory: 59 Gi
                          ^^^^^ warning margo-upstream blank
                  storage: 59GB
                           ^^^^ error margo-pattern Ki, Mi, Gi
                  otelCollector: true
                  supportedRuntimes: [custom]
                  supportedDeploymentTypes: [custom, wasm]
                                                     ^^^^ error margo-enum
                """);
    }

    @Test
    void placeholdersOfTemplatesAreNamed() {
        assertFindings(
                """
                properties:
                  id: {{name}}
                  ^^ error margo-wrong-type must be text, but it is a mapping
                  vendor: a
                  modelNumber: b
                  serialNumber: c
                labels: {{labels}: x}
                         ^^^^^^^^ error margo-wrong-type placeholder of a template
                """);
    }

    @Test
    void placesCountInUtf16Units() {
        assertFindings(
                """
                properties: {id: a, vendor: "\uD83D\uDE00", modelNumber: b, serialNumber: c, foo: d}
                                                                                   ^^^ error margo-unknown-key
                """);
    }

    @Test
    void everyKeyAndValueHasItsPlace() {
        var document = new MargoReader().read(Documents.DESCRIPTION);
        var description = document.as(ApplicationDescription.class).orElseThrow();
        var component = description.getDeploymentProfiles().get(0).getComponents().get(0);
        assertEquals(
                new Span(13, 15, 13, 21),
                document.locations().value(component, Literals.COMPONENT__NAME));
        assertEquals(
                new Span(13, 9, 13, 13),
                document.locations().key(component, Literals.COMPONENT__NAME).orElseThrow());
        assertEquals(
                new Span(2, 1, 2, 3),
                document.locations()
                        .key(description, Literals.APPLICATION_DESCRIPTION__ID)
                        .orElseThrow());
    }

    @Test
    void theModelSaysWhatTheSpecificationSays() {
        Vocabulary vocabulary = Vocabulary.of(Dialect.RC3);
        assertEquals(
                "Application Description, Component Attributes",
                vocabulary.section(Literals.COMPONENT).orElseThrow());
        assertEquals(
                "The OCI repository of the package.",
                vocabulary
                        .key(Literals.COMPONENT_PROPERTIES, "repository")
                        .orElseThrow()
                        .documentation());
        assertEquals(8, vocabulary.data(Literals.OPERATOR).values().size());
    }

    @Test
    void statusAndManifestAreRead() {
        assertFindings(
                """
                deploymentId: a3e2f5dc-912e-494f-8395-52cf3769bc06
                adoptedManifestVersion: 0
                                        ^ error margo-range from 1 to 2^64-1
                status: {state: running}
                                ^^^^^^^ error margo-enum pending, installing
                components: []
                """);
        assertFindings("{manifestVersion: 18446744073709551615, bundle: null, deployments: []}");
        assertFindings(
                """
                manifestVersion: 1
                ^^^^^^^^^^^^^^^ error margo-missing-key `bundle`
                deployments: []
                """);
    }

    @Test
    void readsWhatItCan() {
        var description =
                MargoAssert.read(
                        ApplicationDescription.class,
                        Documents.DESCRIPTION
                                + "parameters: {limit: {value: 10.5, targets: [{pointer: L,"
                                + " components: [filter]}]}}\n");
        assertEquals("10.5", description.getParameters().get("limit").getValue().toString());
        assertEquals("custom", description.getDeploymentProfiles().get(0).getType());
    }
}
