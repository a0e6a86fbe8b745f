/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import java.util.List;

/** Documents that use all of YAML's ways to write. */
public final class TextCorpus {

    private static final List<String> DOCUMENTS =
            List.of(
                    """
                    # a description
                    apiVersion: v1
                    id: sensor-filter
                    metadata:
                      name: Sensor filter
                      version: "1.2.0"
                      catalog:
                        organization:
                        - name: 'Acme''s'   # indentless
                          site: https://acme.example/x#y
                        - name: Other
                    deploymentProfiles:
                      - type: custom
                        id: sensor-filter-wasm
                        components:
                          - name: filter
                            properties: {repository: "oci://registry.example/acme", revision: 1.2.0}
                          -   name: second
                              properties:
                                args: [a, "b, c", 'd', {e: f}, g: h]
                    """,
                    """
                    {
                      "properties": {
                        "id": "press-7",
                        "cpus": [
                          {"cores": 2, "architecture": "amd64"},
                          {"cores": 1, "architecture": "arm64"}
                        ],
                        "memory": "256Ki",
                        "empty": {},
                        "none": null
                      },
                      "labels": {
                        "tracks": ["0.2", "0.3"],
                        "slots": 4
                      }
                    }
                    """,
                    """
                    %YAML 1.2
                    %TAG !e! tag:example.org,2000:
                    ---
                    base: &base
                      cpu: !e!amount 5
                      text: |
                        first line
                          deeper

                        last: line
                      folded: >-
                        some
                        text

                        more
                      keep: |2+
                          two

                    derived:
                      <<: *base
                      list: &l
                      - *base
                      - - nested
                        - again
                      -
                        ? complex key
                        : complex value
                      - !!str 12
                      - plain text that
                        goes on
                      - "quoted text
                        that goes on \\
                        here \u0041"
                    *l : alias as key
                    ...
                    ---
                    - second
                    - document
                    --- third
                    """,
                    """
                    kind: Deployment
                    metadata: {name: web, labels: {app: web,
                      tier: "front"}}
                    spec:
                        template:
                            spec:
                                runtimeClassName: wasm
                                containers:
                                -   name: web
                                    image: example.com/web:1.0
                                    args: [
                                        --listen,
                                        "0.0.0.0:80"
                                    ]
                                    env:
                                    - {name: A, value: "1"}
                                    - name: \ud83d\ude80
                                      value: astral \ud83d\ude80 text

                    """,
                    "a: 1\r\nb:\r\n  - c\r\n  - d: |\r\n      x\r\n      y\r\n",
                    "plain",
                    "- a\n- b: c\n  d:\n- [x, y]\n");

    private TextCorpus() {}

    public static List<String> documents() {
        return DOCUMENTS;
    }
}
