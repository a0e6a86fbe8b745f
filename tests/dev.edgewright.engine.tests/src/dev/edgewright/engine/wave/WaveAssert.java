/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.wave.WaveException.Problem;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeNode;

/** What a text means as a value of a type; a refused text has ^ below the place. */
record WaveAssert(String text, TypeNode type) {

    static WaveAssert reading(String text, TypeNode type) {
        return new WaveAssert(text, type);
    }

    WaveAssert gives(Value expected) {
        try {
            assertEquals(expected, Wave.read(text, type));
        } catch (WaveException e) {
            throw new AssertionError(e.getMessage() + "\n" + e.pointed(), e);
        }
        return this;
    }

    WaveAssert prints(String expected) {
        try {
            assertEquals(expected, Wave.print(Wave.read(text, type)));
        } catch (WaveException e) {
            throw new AssertionError(e.getMessage() + "\n" + e.pointed(), e);
        }
        return this;
    }

    void isRefused(int offset, String... words) {
        complains(assertThrows(WaveException.class, () -> Wave.read(text, type)), offset, words);
    }

    void isRefused(Problem problem, int offset, String... words) {
        var refusal = assertThrows(WaveException.class, () -> Wave.read(text, type));
        assertEquals(problem, refusal.problem());
        complains(refusal, offset, words);
    }

    static void refusesCall(String call, FunctionType type, String place, String... words) {
        var refusal =
                assertThrows(
                        WaveException.class,
                        () -> WaveCall.of(call).arguments(type, new Handles()));
        complains(refusal, place.indexOf('^'), words);
    }

    private static void complains(WaveException refusal, int offset, String... words) {
        for (String word : words) {
            assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        }
        assertEquals(offset, refusal.offset(), refusal.getMessage() + "\n" + refusal.pointed());
    }
}
