/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.component.ExternName;

/** Something that is imported or exported: its name with attributes, and its type. */
public record Extern(ExternName name, Entity entity) {}
