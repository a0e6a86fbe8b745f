/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

import dev.edgewright.wasm.module.ValueType;
import java.util.Optional;

/** What a block takes and gives (core specification, section 5.4.1). */
public sealed interface BlockType {

    /** It takes nothing and gives nothing or one value. */
    record Simple(Optional<ValueType> result) implements BlockType {}

    /** As the function type with that index. */
    record Indexed(int type) implements BlockType {}
}
