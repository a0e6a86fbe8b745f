/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.artifact.WasmConfig;
import dev.edgewright.registry.sign.Verification;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** What tests of this room say: what is refused, and with which words. */
public final class RegistryAssert {
    /** The smallest core module. */
    public static final byte[] MODULE = HexFormat.of().parseHex("0061736d01000000");

    /** The smallest component. */
    public static final byte[] COMPONENT = HexFormat.of().parseHex("0061736d0d000100");

    /** The time at which everything in these tests was built. */
    public static final Instant BUILT = Instant.parse("2026-03-01T08:00:00Z");

    private RegistryAssert() {}

    /** Something fails with this kind of trouble, and its sentence has all these words. */
    public static String refuses(Problem problem, Executable call, String... words) {
        RegistryException e = assertThrows(RegistryException.class, call);
        assertEquals(problem, e.problem(), e.getMessage());
        return says(e.getMessage(), words);
    }

    /** No signature counts, for this reason, and the sentence has all these words. */
    public static void refuses(
            Verification.Reason reason, Verification verification, String... words) {
        Verification.Refused refused =
                assertInstanceOf(Verification.Refused.class, verification, verification.toString());
        assertEquals(reason, refused.reason(), refused.message());
        says(refused.message(), words);
    }

    private static String says(String sentence, String... words) {
        for (String word : words) {
            assertTrue(sentence.contains(word), () -> "'" + word + "' is not in: " + sentence);
        }
        assertTrue(sentence.matches("(?s).*[.!?)]|.*sha256:\\.\\.\\."), "no sentence: " + sentence);
        return sentence;
    }

    /** A component with one import. */
    public static WasmArtifact component() throws RegistryException {
        return WasmArtifact.build(
                COMPONENT,
                WasmConfig.component(
                        BUILT,
                        Optional.of("Acme"),
                        new WasmConfig.Component(
                                List.of("wasi:clocks/monotonic-clock@0.2.0"),
                                List.of("wasi:cli/run@0.2.0"),
                                Optional.empty())));
    }
}
