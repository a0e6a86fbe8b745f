/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.ide.Editing;
import org.junit.jupiter.api.Test;

/** Keys by schema, with the shape of their values. */
class KeyCompletionTest {

    @Test
    void keysAtTheRootAreThoseThatAreNotThere() {
        Editing.of("version: '1'", "binaries:", "  - path: build/a.wasm", "|")
                .offersOnly("name", "config")
                .becomes(
                        "name",
                        "version: '1'",
                        "binaries:",
                        "  - path: build/a.wasm",
                        "name: name");
    }

    @Test
    void requiredKeysComeFirst() {
        Editing.of(
                        "apiVersion: core.oam.dev/v1beta1",
                        "kind: Application",
                        "metadata:",
                        "  labels: {}",
                        "  |",
                        "spec: {components: []}")
                .offersOnly("name", "annotations");
    }

    @Test
    void aHalfTypedKeyIsReplaced() {
        Editing.of("version: '1'", "na|", "binaries:", "  - path: build/a.wasm")
                .offersOnly("name")
                .becomes(
                        "name",
                        "version: '1'",
                        "name: name",
                        "binaries:",
                        "  - path: build/a.wasm");
    }

    @Test
    void aKeyThatHasItsColonGetsNoOther() {
        Editing.of("version: '1'", "na|me: x", "binaries:", "  - path: build/a.wasm")
                .becomes("name", "version: '1'", "name: x", "binaries:", "  - path: build/a.wasm");
    }

    @Test
    void aMappingBeginsOnALineOfItsOwn() {
        Editing.of("version: '1'", "name: x", "binaries: []", "config:", "  |")
                .offers("environment", "permissions", "entrypoint", "heapSize")
                .becomes(
                        "environment",
                        "version: '1'",
                        "name: x",
                        "binaries: []",
                        "config:",
                        "  environment:",
                        "    - INTERVAL=500");
    }

    @Test
    void aMappingBeginsBehindItsKey() {
        Editing.of("version: '1'", "name: x", "binaries: []", "config: |")
                .becomes(
                        "heapSize",
                        "version: '1'",
                        "name: x",
                        "binaries: []",
                        "config:",
                        "  heapSize: 8192");
    }

    @Test
    void aMappingBeginsRightBehindTheColon() {
        Editing.of("version: '1'", "name: x", "binaries: []", "config:|")
                .becomes(
                        "heapSize",
                        "version: '1'",
                        "name: x",
                        "binaries: []",
                        "config:",
                        "  heapSize: 8192");
    }

    @Test
    void anEmptyItemTakesTheKeysOfItsMapping() {
        Editing.of("version: '1'", "name: x", "binaries:", "  - |")
                .offersOnly("path")
                .becomes("path", "version: '1'", "name: x", "binaries:", "  - path: build/");
    }

    @Test
    void anItemGoesOn() {
        Editing.of(
                        "apiVersion: core.oam.dev/v1beta1",
                        "kind: Application",
                        "metadata: {name: a, annotations: {}}",
                        "spec:",
                        "  components:",
                        "    - name: one",
                        "      |",
                        "    - name: two",
                        "      type: component",
                        "      properties: {image: 'file:///x'}")
                .offersOnly("type", "properties", "traits");
    }

    @Test
    void aListGoesOnWithADash() {
        Editing.of("version: '1'", "name: x", "binaries:", "  - path: build/a.wasm", "  |")
                .becomes(
                        "- binaries",
                        "version: '1'",
                        "name: x",
                        "binaries:",
                        "  - path: build/a.wasm",
                        "  - path: build/");
    }

    @Test
    void aListBeginsBehindItsKey() {
        Editing.of("version: '1'", "name: x", "binaries: |")
                .becomes("- binaries", "version: '1'", "name: x", "binaries:", "  - path: build/");
    }

    @Test
    void keysInBraces() {
        Editing.of("version: '1'", "name: x", "binaries: []", "config: {|}")
                .offers("heapSize", "permissions")
                .becomes(
                        "permissions",
                        "version: '1'",
                        "name: x",
                        "binaries: []",
                        "config: {permissions: []}");
        Editing.of("version: '1'", "name: x", "binaries: []", "config: {heapSize: 1, |}")
                .offersNot("heapSize")
                .becomes(
                        "stackSize",
                        "version: '1'",
                        "name: x",
                        "binaries: []",
                        "config: {heapSize: 1, stackSize: 8192}");
    }

    @Test
    void nestedKeysStandWhereEditorsWantThem() {
        Editing editing =
                Editing.of(
                        "apiVersion: core.oam.dev/v1beta1",
                        "kind: Application",
                        "metadata: {name: a, annotations: {}}",
                        "spec:",
                        "  components:",
                        "    - |");
        // Editors add the margin of the line themselves.
        assertEquals(
                "properties:\n    ${1}",
                editing.item("properties", true).getTextEdit().getLeft().getNewText());
        assertEquals(
                "properties:\n        ",
                editing.item("properties", false).getTextEdit().getLeft().getNewText());
    }

    @Test
    void keysInJsonAreQuoted() {
        Editing.of("{\"version\": \"1\", \"binaries\": [], |}")
                .becomes("name", "{\"version\": \"1\", \"binaries\": [], \"name\": \"\"}");
        Editing.of("{\"version\": \"1\", \"binaries\": [], \"na|\"}")
                .becomes("name", "{\"version\": \"1\", \"binaries\": [], \"name\"}");
        Editing.of("{\"binaries\": [], \"config\": {\"permissions\": [|]}}")
                .becomes(
                        "console",
                        "{\"binaries\": [], \"config\": {\"permissions\": [\"console\"]}}");
    }

    @Test
    void nothingInComments() {
        Editing.of("version: '1'", "# na|", "binaries: []").offersOnly();
    }

    @Test
    void nothingInBlocksOfText() {
        Editing.of("version: '1'", "name: >", "  na|", "binaries: []").offersOnly();
    }
}
