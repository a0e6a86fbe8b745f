/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import static dev.edgewright.spec.margo.Documents.APPLICATION;
import static dev.edgewright.spec.margo.Documents.DEPLOYMENT;
import static dev.edgewright.spec.margo.Documents.DEVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MargoFindingsTest {

    @Test
    void soundDocumentsHaveNoFindings() {
        new Folder()
                .with("app.yaml", APPLICATION)
                .with("deployment.yaml", DEPLOYMENT)
                .with("device.yaml", DEVICE)
                .finds("app.yaml")
                .finds("deployment.yaml")
                .finds("device.yaml");
    }

    /** Each row: what is written, what is written wrongly instead, the code, the fix. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: compose | type: docker-compose | margo-enum | Change to `compose`",
                "type: compose | type: composee | margo-enum | Change to `compose`",
                "512Mi | 512 Mi | margo-upstream | Change to `512Mi`",
                "[amd64] | [x86_64] | margo-enum | Change to `amd64`",
                "deviceConstraints: | deviceConstraint: | margo-unknown-key | Change to `deviceConstraints`",
                "version: 1.2.0 | version: 1.2 | margo-wrong-type | Put it in quotes",
                "oci://registry.example/acme/pump | registry.example/acme/pump | margo-pattern | Change to `oci://registry.example/acme/pump`",
                "revision: 1.2.0 | revision: v1.2.0 | margo-pattern | Change to `1.2.0`",
                "components: [pump] | components: [pomp] | margo-unknown-component | Change to `pump`",
                "components: [pump] | components: [pump-control-compose] | margo-unknown-component | Name its component pump",
                "schema: revolutions | schema: revolution | margo-unknown-schema | Change to `revolutions`",
                "parameter: speed | parameter: sped | margo-unknown-parameter | Change to `speed`",
                "apiVersion: v1 | apiVersion: margo.org/v2 | margo-api-version | Migrate to 1.0.0-rc.3",
            })
    void mistakesCanBeMended(String right, String wrong, String code, String fix) {
        String text = APPLICATION.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertTrue(!text.equals(APPLICATION));
        assertEquals(
                right.equals("version: 1.2.0")
                        ? APPLICATION.replaceFirst("version: 1.2.0", "version: \"1.2\"")
                        : APPLICATION,
                new Folder().with("app.yaml", text).mended("app.yaml", code, fix));
    }

    @Test
    void aMissingKeyIsInsertedWhereItBelongs() {
        String text =
                APPLICATION.replace("      - name: Acme\n", "      - site: https://acme.example\n");
        assertEquals(
                APPLICATION.replace(
                        "      - name: Acme\n",
                        "      - name: \"\"\n        site: https://acme.example\n"),
                new Folder()
                        .with("app.yaml", text)
                        .mended("app.yaml", "margo-missing-key", "Add `name`"));
        String bare = APPLICATION.replace("    id: pump-control-compose\n", "");
        assertEquals(
                APPLICATION.replace("id: pump-control-compose\n", "id: \"\"\n"),
                new Folder()
                        .with("app.yaml", bare)
                        .mended("app.yaml", "margo-missing-key", "Add `id`"));
    }

    @Test
    void anUnusedSchemaCanBeRemovedAndAParameterShown() {
        String unused = APPLICATION + "    - name: text\n      dataType: string\n";
        assertEquals(
                APPLICATION,
                new Folder()
                        .with("app.yaml", unused)
                        .mended("app.yaml", "margo-unused-schema", "Remove it"));
        String hidden =
                APPLICATION.replace(
                        "configuration:\n",
                        "  name:\n    value: x\n    targets:\n      - {pointer: NAME, components: [pump]}\n"
                                + "configuration:\n");
        String shown =
                new Folder()
                        .with("app.yaml", hidden)
                        .mended("app.yaml", "margo-unused-parameter", "Add a setting for `name`");
        assertEquals(
                hidden.replace(
                                "          schema: revolutions\n",
                                "          schema: revolutions\n"
                                        + "        - {parameter: name, name: Name, schema: anyString}\n")
                        + "    - {name: anyString, dataType: string}\n",
                shown);
        new Folder().with("app.yaml", shown).finds("app.yaml");
    }

    @Test
    void anOlderDescriptionCanBeMigrated() {
        String old =
                APPLICATION
                        .replace(
                                "apiVersion: v1\n",
                                "apiVersion: margo.org/v1-alpha1\nkind: ApplicationDescription\n")
                        .replaceAll(
                                "(?s)    deviceConstraints:.*?512Mi\n",
                                "    requiredResources:\n      memory: 512Mi\n");
        String current =
                new Folder()
                        .with("app.yaml", old)
                        .mended("app.yaml", "margo-other-dialect", "Migrate to 1.0.0-rc.3");
        new Folder().with("app.yaml", current).finds("app.yaml");
    }

    @Test
    void noDeviceCanRunIt() {
        new Folder()
                .with("app.yaml", APPLICATION)
                .with("device.yaml", DEVICE.replace("1Gi", "256Mi"))
                .finds(
                        "app.yaml",
                        "11 margo-no-device The only device of the workspace cannot run `pump-control-compose`. press-7 refused: memory");
        new Folder()
                .with("app.yaml", APPLICATION)
                .with("device.yaml", DEVICE.replace("1Gi", "256Mi"))
                .with("other.yaml", DEVICE.replace("press-7", "press-8"))
                .finds("app.yaml");
    }

    @Test
    void devicesOfPr1AreMatchedToo() {
        String old =
                """
                apiVersion: device.margo.org/v1alpha1
                kind: DeviceCapabilitiesManifest
                properties:
                  id: press-7
                  vendor: Acme
                  modelNumber: P7
                  serialNumber: "0815"
                  roles: [Standalone Device]
                  resources:
                    cpu: {cores: 2, architecture: amd64}
                    memory: %s
                    storage: 10Gi
                    peripherals: []
                    interfaces: [{type: ethernet}]
                """;
        new Folder()
                .with("app.yaml", APPLICATION)
                .with("device.yaml", old.formatted("1Gi"))
                .finds("app.yaml");
        new Folder()
                .with("app.yaml", APPLICATION)
                .with("device.yaml", old.formatted("1Mi"))
                .finds("app.yaml", "11 margo-no-device memory");
    }

    @Test
    void aSchemaThatIsMissingCanBeDefined() {
        String text = APPLICATION.replace("schema: revolutions", "schema: rounds");
        String mended =
                new Folder()
                        .with("app.yaml", text)
                        .mended("app.yaml", "margo-unknown-schema", "Define the schema `rounds`");
        assertEquals(text + "    - {name: rounds, dataType: integer}\n", mended);
    }

    @Test
    void anEmptyListGetsItsFirstItem() {
        String text =
                APPLICATION.replaceAll(
                        "(?s)deploymentProfiles:.*?parameters:",
                        "deploymentProfiles: []\nparameters:");
        String mended =
                new Folder()
                        .with("app.yaml", text)
                        .mended("app.yaml", "margo-empty-list", "Add an item");
        assertTrue(mended.contains("deploymentProfiles:\n  - type: helm\n"), mended);
        assertTrue(mended.contains("repository: oci://registry.example/path"), mended);
    }

    @Test
    void aMappingThatIsAListBecomesOne() {
        String text = APPLICATION.replaceAll("(?s)parameters:.*", "parameters: []\n");
        assertEquals(
                APPLICATION.replaceAll("(?s)parameters:.*", "parameters: {}\n"),
                new Folder()
                        .with("app.yaml", text)
                        .mended("app.yaml", "margo-wrong-type", "Change to `{}`"));
    }

    @Test
    void whatIsWrongInItselfIsOneFinding() {
        String wrong =
                DEPLOYMENT.replace("applicationId: pump-control", "applicationId: Pump_Control");
        new Folder()
                .with("app.yaml", APPLICATION)
                .with("deployment.yaml", wrong)
                .finds("deployment.yaml", "7 margo-pattern");
    }

    /** Each row: an expression that can never match, the fix, and what it becomes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{key: vendor, operator: In, values: [Acme]} | Change to `/vendor` | {key: /vendor, operator: In, values: [Acme]}",
                "{key: /vendor, operator: Exists, values: [Acme]} | Remove `values` | {key: /vendor, operator: Exists}",
                "{key: /peripherals, operator: In, values: [gpu]} | Compare the type of its items | {key: /peripherals, operator: ContainsAll, itemSelector: {matchExpressions: [{key: /type, operator: In, values: [gpu]}]}}",
            })
    void expressionsThatCanNeverMatch(String wrong, String fix, String right) {
        String rule =
                """
                      eligibilityRules:
                        - propertySelector:
                            matchExpressions:
                              - %s
                parameters:
                """;
        String text = APPLICATION.replace("parameters:\n", rule.formatted(wrong));
        assertEquals(
                APPLICATION.replace("parameters:\n", rule.formatted(right)),
                new Folder().with("app.yaml", text).mended("app.yaml", "margo-expression", fix));
    }
}
