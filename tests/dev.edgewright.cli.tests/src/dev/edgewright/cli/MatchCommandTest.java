/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {

    private static final String APPLICATION =
            """
            apiVersion: v1
            id: filter
            metadata:
              name: Filter
              version: 1.0.0
              catalog:
                organization:
                  - name: Acme
            deploymentProfiles:
              - type: custom
                id: wasm
                components:
                  - name: filter
                    properties:
                      repository: oci://registry.example/acme/filter
                      revision: 1.0.0
                deviceConstraints:
                  capacityRequirements:
                    memory: 1Mi
                  eligibilityRules:
                    - labelSelector:
                        matchExpressions:
                          - key: gpu
                            operator: DoesNotExist
              - type: compose
                id: containers
                components:
                  - name: filter-compose
                    properties:
                      repository: oci://registry.example/acme/filter-compose
                      revision: 1.0.0
            """;

    @TempDir Path folder;

    private Path application;
    private Path devices;

    @BeforeEach
    void documents() throws IOException {
        application = Files.writeString(folder.resolve("margo.yaml"), APPLICATION);
        devices = Files.createDirectory(folder.resolve("devices"));
        device("line-7", "512Mi", "");
        device("press-7", "256Ki", "");
        device("panel-2", "512Mi", "labels: {gpu: true}\n");
        Files.writeString(devices.resolve("notes.yaml"), "remember: the milk\n");
    }

    private void device(String id, String memory, String labels) throws IOException {
        Files.writeString(
                devices.resolve(id + ".yaml"),
                """
                properties:
                  id: %s
                  vendor: Acme
                  modelNumber: A1
                  serialNumber: "1"
                  cpus: [{cores: 1, architecture: amd64}]
                  memory: %s
                  storage: 1Gi
                  supportedRuntimes: [custom]
                  supportedDeploymentTypes: [custom]
                %s"""
                        .formatted(id, memory, labels));
    }

    @Test
    void eachDeviceHasAVerdictOnEachProfileWithItsReason() {
        Edgewright.run("match", application, devices)
                .with(0)
                .shows(
                        "device   wasm  containers",
                        "line-7   yes   no",
                        "panel-2  no    no",
                        "press-7  no    no",
                        "wasm runs on 1 of 3 devices",
                        "line-7 accepted: rule 1 matches",
                        "panel-2 refused: rule 1, label `gpu` must not exist but does",
                        "press-7 refused: memory 256Ki is less than the required 1Mi",
                        "containers runs on 0 of 3 devices",
                        "line-7 refused: it takes profiles of type custom, not compose");
    }

    @Test
    void theMatrixIsThereAsJson() {
        JsonObject matrix =
                JsonParser.parseString(
                                Edgewright.run("match", "--json", application, devices)
                                        .with(0)
                                        .out())
                        .getAsJsonObject();
        JsonArray profiles = matrix.getAsJsonArray("profiles");
        JsonObject wasm = profiles.get(0).getAsJsonObject();
        assertEquals("wasm", wasm.get("id").getAsString());
        assertEquals(1, wasm.get("accepted").getAsInt());
        JsonObject panel = wasm.getAsJsonArray("devices").get(1).getAsJsonObject();
        assertEquals("panel-2", panel.get("id").getAsString());
        JsonObject reason = panel.getAsJsonArray("reasons").get(0).getAsJsonObject();
        assertEquals("eligibility", reason.get("aspect").getAsString());
        assertTrue(reason.get("words").getAsString().contains("must not exist"));
    }

    @Test
    void whereNoDeviceFitsTheCommandFails() {
        Edgewright.run("match", application, devices.resolve("press-7.yaml"))
                .with(1)
                .shows("wasm runs on 0 of 1 device");
    }

    @Test
    void whatIsNoApplicationIsRefused() {
        Edgewright.run("match", devices.resolve("line-7.yaml"), devices)
                .with(1)
                .complains("line-7.yaml: is no ApplicationDescription");
    }

    @Test
    void aFolderWithoutDevicesIsSaid() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Edgewright.run("match", application, empty)
                .with(1)
                .complains("There are no DeviceCapabilities in");
    }

    @Test
    void faultsOfTheDocumentsAreSaidToo() throws IOException {
        Files.writeString(application, APPLICATION.replace("name: Filter", "nam: Filter"));
        Edgewright.run("match", application, devices)
                .with(0)
                .complains("margo.yaml has 1 error, which `edgewright check` shows.");
    }
}
