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

import org.junit.jupiter.api.Test;

/** What deployments, applications, devices and state manifests say of each other. */
class AcrossFilesTest {

    private static Folder with(String deployment) {
        return new Folder()
                .with("app.yaml", APPLICATION)
                .with("device.yaml", DEVICE)
                .with("deployment.yaml", deployment);
    }

    @Test
    void theApplicationIsUnknown() {
        Folder folder =
                with(
                        DEPLOYMENT.replace(
                                "applicationId: pump-control", "applicationId: pump-contrl"));
        folder.finds("deployment.yaml", "7 margo-unknown-application did you mean `pump-control`?");
        assertEquals(
                DEPLOYMENT,
                folder.mended(
                        "deployment.yaml",
                        "margo-unknown-application",
                        "Change to `pump-control`"));
    }

    @Test
    void withoutAnyDescriptionNothingIsSaid() {
        new Folder().with("deployment.yaml", DEPLOYMENT).finds("deployment.yaml");
    }

    @Test
    void theConstraintsAreChanged() {
        Folder folder = with(DEPLOYMENT.replace("512Mi", "256Mi"));
        folder.finds("deployment.yaml", "15 margo-deployment-profile copies unmodified");
        String mended =
                folder.mended(
                        "deployment.yaml",
                        "margo-deployment-profile",
                        "Take the constraints of the application");
        with(mended).finds("deployment.yaml");
    }

    @Test
    void theConstraintsAreLeftOut() {
        Folder folder = with(DEPLOYMENT.replaceAll("(?s)    deviceConstraints:.*?512Mi\\n", ""));
        folder.finds("deployment.yaml", "9 margo-deployment-profile copies unmodified");
        with(folder.mended(
                        "deployment.yaml",
                        "margo-deployment-profile",
                        "Take the constraints of the application"))
                .finds("deployment.yaml");
    }

    @Test
    void theProfileIsOfAnotherType() {
        with(DEPLOYMENT.replace("type: compose", "type: helm"))
                .finds(
                        "deployment.yaml",
                        "5 margo-unfit-device it takes profiles of type compose, not helm",
                        "9 margo-deployment-profile has no profile of type `helm`; it has pump-control-compose (compose)");
    }

    @Test
    void aComponentIsMisspelt() {
        with(DEPLOYMENT
                        .replace("name: pump\n        prop", "name: pmp\n        prop")
                        .replace("[pump]", "[pmp]"))
                .finds("deployment.yaml", "11 margo-deployment-profile did you mean `pump`?");
    }

    @Test
    void aComponentHasAnotherRevision() {
        Folder folder = with(DEPLOYMENT.replace("revision: 1.2.0", "revision: 1.1.0"));
        folder.finds(
                "deployment.yaml",
                "14 margo-deployment-profile `revision` of `pump` is `1.1.0` here, but `1.2.0`");
        assertEquals(
                DEPLOYMENT,
                folder.mended(
                        "deployment.yaml",
                        "margo-deployment-profile",
                        "Take `1.2.0` from the application"));
    }

    @Test
    void aParameterIsUnknown() {
        with(DEPLOYMENT.replace("    speed:", "    sped:"))
                .finds("deployment.yaml", "20 margo-deployment-parameter did you mean `speed`?");
    }

    @Test
    void aValueDoesNotFitTheSchemaOfTheApplication() {
        with(DEPLOYMENT.replace("value: 20", "value: 200"))
                .finds(
                        "deployment.yaml",
                        "21 margo-deployment-parameter 200 is greater than maxValue 100");
        with(DEPLOYMENT.replace("value: 20", "value: \"30\"")).finds("deployment.yaml");
    }

    @Test
    void aTargetIsAnother() {
        with(DEPLOYMENT.replace("pointer: SPEED", "pointer: SPEDE"))
                .finds("deployment.yaml", "23 margo-deployment-parameter sends `speed` to SPEED");
    }

    @Test
    void aParameterWithoutDefaultIsLeftOut() {
        new Folder()
                .with("app.yaml", APPLICATION.replace("    value: 10\n", ""))
                .with(
                        "deployment.yaml",
                        DEPLOYMENT.replaceAll("(?s)  parameters:.*", "  parameters: {}\n"))
                .finds("deployment.yaml", "19 margo-deployment-parameter no default for speed");
    }

    @Test
    void theBestOfSeveralDescriptionsCounts() {
        new Folder()
                .with("new.yaml", APPLICATION.replace("1.2.0", "1.3.0"))
                .with("app.yaml", APPLICATION)
                .with("deployment.yaml", DEPLOYMENT)
                .finds("deployment.yaml");
    }

    @Test
    void theDeviceIsUnknown() {
        Folder folder = with(DEPLOYMENT.replace("deviceId: press-7", "deviceId: pres-7"));
        folder.finds("deployment.yaml", "5 margo-unknown-device did you mean `press-7`?");
        assertEquals(
                DEPLOYMENT,
                folder.mended("deployment.yaml", "margo-unknown-device", "Change to `press-7`"));
    }

    @Test
    void childrenOfAGatewayAreKnownByTheirPath() {
        with(DEPLOYMENT.replace("deviceId: press-7", "deviceId: hall/press-7"))
                .finds("deployment.yaml");
        new Folder()
                .with("device.yaml", DEVICE.replace("press-7", "hall/press-7"))
                .with("deployment.yaml", DEPLOYMENT.replace("press-7", "hall/*"))
                .finds("deployment.yaml");
    }

    @Test
    void theDeviceCannotRunIt() {
        new Folder()
                .with("device.yaml", DEVICE.replace("1Gi", "256Mi"))
                .with("deployment.yaml", DEPLOYMENT)
                .finds("deployment.yaml", "5 margo-unfit-device press-7 refused: memory");
    }

    @Test
    void aManifestListsWhatIsThere() {
        String manifest =
                """
                {
                  "manifestVersion": 1,
                  "deployments": [
                    {
                      "deploymentId": "a3e2f5dc-912e-494f-8395-52cf3769bc06",
                      "digest": "sha256:%s",
                      "url": "/api/v1/deployments/a3e2f5dc-912e-494f-8395-52cf3769bc06/sha256:%s"
                    }
                  ]
                }
                """;
        String wrong = "0".repeat(64);
        Folder folder =
                new Folder()
                        .with("deployment.yaml", DEPLOYMENT)
                        .with("state.json", manifest.formatted(wrong, wrong));
        String right =
                folder.findings("state.json").stream()
                        .filter(f -> f.code().equals("margo-manifest-deployment"))
                        .findFirst()
                        .orElseThrow()
                        .message()
                        .replaceAll("(?s).*sha256:([0-9a-f]+).*", "$1");
        assertEquals(
                0,
                new Folder()
                                .with("deployment.yaml", DEPLOYMENT)
                                .with("state.json", manifest.formatted(right, right))
                                .findings("state.json")
                                .stream()
                                .filter(f -> f.code().equals("margo-manifest-deployment"))
                                .count());
        assertEquals(
                1,
                new Folder()
                                .with("deployment.yaml", DEPLOYMENT.replace("a3e2", "a3e3"))
                                .with("state.json", manifest.formatted(right, right))
                                .findings("state.json")
                                .stream()
                                .filter(f -> f.code().equals("margo-manifest-deployment"))
                                .count());
    }
}
