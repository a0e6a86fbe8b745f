/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Components that were made to use up time or memory. */
class HostileComponentTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final ByteArrayOutputStream component = new ByteArrayOutputStream();

    HostileComponentTest() {
        component.writeBytes(new byte[] {0, 'a', 's', 'm', 13, 0, 1, 0});
    }

    @Test
    void typesThatDoubleAreRefused() {
        List<byte[]> types = new ArrayList<>();
        types.add(new byte[] {0x6F, 1, 0x7D});
        for (int i = 0; i < 60; i++) {
            types.add(new byte[] {0x6F, 2, (byte) i, (byte) i}); // a tuple of the last type, twice
        }
        section(7, types);
        assertInvalid("component-limit", "parts");
    }

    @Test
    void instancesThatDoubleAreRefused() {
        List<byte[]> types = new ArrayList<>();
        types.add(new byte[] {0x42, 0});
        for (int i = 0; i < 60; i++) {
            byte outer = (byte) i;
            types.add(
                    new byte[] {
                        0x42, 3, 2, 3, 2, 1, outer, // an alias of the last type
                        4, 0, 1, 'a', 5, 0, // exported as the type of two instances
                        4, 0, 1, 'b', 5, 0
                    });
        }
        section(7, types);
        assertInvalid("component-limit", "parts");
    }

    @Test
    void typesThatNestDeepAreRefused() {
        List<byte[]> types = new ArrayList<>();
        types.add(new byte[] {0x6B, 0x7D});
        for (int i = 0; i < 1_000; i++) { // an option of the last type
            types.add(new byte[] {0x6B, (byte) (i & 0x7F | 0x80), (byte) (i >>> 7)});
        }
        section(7, types);
        assertInvalid("component-limit", "nest more than 100 deep");
    }

    @Test
    void manyCopiesOfALargeInstanceAreRefused() {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.writeBytes(new byte[] {0x42, (byte) 0x90, 0x4E}); // 10,000 declarations
        for (int i = 0; i < 10_000; i++) {
            String name = "n" + i;
            large.writeBytes(new byte[] {4, 0, (byte) name.length()});
            large.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            large.writeBytes(new byte[] {3, 1}); // some resource
        }
        section(7, List.of(large.toByteArray()));
        List<byte[]> imports = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            String name = "i" + i;
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            one.writeBytes(new byte[] {0, (byte) name.length()});
            one.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            one.writeBytes(new byte[] {5, 0});
            imports.add(one.toByteArray());
        }
        section(10, imports);
        assertInvalid("component-limit", "parts");
    }

    @Test
    void mutatedComponentsAreCheckedOrRefused() throws Exception {
        Random random = new Random(11);
        List<ComponentSuite.Case> cases = ComponentSuite.cases("component", "assert_invalid");
        int valid = 0;
        for (int round = 0; round < 10_000; round++) {
            byte[] binary = cases.get(random.nextInt(cases.size())).binary();
            for (int n = binary.length <= 8 ? 0 : 1 + random.nextInt(3); n > 0; n--) {
                int at = 8 + random.nextInt(binary.length - 8);
                binary[at] = (byte) (random.nextBoolean() ? random.nextInt(8) : binary[at] + 1);
            }
            try {
                ComponentValidator.validate(Component.read(binary));
                valid++;
            } catch (MalformedBinaryException | InvalidComponentException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
        assertTrue(valid > 250, "valid: " + valid);
    }

    private void section(int id, List<byte[]> items) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        leb(content, items.size());
        items.forEach(content::writeBytes);
        component.write(id);
        leb(component, content.size());
        component.writeBytes(content.toByteArray());
    }

    private static void leb(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private void assertInvalid(String code, String part) {
        InvalidComponentException refusal =
                assertTimeoutPreemptively(
                        SOON,
                        () ->
                                assertThrows(
                                        InvalidComponentException.class,
                                        () ->
                                                ComponentValidator.validate(
                                                        Component.read(component.toByteArray()))));
        assertEquals(code, refusal.code(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
    }
}
