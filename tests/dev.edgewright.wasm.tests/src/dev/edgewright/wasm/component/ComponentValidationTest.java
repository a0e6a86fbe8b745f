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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentValidationTest {

    @Test
    void everyValidCaseIsAccepted() throws Exception {
        List<String> refused = new ArrayList<>();
        List<ComponentSuite.Case> cases = ComponentSuite.cases("component");
        for (ComponentSuite.Case each : cases) {
            try {
                ComponentValidator.validate(Component.read(each.binary()));
            } catch (InvalidComponentException e) {
                refused.add(each + ": " + e.getMessage());
            }
        }
        assertTrue(cases.size() > 100, "cases: " + cases.size());
        assertEquals("", String.join("\n", refused));
    }

    @Test
    void everyInvalidCaseIsRefused() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<ComponentSuite.Case> cases =
                ComponentSuite.cases("assert_invalid", "assert_malformed");
        for (ComponentSuite.Case each : cases) {
            try {
                ComponentValidator.validate(Component.read(each.binary()));
                accepted.add(each.toString());
            } catch (MalformedBinaryException | InvalidComponentException e) {
                assertTrue(e.getMessage().contains("byte") || e.getMessage().length() > 30);
            }
        }
        assertTrue(cases.size() > 200, "cases: " + cases.size());
        assertEquals("", String.join("\n", accepted));
    }

    @Test
    void typesOfRealComponentsAreFound() throws Exception {
        byte[] filter = Files.readAllBytes(ComponentSuite.shared("components/filter-c.wasm"));
        ComponentType type = ComponentValidator.validate(Component.read(filter));
        assertEquals(
                List.of("margo:demo/types@0.1.0", "margo:demo/host@0.1.0"),
                List.copyOf(type.imports().keySet()));
        Entity.OfInstance exported =
                (Entity.OfInstance) type.exports().get("margo:demo/filter@0.1.0").entity();
        assertTrue(exported.type().exports().containsKey("[method]window.push"));
        for (String name : List.of("filter-js-qjs-stub.wasm", "hello-c-component.wasm")) {
            byte[] binary = Files.readAllBytes(ComponentSuite.shared("components/" + name));
            ComponentValidator.validate(Component.read(binary));
        }
    }
}
