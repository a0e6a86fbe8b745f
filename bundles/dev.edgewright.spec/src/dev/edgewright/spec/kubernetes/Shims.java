/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import java.util.Map;
import java.util.Optional;

/** The handlers by which nodes mostly know the shims of Wasm runtimes. */
final class Shims {

    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("spin", "Spin applications, by containerd-shim-spin"),
                    Map.entry("slight", "SpiderLightning applications, by containerd-shim-slight"),
                    Map.entry("wws", "Wasm Workers Server, by containerd-shim-wws"),
                    Map.entry("lunatic", "Lunatic applications, by containerd-shim-lunatic"),
                    Map.entry(
                            "wasmtime",
                            "components and WASI modules, by runwasi's shim for Wasmtime"),
                    Map.entry("wasmedge", "WASI modules, by runwasi's shim for WasmEdge"),
                    Map.entry("wasmer", "WASI modules, by runwasi's shim for Wasmer"),
                    Map.entry("wamr", "WASI modules, by runwasi's shim for WAMR"),
                    Map.entry(
                            "crun",
                            "containers and, if it was built for it, WASI modules, by crun"));

    private Shims() {}

    /** What a handler of this name mostly runs. */
    static Optional<String> explain(String handler) {
        return KNOWN.entrySet().stream()
                .filter(e -> handler.equals(e.getKey()) || handler.startsWith(e.getKey() + "-"))
                .map(e -> "A handler of this name mostly runs " + e.getValue() + ".")
                .findFirst();
    }
}
