/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.wasm;

import dev.edgewright.margo.match.Quantity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code x-wasm-extensions} of a profile say, as far as it can be read; faults are the
 * business of the checker.
 *
 * @param components by name, in the order of the document
 */
public record WasmExtension(Map<String, Part> components) {

    /**
     * What is said of one component.
     *
     * @param memory the limit of linear memory, all instances together
     * @param links by imported interface, the component of the profile that brings it
     */
    public record Part(Optional<Quantity> memory, Map<String, String> links) {

        /** Freezes the map. */
        public Part {
            links = Map.copyOf(links);
        }
    }

    /** Freezes the map. */
    public WasmExtension {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /**
     * Reads the extension.
     *
     * @param value the value of the extension; null when there is none
     */
    public static WasmExtension of(Object value) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (entry(value, "components") instanceof Map<?, ?> components) {
            components.forEach((name, part) -> parts.put(String.valueOf(name), part(part)));
        }
        return new WasmExtension(parts);
    }

    /** The limits of all components together, in bytes; zero when there are none. */
    public BigInteger memory() {
        return components.values().stream()
                .flatMap(p -> p.memory().stream())
                .map(Quantity::bytes)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** What a workload needs of the device when its links are taken away from its imports. */
    public WasmConvention.Workload unlinked(String component, WasmConvention.Workload workload) {
        Part part = components.get(component);
        if (part == null || part.links().isEmpty()) {
            return workload;
        }
        List<String> imports = new ArrayList<>(workload.imports());
        imports.removeIf(i -> part.links().keySet().stream().anyMatch(l -> isSame(l, i)));
        return new WasmConvention.Workload(workload.component(), imports, workload.proposals());
    }

    /** A link may leave the version away. */
    private static boolean isSame(String link, String imported) {
        return imported.equals(link) || imported.startsWith(link + "@");
    }

    private static Part part(Object value) {
        Optional<Quantity> memory =
                entry(value, "memory") instanceof String text
                        ? Quantity.parse(text)
                        : Optional.empty();
        Map<String, String> links = new LinkedHashMap<>();
        if (entry(value, "links") instanceof List<?> list) {
            for (Object link : list) {
                if (entry(link, "import") instanceof String imported
                        && entry(link, "from") instanceof String from) {
                    links.put(imported, from);
                }
            }
        }
        return new Part(memory, links);
    }

    private static Object entry(Object value, String key) {
        return value instanceof Map<?, ?> map ? map.get(key) : null;
    }
}
