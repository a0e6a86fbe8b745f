/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one instance may use.
 *
 * @param memoryPages pages of 64 KiB in all its memories together; growth beyond fails as the
 *     specification allows, a program that starts with more is not instantiated
 * @param tableElements elements in all its tables together; growth and start as with memories
 * @param callDepth the most calls inside each other
 * @param fuel about how many instructions may be run in all; only interpreted code counts them
 * @param wallClock how long one call from outside may take, instantiation counting as a call; empty
 *     for no limit
 */
public record Limits(
        int memoryPages,
        int tableElements,
        int callDepth,
        OptionalLong fuel,
        Optional<Duration> wallClock) {

    /** The most pages that can be run: 2 GiB less one page. */
    public static final int MAX_MEMORY_PAGES = 32_767;

    /** The most table elements that can be run. */
    public static final int MAX_TABLE_ELEMENTS = 10_000_000;

    /** The most calls inside each other that can be run. */
    public static final int MAX_CALL_DEPTH = 131_072;

    private static final Limits NONE =
            new Limits(
                    MAX_MEMORY_PAGES,
                    MAX_TABLE_ELEMENTS,
                    MAX_CALL_DEPTH,
                    OptionalLong.empty(),
                    Optional.empty());

    public Limits {
        if (memoryPages < 0 || memoryPages > MAX_MEMORY_PAGES) {
            throw new IllegalArgumentException(
                    "memoryPages must be within 0 and " + MAX_MEMORY_PAGES + ": " + memoryPages);
        }
        if (tableElements < 0 || tableElements > MAX_TABLE_ELEMENTS) {
            throw new IllegalArgumentException(
                    "tableElements must be within 0 and "
                            + MAX_TABLE_ELEMENTS
                            + ": "
                            + tableElements);
        }
        if (callDepth < 1 || callDepth > MAX_CALL_DEPTH) {
            throw new IllegalArgumentException(
                    "callDepth must be within 1 and " + MAX_CALL_DEPTH + ": " + callDepth);
        }
        if (fuel.isPresent() && fuel.getAsLong() < 0) {
            throw new IllegalArgumentException("fuel must not be negative: " + fuel.getAsLong());
        }
        wallClock.ifPresent(
                time -> {
                    if (time.isNegative() || time.isZero()) {
                        throw new IllegalArgumentException("wallClock must be positive: " + time);
                    }
                });
    }

    /** Only what the engine itself cannot exceed. */
    public static Limits none() {
        return NONE;
    }

    public Limits withMemoryPages(int pages) {
        return new Limits(pages, tableElements, callDepth, fuel, wallClock);
    }

    public Limits withTableElements(int elements) {
        return new Limits(memoryPages, elements, callDepth, fuel, wallClock);
    }

    public Limits withWallClock(Duration time) {
        return new Limits(memoryPages, tableElements, callDepth, fuel, Optional.of(time));
    }

    public Limits withCallDepth(int depth) {
        return new Limits(memoryPages, tableElements, depth, fuel, wallClock);
    }

    public Limits withFuel(long instructions) {
        return new Limits(
                memoryPages, tableElements, callDepth, OptionalLong.of(instructions), wallClock);
    }
}
