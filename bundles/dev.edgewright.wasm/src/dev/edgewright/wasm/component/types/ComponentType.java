/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a component needs and offers.
 *
 * @param imports by name, in order
 * @param exports by name, in order
 * @param imported the resources that whoever instantiates it chooses
 * @param defined the resources that every instance of it has its own of
 */
public record ComponentType(
        Map<String, Extern> imports,
        Map<String, Extern> exports,
        Set<ResourceId> imported,
        Set<ResourceId> defined) {

    public ComponentType {
        imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
        exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
        imported = Set.copyOf(imported);
        defined = Set.copyOf(defined);
    }
}
