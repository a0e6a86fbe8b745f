/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo;

/** Documents that several tests start from. */
public final class Documents {

    /** A description without faults; its last line is the list item of its only profile. */
    public static final String DESCRIPTION =
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
            """;

    /** Capabilities without faults. */
    public static final String DEVICE =
            """
            properties:
              id: press-7
              vendor: Acme
              modelNumber: P7
              serialNumber: "0815"
              cpus:
                - {cores: 2, architecture: amd64}
                - {cores: 1, architecture: arm64}
              memory: 256Ki
              storage: 2Gi
              peripherals:
                - {type: gpu, manufacturer: NVIDIA}
                - {type: camera}
              interfaces:
                - {type: ethernet}
              otelCollector: true
              supportedRuntimes: [custom]
              supportedDeploymentTypes: [custom]
            labels:
              wasm.edgewright.dev/component: true
              tracks: ["0.2", "0.3"]
              slots: 4
              gpu: none
            """;

    private Documents() {}
}
