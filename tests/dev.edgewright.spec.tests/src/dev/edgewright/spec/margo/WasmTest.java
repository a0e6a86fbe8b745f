/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.workspace.Artifact;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of WebAssembly profiles against the binaries of their components. */
class WasmTest {

    private static final String APPLICATION =
            """
            apiVersion: v1
            id: sensor-filter
            metadata:
              name: Sensor filter
              version: 1.2.0
              catalog:
                organization:
                  - name: Acme
            deploymentProfiles:
              - type: custom
                id: sensor-filter-wasm
                components:
                  - name: filter
                    properties:
                      repository: oci://registry.example/acme/filter
                      revision: 1.2.0
                deviceConstraints:
                  capacityRequirements: {memory: 512Ki} # measured
                  eligibilityRules:
                    - labelSelector:
                        matchExpressions:
                          - key: wasm.edgewright.dev/component
                            operator: In
                            values: [true]
                          - key: wasm.edgewright.dev/i.wasi.clocks.monotonic-clock
                            operator: In
                            values: ["0.2"]
            """;

    private static final String DEVICE =
            """
            properties:
              id: press-7
              vendor: Acme
              modelNumber: P7
              serialNumber: "0815"
              cpus:
                - {cores: 2, architecture: amd64}
              memory: 1Mi
              storage: 2Mi
              peripherals: []
              interfaces: []
              otelCollector: true
              supportedRuntimes: [custom]
              supportedDeploymentTypes: [custom]
            labels:
              wasm.edgewright.dev/component: true
              wasm.edgewright.dev/i.wasi.clocks.monotonic-clock: "0.2"
            """;

    private static Artifact component(String... imports) {
        return new Artifact(
                Path.of("/plant/filter.wasm"), true, List.of(imports), List.of(), 0, List.of());
    }

    private static Folder folder(String text, Artifact artifact) {
        return new Folder()
                .with("app.yaml", text)
                .with("oci://registry.example/acme/filter", artifact);
    }

    @Test
    void rulesThatFitAreQuiet() {
        folder(APPLICATION, component("wasi:clocks/monotonic-clock@0.2.6")).finds("app.yaml");
    }

    @Test
    void anImportIsNotAskedFor() {
        Artifact artifact =
                component("wasi:clocks/monotonic-clock@0.2.6", "wasi:http/outgoing-handler@0.2.0");
        Folder folder = folder(APPLICATION, artifact);
        folder.finds("app.yaml", "20 margo-wasm-missing-import wasi:http/outgoing-handler");
        String mended =
                folder.mended(
                        "app.yaml",
                        "margo-wasm-missing-import",
                        "Rewrite the rules from the artifact");
        assertTrue(mended.contains("capacityRequirements: {memory: 512Ki} # measured"), mended);
        folder(mended, artifact).finds("app.yaml");
    }

    @Test
    void anImportIsAskedForInVain() {
        Artifact artifact = component("wasi:cli/environment@0.2.0");
        Folder folder = folder(APPLICATION, artifact);
        assertEquals(
                List.of("margo-wasm-missing-import", "margo-wasm-stale-import"),
                folder.findings("app.yaml").stream().map(f -> f.code()).sorted().toList());
        folder(
                        folder.mended(
                                "app.yaml",
                                "margo-wasm-stale-import",
                                "Rewrite the rules from the artifact"),
                        artifact)
                .finds("app.yaml");
    }

    @Test
    void rulesAreWrittenWhereThereAreNone() {
        Artifact artifact = component("wasi:clocks/monotonic-clock@0.2.6");
        String bare = APPLICATION.replaceAll("(?s)    deviceConstraints:.*", "");
        Folder folder = folder(bare, artifact);
        folder.finds("app.yaml", "11 margo-wasm-missing-import There is no eligibility rule");
        folder(
                        folder.mended(
                                "app.yaml",
                                "margo-wasm-missing-import",
                                "Rewrite the rules from the artifact"),
                        artifact)
                .finds("app.yaml");
    }

    @Test
    void theExactMatchIsExplained() {
        Folder folder =
                folder(APPLICATION, component("wasi:sockets/tcp@0.2.0"))
                        .with("device.yaml", DEVICE);
        String verdict =
                MatchMatrix.of(folder.document("app.yaml"), MatchMatrix.devices(folder), folder)
                        .rows()
                        .get(0)
                        .verdicts()
                        .get(0)
                        .inWords();
        assertTrue(verdict.contains("the artifact needs"), verdict);
        Folder met =
                folder(APPLICATION, component("wasi:clocks/monotonic-clock@0.2.1"))
                        .with("device.yaml", DEVICE);
        met.finds("app.yaml");
    }
}
