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

class WasmCheckTest {

    private static final String SAMPLER =
            """
                  - name: sampler
                    properties: {repository: oci://registry.example/acme/sampler, revision: 1.0.0}
            """;

    @Test
    void whatTheConventionHasIsAdmitted() {
        assertFindings(
                Documents.DESCRIPTION
                        + SAMPLER
                        + """
                            x-wasm-extensions:
                              components:
                                filter:
                                  memory: 256Ki
                                  grants:
                                    - {interface: "wasi:filesystem", preopens: [{guest: /data, mode: rw, storage: 64Ki}]}
                                    - {interface: "wasi:sockets/tcp@0.2.0", allow: ["10.0.0.0/8"]}
                                  links:
                                    - {import: "acme:sensors/readings", from: sampler}
                        """);
    }

    @Test
    void everyFaultIsAtItsPlace() {
        assertFindings(
                Documents.DESCRIPTION
                        + SAMPLER
                        + """
                            deviceConstraints:
                              capacityRequirements: {memory: 128Ki}
                                                             ^^^^^ warning margo-wasm-memory 320Ki of linear memory together
                            x-wasm-extensions:
                              component: {}
                              ^^^^^^^^^ error margo-wasm-extension did you mean `components`?
                              components:
                                filtr: {}
                                ^^^^^ error margo-wasm-component did you mean `filter`?
                                sampler:
                                  memory: 320Ki
                                  limit: 1
                                  ^^^^^ warning margo-wasm-extension known are grants, links, memory
                                  links:
                                    - {import: "acme:sensors/readings", from: sampler}
                                                                              ^^^^^^^ error margo-wasm-link cannot feed itself
                                    - {import: readings, from: filtre}
                                               ^^^^^^^^ error margo-wasm-link names the interface
                                                               ^^^^^^ error margo-wasm-link did you mean `filter`?
                                    - {import: "acme:sensors/readings"}
                                               ^^^^^^^^^^^^^^^^^^^^^^^ error margo-wasm-link fed by a link before
                                       ^^^^^^ error margo-wasm-link in `from`
                                filter:
                                  memory: 256 KB
                                          ^^^^^^ error margo-wasm-memory such as 256Ki
                                  grants:
                                    - files
                                      ^^^^^ error margo-wasm-grant must be a mapping
                                    - {preopens: []}
                                       ^^^^^^^^ error margo-wasm-grant names the `interface`
                                    - {interface: "wasi:filesystem", preopens: [{guest: data, mode: write, storage: 64K}]}
                                                                                        ^^^^ error margo-wasm-grant begins with `/`
                                                                                                    ^^^^^ error margo-wasm-grant ro or rw
                                                                                                                    ^^^ error margo-wasm-grant such as 64Ki
                                    - {interface: "wasi:filesystem", preopen: []}
                                                                     ^^^^^^^ error margo-wasm-extension did you mean `preopens`?
                        """);
    }

    @Test
    void limitsBelowAPageAndProfilesOfOtherTypesAreDoubtful() {
        assertFindings(
                Documents.DESCRIPTION.replace("type: custom", "type: compose")
                        + """
                            x-wasm-extensions: {components: {filter: {memory: 8Ki}}}
                            ^^^^^^^^^^^^^^^^^ warning margo-wasm-extension of type custom
                                                                              ^^^ warning margo-wasm-memory one page
                        """);
    }
}
