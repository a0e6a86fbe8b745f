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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.Producers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComponentReadingTest {

    private static final String PREAMBLE = "00 61 73 6d 0d 00 01 00 ";

    @Test
    void everyCaseOfTheSpecificationIsRead() throws IOException {
        List<String> refused = new ArrayList<>();
        List<ComponentSuite.Case> cases = ComponentSuite.cases("component");
        for (ComponentSuite.Case each : cases) {
            try {
                Component.read(each.binary());
            } catch (MalformedBinaryException e) {
                refused.add(each + ": " + e.getMessage());
            }
        }
        assertTrue(cases.size() > 100, "cases: " + cases.size());
        assertEquals(List.of(), refused);
    }

    @Test
    void everyMalformedCaseIsRefused() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<ComponentSuite.Case> cases = ComponentSuite.cases("assert_malformed");
        for (ComponentSuite.Case each : cases) {
            try {
                for (Definition definition : Component.read(each.binary()).definitions()) {
                    if (definition instanceof Definition.Module module) {
                        module.module().read();
                    }
                }
                accepted.add(each.toString());
            } catch (MalformedBinaryException e) {
                assertTrue(e.offset() >= 0 && e.offset() <= each.binary().length, e.getMessage());
            }
        }
        assertTrue(cases.size() > 50, "cases: " + cases.size());
        assertEquals(List.of(), accepted);
    }

    @Test
    void realComponentsAreRead() throws Exception {
        Component filter =
                Component.read(
                        Files.readAllBytes(ComponentSuite.shared("components/filter-c.wasm")));
        assertTrue(
                filter.definitions().stream()
                        .anyMatch(
                                d ->
                                        d instanceof Definition.Export export
                                                && export.name()
                                                        .name()
                                                        .equals("margo:demo/filter@0.1.0")));
        List<Definition.Module> modules =
                filter.definitions().stream()
                        .filter(Definition.Module.class::isInstance)
                        .map(Definition.Module.class::cast)
                        .toList();
        assertTrue(modules.get(0).module().read().exportedFunction("cabi_realloc").isPresent());
        try (Stream<Path> files = Files.list(ComponentSuite.shared("components"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".wasm")).toList()) {
                byte[] binary = Files.readAllBytes(file);
                if (binary[6] == 1) {
                    assertEquals(binary.length, Component.read(binary).size());
                }
            }
        }
    }

    @Test
    void namesAndProducersAreRead() throws Exception {
        Component hello =
                Component.read(
                        Files.readAllBytes(ComponentSuite.shared("components/filter-c.wasm")));
        ComponentNames names = ComponentNames.of(hello);
        assertEquals(
                "margo:demo/types@0.1.0", names.of(Sort.INSTANCE, 0).orElseThrow(), "" + names);
        assertEquals("wit-component-shim-instance", names.of(Sort.CORE_INSTANCE, 0).orElseThrow());
        Producers producers = Producers.read(hello.customSections(Producers.SECTION).get(0));
        assertEquals(
                "wit-component",
                producers.fields().get("processed-by").get(0).name(),
                "" + producers);
    }

    @Test
    void damagedNamesAreLeftOut() throws Exception {
        String named =
                PREAMBLE
                        + "00 16 0e"
                        + HexFormat.of()
                                .formatHex("component-name".getBytes(StandardCharsets.UTF_8));
        Component damaged =
                Component.read(
                        HexFormat.of().parseHex((named + "00 03 02 68 69 01 99").replace(" ", "")));
        assertEquals("hi", ComponentNames.of(damaged).component().orElseThrow());
    }

    @Test
    void faultsSayWhereAndWhy() {
        assertFault("", "wasm-not-a-module", 0, "does not begin with");
        assertFault("00 61 73 6d 01 00 00 00", "wasm-is-module", 4, "This is a core module");
        assertFault("00 61 73 6d 0e 00 01 00", "wasm-version", 4, "version 14, layer 1");
        assertFault(PREAMBLE + "0d 00", "wasm-malformed", 8, "no section with id 13");
        assertFault(PREAMBLE + "07 02 01 5f", "wasm-malformed", 11, "0x5F begins no type");
        assertFault(
                PREAMBLE + "07 02 02 73", "wasm-malformed", 10, "too short for its 2 type definit");
        assertFault(PREAMBLE + "07 04 01 69 81 80", "wasm-malformed", 14, "ends in the middle");
        assertFault(PREAMBLE + "08 02 01 07", "wasm-malformed", 11, "no canonical definition 0x07");
    }

    @Test
    void deepNestingIsRefused() {
        // Each component type holds a declaration of a type, which is a component type again.
        assertFault(
                PREAMBLE + "07 90 03 01 " + "41 01 01 ".repeat(133),
                "wasm-limit",
                -1,
                "more than 100 deep");
    }

    @Test
    void mutatedComponentsAreReadOrRefused() throws IOException {
        Random random = new Random(7);
        List<ComponentSuite.Case> cases = ComponentSuite.cases("component");
        for (int round = 0; round < 20_000; round++) {
            byte[] binary = cases.get(random.nextInt(cases.size())).binary();
            for (int n = random.nextInt(4); n >= 0; n--) {
                binary[
                                8
                                        + random.nextInt(Math.max(1, binary.length - 8))
                                        - (binary.length == 8 ? 1 : 0)] =
                        (byte) random.nextInt(256);
            }
            try {
                Component.read(binary);
            } catch (MalformedBinaryException e) {
                assertTrue(e.offset() <= binary.length);
            }
        }
    }

    private static void assertFault(String hex, String code, int offset, String part) {
        byte[] binary = HexFormat.of().parseHex(hex.replace(" ", ""));
        MalformedBinaryException fault =
                assertThrows(MalformedBinaryException.class, () -> Component.read(binary));
        assertEquals(code, fault.code(), fault.getMessage());
        assertTrue(fault.getMessage().contains(part), fault.getMessage());
        if (offset >= 0) {
            assertEquals(offset, fault.offset(), fault.getMessage());
        }
    }
}
