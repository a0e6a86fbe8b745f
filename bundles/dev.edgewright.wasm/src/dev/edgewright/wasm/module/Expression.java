/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

/**
 * Where the instructions of a function or of a constant are in the file, the last {@code end}
 * included.
 *
 * @param start the first byte
 * @param end the byte after the last
 */
public record Expression(int start, int end) {}
