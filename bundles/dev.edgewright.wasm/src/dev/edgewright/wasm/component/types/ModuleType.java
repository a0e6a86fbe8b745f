/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.module.ExternalType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a core module needs and offers.
 *
 * @param imports by module name, then by name
 * @param exports by name
 */
public record ModuleType(
        Map<String, Map<String, ExternalType>> imports, Map<String, ExternalType> exports) {

    public ModuleType {
        imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
        exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    }
}
