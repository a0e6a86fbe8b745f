/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents of Margo 1.0.0-rc.3 to work on, and a plain schema of their largest kind. */
final class MargoWorkspace {

    /** The description that is edited; it has about 500 lines. */
    static final String BIG = "line-0/margo.yaml";

    private static final int BIG_PARAMETERS = 44;
    private static final int SMALL_PARAMETERS = 6;

    private MargoWorkspace() {}

    /** Writes so many files: descriptions, deployments of them, and devices. */
    static void write(Path folder, int files) throws IOException {
        Path schema = folder.resolve("schema/description.schema");
        Files.createDirectories(schema.getParent());
        Files.writeString(schema, SCHEMA);
        int lines = (files + 2) / 3;
        for (int i = 0; i < lines; i++) {
            Path line = Files.createDirectories(folder.resolve("line-" + i));
            int parameters = i == 0 ? BIG_PARAMETERS : SMALL_PARAMETERS;
            Files.writeString(line.resolve("margo.yaml"), description(schema, i, parameters));
            if (i * 3 + 1 < files) {
                Files.writeString(line.resolve("deployment.yaml"), deployment(i));
            }
            if (i * 3 + 2 < files) {
                Files.writeString(line.resolve("device.json"), device(i));
            }
        }
    }

    private static String description(Path schema, int number, int parameters) {
        StringBuilder text = new StringBuilder();
        text.append("# yaml-language-server: $schema=").append(schema.toUri()).append('\n');
        text.append(
                """
                apiVersion: v1
                id: filler-%1$d
                metadata:
                  name: Bottle filler %1$d
                  description: Fills bottles on line %1$d and counts them.
                  version: 1.%1$d.0
                  catalog:
                    application:
                      tagline: Counts what it fills
                      tags: [bottling, counting]
                    author:
                      - name: Line crew
                        email: crew@filler.example
                    organization:
                      - name: Filler Works
                        site: https://filler.example
                deploymentProfiles:
                  - type: compose
                    id: boxes
                    description: On a device with containers.
                    components:
                      - name: pump
                        properties:
                          repository: oci://registry.filler.example/line/pump
                          revision: 1.%1$d.0
                          timeout: 5m30s
                      - name: counter
                        properties:
                          repository: oci://registry.filler.example/line/counter
                          revision: 1.%1$d.0
                          timeout: 5m30s
                    deviceConstraints:
                      capacityRequirements:
                        cpu:
                          cores: 1.5
                          architectures: [amd64, arm64]
                        memory: 512Mi
                        storage: 2Gi
                      eligibilityRules:
                        - labelSelector:
                            matchExpressions:
                              - key: filler.example/line
                                operator: In
                                values: ["%1$d"]
                """
                        .formatted(number));
        text.append("parameters:\n");
        for (int i = 0; i < parameters; i++) {
            text.append(
                    """
                      valve%1$d:
                        value: %2$d
                        targets:
                          - pointer: VALVE_%1$d
                            components: [%3$s]
                    """
                            .formatted(i, i + 10, i % 2 == 0 ? "pump" : "pump, counter"));
        }
        text.append("configuration:\n  sections:\n    - name: Valves\n      settings:\n");
        for (int i = 0; i < parameters; i++) {
            text.append(
                    """
                            - parameter: valve%1$d
                              name: Valve %1$d
                              description: How far valve %1$d opens, in percent.
                              immutable: false
                              schema: %2$s
                    """
                            .formatted(i, i % 2 == 0 ? "percentage" : "count"));
        }
        text.append(
                """
                  schema:
                    - name: percentage
                      dataType: integer
                      minValue: 0
                      maxValue: 100
                    - name: count
                      dataType: integer
                      minValue: 1
                      maxValue: 1000
                """);
        return text.toString();
    }

    private static String deployment(int number) {
        return """
        apiVersion: v1
        id: 6f1c2d3e-0000-4000-8000-%1$012d
        metadata:
          name: filler-%1$d-there
          namespace: bottling
          deviceId: box-%1$d
        spec:
          applicationId: filler-%1$d
          deploymentProfile:
            type: compose
            id: boxes
            description: On a device with containers.
            components:
              - name: pump
                properties:
                  repository: oci://registry.filler.example/line/pump
                  revision: 1.%1$d.0
                  timeout: 5m30s
              - name: counter
                properties:
                  repository: oci://registry.filler.example/line/counter
                  revision: 1.%1$d.0
                  timeout: 5m30s
            deviceConstraints:
              capacityRequirements:
                cpu:
                  cores: 1.5
                  architectures: [amd64, arm64]
                memory: 512Mi
                storage: 2Gi
              eligibilityRules:
                - labelSelector:
                    matchExpressions:
                      - key: filler.example/line
                        operator: In
                        values: ["%1$d"]
          parameters:
            valve0:
              value: 15
              targets:
                - pointer: VALVE_0
                  components: [pump]
        """
                .replaceFirst("apiVersion: v1\n", "")
                .formatted(number);
    }

