/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import java.util.List;
import java.util.Optional;

/**
 * A function of a component.
 *
 * @param async whether it may block
 */
public record FunctionType(
        boolean async, List<TypeBody.Field> parameters, Optional<TypeNode> result) {

    public FunctionType {
        parameters = List.copyOf(parameters);
    }
}
