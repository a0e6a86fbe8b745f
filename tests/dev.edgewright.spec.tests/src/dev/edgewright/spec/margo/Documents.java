/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

/** Documents that several tests start from. */
public final class Documents {

    /** A description without faults. */
    public static final String APPLICATION =
            """
            apiVersion: v1
            id: pump-control
            metadata:
              name: Pump control
              version: 1.2.0
              catalog:
                organization:
                  - name: Acme
            deploymentProfiles:
              - type: compose
                id: pump-control-compose
                components:
                  - name: pump
                    properties:
                      repository: oci://registry.example/acme/pump
                      revision: 1.2.0
                deviceConstraints:
                  capacityRequirements:
                    cpu: {cores: 0.5, architectures: [amd64]}
                    memory: 512Mi
            parameters:
              speed:
                value: 10
                targets:
                  - pointer: SPEED
                    components: [pump]
            configuration:
              sections:
                - name: General
                  settings:
                    - parameter: speed
                      name: Speed
                      schema: revolutions
              schema:
                - name: revolutions
                  dataType: integer
                  maxValue: 100
            """;

    /** A deployment of it without faults. */
    public static final String DEPLOYMENT =
            """
            id: a3e2f5dc-912e-494f-8395-52cf3769bc06
            metadata:
              name: pump
              namespace: plant
              deviceId: press-7
            spec:
              applicationId: pump-control
              deploymentProfile:
                type: compose
                components:
                  - name: pump
                    properties:
                      repository: oci://registry.example/acme/pump
                      revision: 1.2.0
                deviceConstraints:
                  capacityRequirements:
                    cpu: {cores: 0.5, architectures: [amd64]}
                    memory: 512Mi
              parameters:
                speed:
                  value: 20
                  targets:
                    - pointer: SPEED
                      components: [pump]
            """;

    /** A device that can run it. */
    public static final String DEVICE =
            """
            properties:
              id: press-7
              vendor: Acme
              modelNumber: P7
              serialNumber: "0815"
              cpus:
                - {cores: 2, architecture: amd64}
              memory: 1Gi
              storage: 2Gi
              peripherals: []
              interfaces:
                - {type: ethernet}
              otelCollector: true
              supportedRuntimes: [oci]
              supportedDeploymentTypes: [compose]
            """;

    private Documents() {}
}
