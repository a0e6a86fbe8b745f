/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonPointerTest {

    private static final Map<String, Object> TREE =
            Map.of("a/b", List.of("x", Map.of("m~n", 8)), "", 0);

    @Test
    void followsNamesAndIndexes() {
        assertEquals(Optional.of("x"), resolve("/a~1b/0"));
        assertEquals(Optional.of(8), resolve("/a~1b/1/m~0n"));
        assertEquals(Optional.of(0), resolve("/"));
        assertEquals(Optional.of(TREE), resolve(""));
        assertEquals(Optional.empty(), resolve("/a~1b/2"));
        assertEquals(Optional.empty(), resolve("/a~1b/01"));
        assertEquals(Optional.empty(), resolve("/a~1b/-"));
    }

    @Test
    void refusesWhatIsNoPointer() {
        assertTrue(JsonPointer.parse("a").isEmpty());
        assertTrue(JsonPointer.parse("/~2").isEmpty());
        assertTrue(JsonPointer.parse("/a~").isEmpty());
        assertTrue(JsonPointer.parse("/".repeat(2000)).isEmpty());
    }

    private static Optional<Object> resolve(String pointer) {
        return JsonPointer.parse(pointer).orElseThrow().resolve(TREE);
    }
}
