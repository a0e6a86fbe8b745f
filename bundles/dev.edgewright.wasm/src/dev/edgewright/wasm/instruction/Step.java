/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.instruction;

/**
 * An instruction at a place.
 *
 * @param offset where its code begins in the file
 * @param end where the next one begins
 */
public record Step(int offset, int end, Instruction instruction, Operand operand) {}
