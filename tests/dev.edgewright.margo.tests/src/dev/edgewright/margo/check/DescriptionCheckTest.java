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

class DescriptionCheckTest {

    @Test
    void targetsMustLeadToComponents() {
        assertFindings(
                Documents.DESCRIPTION
                        + """
                        parameters:
                          a:
                            targets:
                              - pointer: A
                                components: [filtre, sensor-filter-wasm, other]
                                             ^^^^^^ error margo-unknown-component did you mean `filter`?
                                                     ^^^^^^^^^^^^^^^^^^ error margo-unknown-component is a profile
                                                                         ^^^^^ error margo-unknown-component there are filter.
                          b:
                            targets:
                              - pointer: B
                                components: [filter, filter]
                                                     ^^^^^^ warning margo-target-twice
                        """);
    }

    @Test
    void theWasmExtensionNamesComponents() {
        assertFindings(
                Documents.DESCRIPTION
                        + """
                            x-wasm-extensions: {components: {filtr: {memory: 256Ki}}}
                                                             ^^^^^ error margo-wasm-component did you mean `filter`?
                        """);
    }

    @Test
    void settingsReferToParametersAndSchemas() {
        assertFindings(
                Documents.DESCRIPTION
                        + """
                        parameters:
                          limit: {value: 80, targets: [{pointer: L, components: [filter]}]}
                                         ^^ error margo-default-value 80 is less than minValue 1024
                          lost: {value: 1, targets: [{pointer: M, components: [filter]}]}
                          ^^^^ warning margo-unused-parameter
                        configuration:
                          sections:
                            - name: General
                              settings:
                                - {parameter: limit, name: Limit, schema: port}
                                - {parameter: limits, name: Limit, schema: ports}
                                              ^^^^^^ error margo-unknown-parameter did you mean `limit`?
                                                                           ^^^^^ error margo-unknown-schema did you mean `port`?
                          schema:
                            - {name: port, dataType: integer, minValue: 1024, maxValue: 65535}
                            - {name: spare, dataType: string}
                                     ^^^^^ warning margo-unused-schema
                            - {name: port, dataType: integer}
                                     ^^^^ error margo-duplicate-id already on line 27
                        """);
    }

    @Test
    void schemasMustNotContradictThemselves() {
        assertFindings(
                Documents.DESCRIPTION
                        + """
                        configuration:
                          sections:
                            - name: S
                              settings:
                                - {parameter: p, name: P, schema: a}
                                              ^ error margo-unknown-parameter
                                - {parameter: p, name: P, schema: b}
                                              ^ error margo-unknown-parameter
                          schema:
                            - {name: a, dataType: integer, minLength: 3}
                                                           ^^^^^^^^^ warning margo-schema no effect
                            - {name: b, dataType: string, minLength: 9, maxLength: 3, regexMatch: "("}
                                                                     ^ error margo-schema no value fits
                                                                                                  ^^^ error margo-schema no regular expression
                        """);
    }

    @Test
    void repositoriesAreOciReferencesWithoutTag() {
        assertFindings(
                """
                apiVersion: v1
                id: a
                metadata: {name: A, version: "1.0+5", catalog: {organization: [{name: O}]}}
                                             ^^^^^^^ warning margo-version-tag
                deploymentProfiles:
                  - type: compose
                    ^^^^ error margo-missing-key `id`
                    components:
                      - name: a
                        properties: {repository: "oci://r.example:5000/a:1.0.0", revision: v1.0.0}
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error margo-oci-reference move `1.0.0` to `revision`
                                                                                           ^^^^^^ error margo-pattern leading v
                      - name: a
                              ^ error margo-duplicate-id
                        properties: {repository: oci://r.example/Upper, revision: 1.0.0-rc.1_b5}
                                                 ^^^^^^^^^^^^^^^^^^^^^ error margo-oci-reference lower-case
                parameters:
                  p: {targets: [{pointer: ENV.NAME, components: [a]}]}
                                          ^^^^^^^^ warning margo-pointer
                """);
    }

    @Test
    void constraintsMustBeAbleToMatch() {
        assertFindings(
                Documents.DESCRIPTION
                        + """
                            deviceConstraints:
                              eligibilityRules:
                                - {}
                                  ^^ warning margo-empty-rule
                                - propertySelector:
                                    matchExpressions:
                                      - {key: vendor, operator: In, values: [a]}
                                              ^^^^^^ error margo-expression no JSON Pointer
                                      - {key: /vendr, operator: In, values: [a]}
                                              ^^^^^^ warning margo-unknown-property did you mean `vendor`?
                                      - {key: /peripherals, operator: In, values: [gpu]}
                                              ^^^^^^^^^^^^ error margo-expression ContainsAll
                                      - {key: /vendor, operator: Gt, values: [a]}
                                                                 ^^ error margo-expression exactly one number
                                      - key: /peripherals
                                        operator: ContainersAny
                                                  ^^^^^^^^^^^^^ warning margo-upstream ContainsAny
                                        itemSelector:
                                          matchExpressions:
                                            - {key: /typ, operator: Exists}
                                                    ^^^^ warning margo-unknown-property did you mean `type`?
                                      - {key: /cpus/0/cores, operator: Gt, values: [1]}
                                  labelSelector:
                                    matchExpressions:
                                      - {key: gpu, operator: Exists, values: [a]}
                                                             ^^^^^^ error margo-expression takes no values
                        """);
    }
}
