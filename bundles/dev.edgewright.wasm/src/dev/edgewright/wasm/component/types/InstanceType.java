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
 * What an instance offers.
 *
 * @param exports by name, in order
 * @param resources those of the resources in it that every instance of this type has its own of
 */
public record InstanceType(Map<String, Extern> exports, Set<ResourceId> resources) {

    public InstanceType {
        exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
        resources = Set.copyOf(resources);
    }
}
