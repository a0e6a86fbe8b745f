/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.component.encoding.ComponentWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComponentWriterTest {

    @Test
    void everyCaseIsWrittenBackWithTheSameDefinitions() throws Exception {
        List<ComponentSuite.Case> cases = ComponentSuite.cases("component", "assert_invalid");
        int written = 0;
        for (ComponentSuite.Case each : cases) {
            byte[] binary = each.binary();
            Component read;
            try {
                read = Component.read(binary);
            } catch (dev.edgewright.wasm.binary.MalformedBinaryException e) {
                continue;
            }
            assertSame(read, ComponentWriter.write(read), each.toString());
            written++;
        }
        assertTrue(written > 300, "written: " + written);
    }

    @Test
    void realComponentsAreWrittenBack() throws Exception {
        for (Path file : components()) {
            Component read = Component.read(Files.readAllBytes(file));
            assertSame(read, ComponentWriter.write(read), file.toString());
        }
    }

    private static List<Path> components() throws IOException {
        Path folder = ComponentSuite.shared("components");
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".wasm")).toList()) {
                if (dev.edgewright.wasm.binary.Preamble.isComponent(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static void assertSame(Component expected, byte[] written, String name)
            throws Exception {
        Component again = Component.read(written);
        assertComponent(expected, again, name);
        assertArrayEquals(written, ComponentWriter.write(again), name);
    }

    private static void assertComponent(Component expected, Component actual, String name) {
        assertEquals(expected.items().size(), actual.items().size(), name);
        for (int i = 0; i < expected.items().size(); i++) {
            Definition wanted = expected.definitions().get(i);
            Definition found = actual.definitions().get(i);
            switch (wanted) {
                case Definition.Module m ->
                        assertEquals(
                                m.module().content(),
                                ((Definition.Module) found).module().content(),
                                name);
                case Definition.Nested n ->
                        assertComponent(
                                n.component(), ((Definition.Nested) found).component(), name);
                default -> assertEquals(wanted, found, name);
            }
        }
        assertEquals(
                expected.customSections().stream().map(c -> c.name() + text(c.content())).toList(),
                actual.customSections().stream().map(c -> c.name() + text(c.content())).toList(),
                name);
    }

    private static String text(ByteBuffer content) {
        return content.hashCode() + "/" + content.remaining();
    }
}
