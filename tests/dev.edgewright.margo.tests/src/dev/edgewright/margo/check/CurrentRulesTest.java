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

import dev.edgewright.margo.Documents;
import org.junit.jupiter.api.Test;

/** Rules of 1.0.0-rc.3 that other tests do not come by. */
class CurrentRulesTest {

    @Test
    void slipsInTheKeysThatTellTheKindAreSlips() {
        assertFindings(
                """
                apiVersion: v1
                id: a
                metdata: {name: A, version: "1", catalog: {organization: [{name: Acme}]}}
                ^^^^^^^ error margo-unknown-key did you mean `metadata`?
                deploymentProfile:
                ^^^^^^^^^^^^^^^^^ error margo-unknown-key did you mean `deploymentProfiles`?
                  - {type: helm, id: a, components: []}
                """);
        assertFindings(
                """
                kinds: ApplicationDescription
                ^^^^^ error margo-unknown-key did you mean `kind`?
                apiVersion: margo.org/v1-alpha1
                            ^^^^^^^^^^^^^^^^^^^ info margo-other-dialect
                metadata: {id: a, name: A, version: "1", catalog: {organization: [{name: Acme}]}}
                deploymentProfiles:
                  - type: helm
                    id: h
                    components: [{name: a, properties: {repository: r, revision: 1.0.0}}]
                """);
        assertFindings(
                """
                kind: DeploymentStatu
                      ^^^^^^^^^^^^^^^ info margo-other-dialect
                      ^^^^^^^^^^^^^^^ error margo-enum did you mean `DeploymentStatus`?
                ^^^^ error margo-missing-key `apiVersion`
                ^^^^ error margo-missing-key `status`
                ^^^^ error margo-missing-key `components`
                deploymentId: a
                """);
        assertFindings(
                """
                apiVersion: margo.org/v1-alpha1
                kind: ApplicationPackage
                      ^^^^^^^^^^^^^^^^^^ error margo-unknown-document Margo has ApplicationDescription
                metadata: {name: a}
                """);
    }

    @Test
    void keysAtTheWrongLevelAreSentToTheirPlaceAndNotMissedThere() {
        assertFindings(
                """
                apiVersion: v1
                id: a
                catalog: {organization: [{name: Acme}]}
                ^^^^^^^ error margo-unknown-key belongs into `metadata`
                metadata:
                  name: A
                  version: "1"
                  deploymentProfiles: []
                  ^^^^^^^^^^^^^^^^^^ error margo-unknown-key belongs to the top level
                """);
        assertFindings(
                Documents.DESCRIPTION
                        + """
                            requiredResources: {memory: 1Gi}
                            ^^^^^^^^^^^^^^^^^ error margo-unknown-key has `deviceConstraints`
                            cores: 1
                            ^^^^^ error margo-unknown-key belongs into `deviceConstraints.capacityRequirements.cpu`
                        """);
    }

    @Test
    void aDeploymentNamesItsDeviceByAPath() {
        String rest =
                """
                spec:
                  applicationId: sensor-filter
                  deploymentProfile:
                    type: helm
                    components:
                      - name: filter
                        properties: {repository: oci://r.example/f, revision: 1.0.0}
                """;
        assertFindings(
                """
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata: {name: d, namespace: n, deviceId: gate/*/press, labels: {a: 1, b: c}}
                                                            ^^^^^^^^^^^^ error margo-pattern last segment may be '*'
                                                                                      ^ error margo-label must be text
                """
                        + rest
                        + "  parameters: {}\n");
        assertFindings(
                """
                id: a3e2f5dc-912e-494f-8395-52cf3769bc06
                metadata: {name: d, namespace: n, deviceId: gate/press}
                """
                        + rest.replace(
                                "spec:\n", "spec:\n^^^^ warning margo-upstream no `parameters`\n"));
    }

    @Test
    void pointersFitTheComponentsTheyLeadTo() {
        assertFindings(
                Documents.DESCRIPTION.replace("type: custom", "type: helm")
                        + """
                        parameters:
                          a: {value: 1, targets: [{pointer: 'a.b[0].c\\.d', components: [filter]}]}
                          b: {value: 1, targets: [{pointer: "a..b", components: [filter]}]}
                                                            ^^^^^^ warning margo-pointer helm --set
                          c: {value: 1, targets: [{pointer: "a = b", components: [filter]}]}
                                                            ^^^^^^^ warning margo-pointer helm --set
                        """);
        assertFindings(
                Documents.DESCRIPTION.replace("type: custom", "type: compose")
                        + """
                        parameters:
                          a: {value: 1, targets: [{pointer: ENV.A, components: [filter]}]}
                                                            ^^^^^ warning margo-pointer environment variable
                        """);
    }

    @Test
    void optionsAndPrecisionBelongToTheSchema() {
        assertFindings(
                Documents.DESCRIPTION
                        + """
                        parameters:
                          rate: {value: 1.5, targets: [{pointer: RATE, components: [filter]}]}
                                        ^^^ error margo-default-value fewer decimals than minPrecision 2
                          mode: {value: [slow, odd], targets: [{pointer: MODE, components: [filter]}]}
                                        ^^^^^^^^^^^ error margo-default-value none of the options
                        configuration:
                          sections:
                            - name: A
                              settings:
                                - {parameter: rate, name: Rate, schema: rate}
                                - {parameter: mode, name: Mode, schema: mode}
                                - {parameter: mode, name: Mode, schema: empty}
                          schema:
                            - {name: rate, dataType: double, minPrecision: 2}
                            - {name: mode, dataType: string, multiselect: true, options: [slow, fast, 3]}
                                                                                                      ^ error margo-schema not text
                            - {name: empty, dataType: "array[string]", multiselect: true}
                                                                                    ^^^^ error margo-schema add `options`
                        """);
    }

    @Test
    void theWholeIsInTheStateOfItsWorstComponent() {
        assertFindings(
                """
                deploymentId: a
                adoptedManifestVersion: 1
                status: {state: installed}
                                ^^^^^^^^^ warning margo-state a component is failed
                components: [{name: a, state: installed}, {name: b, state: failed}]
                """);
    }

    @Test
    void runtimesOfOtherNamesAreAContradiction() {
        assertFindings(
                Documents.DEVICE.replace(
                        "  supportedRuntimes: [custom]\n",
                        """
                          supportedRuntimes: [custom, wasm]
                                                      ^^^^ warning margo-upstream another refuses it
                        """));
    }
}