    private static String device(int number) {
        return """
        {
          "properties": {
            "id": "box-%1$d",
            "vendor": "Filler Works",
            "modelNumber": "FW-2",
            "serialNumber": "%1$d",
            "cpus": [{"cores": 4, "architecture": "amd64"}],
            "memory": "8Gi",
            "storage": "64Gi",
            "supportedRuntimes": ["oci"],
            "supportedDeploymentTypes": ["compose"]
          },
          "labels": {"filler.example/line": "%1$d"}
        }
        """
                .formatted(number);
    }

    private static final String SCHEMA =
            """
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "type": "object",
              "additionalProperties": false,
              "required": ["apiVersion", "id", "metadata", "deploymentProfiles"],
              "properties": {
                "apiVersion": {"const": "v1"},
                "id": {"type": "string", "pattern": "^[a-z0-9-]{1,200}$"},
                "metadata": {
                  "type": "object",
                  "required": ["name", "version", "catalog"],
                  "properties": {
                    "name": {"type": "string"},
                    "description": {"type": "string"},
                    "version": {"type": "string"},
                    "catalog": {"type": "object", "required": ["organization"]}
                  }
                },
                "deploymentProfiles": {"type": "array", "items": {"$ref": "#/definitions/profile"}},
                "parameters": {
                  "type": "object",
                  "additionalProperties": {"$ref": "#/definitions/parameter"}
                },
                "configuration": {
                  "type": "object",
                  "properties": {
                    "sections": {"type": "array", "items": {"$ref": "#/definitions/section"}},
                    "schema": {"type": "array", "items": {"$ref": "#/definitions/schema"}}
                  }
                }
              },
              "definitions": {
                "profile": {
                  "type": "object",
                  "required": ["type", "id", "components"],
                  "properties": {
                    "type": {"enum": ["helm", "compose", "custom"]},
                    "id": {"type": "string"},
                    "description": {"type": "string"},
                    "components": {"type": "array", "items": {"$ref": "#/definitions/component"}},
                    "deviceConstraints": {"$ref": "#/definitions/constraints"}
                  }
                },
                "component": {
                  "type": "object",
                  "required": ["name", "properties"],
                  "properties": {
                    "name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                    "properties": {
                      "type": "object",
                      "required": ["repository", "revision"],
                      "properties": {
                        "repository": {"type": "string", "pattern": "^oci://.+"},
                        "revision": {"type": "string"},
                        "wait": {"type": "boolean"},
                        "timeout": {"type": "string", "pattern": "^[0-9]+m[0-9]+s$"}
                      }
                    }
                  }
                },
                "constraints": {
                  "type": "object",
                  "properties": {
                    "capacityRequirements": {
                      "type": "object",
                      "properties": {
                        "cpu": {
                          "type": "object",
                          "required": ["cores"],
                          "properties": {
                            "cores": {"type": "number"},
                            "architectures": {
                              "type": "array",
                              "items": {"enum": ["amd64", "arm64", "arm"]}
                            }
                          }
                        },
                        "memory": {"type": "string", "pattern": "^[0-9]+(Ki|Mi|Gi)$"},
                        "storage": {"type": "string", "pattern": "^[0-9]+(Ki|Mi|Gi|Ti|Pi|Ei)$"}
                      }
                    },
                    "eligibilityRules": {"type": "array", "items": {"$ref": "#/definitions/rule"}}
                  }
                },
                "rule": {
                  "type": "object",
                  "properties": {
                    "propertySelector": {"$ref": "#/definitions/selector"},
                    "labelSelector": {"$ref": "#/definitions/selector"}
                  }
                },
                "selector": {
                  "type": "object",
                  "required": ["matchExpressions"],
                  "properties": {
                    "matchExpressions": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["key", "operator"],
                        "properties": {
                          "key": {"type": "string"},
                          "operator": {
                            "enum": [
                              "In", "NotIn", "Exists", "DoesNotExist",
                              "Gt", "Lt", "ContainsAll", "ContainsAny"
                            ]
                          },
                          "values": {"type": "array"}
                        }
                      }
                    }
                  }
                },
                "parameter": {
                  "type": "object",
                  "required": ["targets"],
                  "properties": {
                    "value": {},
                    "targets": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["pointer", "components"],
                        "properties": {
                          "pointer": {"type": "string"},
                          "components": {"type": "array", "items": {"type": "string"}}
                        }
                      }
                    }
                  }
                },
                "section": {
                  "type": "object",
                  "required": ["name", "settings"],
                  "properties": {
                    "name": {"type": "string"},
                    "settings": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["parameter", "name", "schema"],
                        "properties": {
                          "parameter": {"type": "string"},
                          "name": {"type": "string"},
                          "description": {"type": "string"},
                          "immutable": {"type": "boolean"},
                          "schema": {"type": "string"}
                        }
                      }
                    }
                  }
                },
                "schema": {
                  "type": "object",
                  "required": ["name", "dataType"],
                  "properties": {
                    "name": {"type": "string"},
                    "dataType": {"type": "string"},
                    "minValue": {"type": "number"},
                    "maxValue": {"type": "number"}
                  }
                }
              }
            }
            """;
}
