/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

/** Why a guest was ended. */
public enum TrapReason {
    UNREACHABLE,
    MEMORY_OUT_OF_BOUNDS,
    TABLE_OUT_OF_BOUNDS,
    DIVISION_BY_ZERO,
    INTEGER_OVERFLOW,
    INVALID_CONVERSION,
    UNINITIALIZED_ELEMENT,
    INDIRECT_CALL_TYPE_MISMATCH,
    UNCAUGHT_EXCEPTION,
    STACK_EXHAUSTED,
    /** The host ran out of memory for the guest, or the guest does not fit its limits. */
    OUT_OF_MEMORY,
    /** As many instructions were run as the limit allows. */
    OUT_OF_FUEL,
    /** The wall clock limit was reached. */
    DEADLINE,
    /** The stop signal was given, or the thread was interrupted. */
    STOPPED,
    /** What a component passes, or when it calls whom, breaks the canonical ABI. */
    CANONICAL_ABI,
    /** A host function failed. */
    HOST,
    /** Another fault that the specification calls a trap. */
    OTHER
}
