/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import java.util.OptionalLong;

/**
 * The size range of a memory (in pages of 64 KiB) or table (in elements), as unsigned numbers (core
 * specification, section 2.3.7).
 *
 * @param shared whether threads share it (threads proposal)
 * @param address64 whether it is addressed by {@code i64} (memory64 proposal)
 */
public record Limits(long minimum, OptionalLong maximum, boolean shared, boolean address64) {}
