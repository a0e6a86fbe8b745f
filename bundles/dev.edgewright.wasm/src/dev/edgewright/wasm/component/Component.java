/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CustomSection;
import java.util.List;

/**
 * A component as data: its definitions in the order of the file, since each adds to the index space
 * that the next ones refer to (Binary.md, "Component Definitions").
 *
 * <p>Reading checks the form only; whether indices, types and names fit is a matter of validation.
 *
 * @param offset where its preamble is in the file
 * @param size in bytes, nested modules and components included
 * @param items the definitions with their places
 * @param sections the sections as they lie in the file, custom ones included
 * @param customSections the custom sections, in the order of the file
 */
public record Component(
        int offset,
        int size,
        List<Item> items,
        List<Section> sections,
        List<CustomSection> customSections) {

    /** A definition and where it begins in the file. */
    public record Item(int offset, Definition definition) {}

    /**
     * A section of the file.
     *
     * @param id its number, 0 to 12
     * @param offset where its content begins
     * @param size of its content in bytes
     */
    public record Section(int id, int offset, int size) {}

    public Component {
        items = List.copyOf(items);
        sections = List.copyOf(sections);
        customSections = List.copyOf(customSections);
    }

    /**
     * Reads a component. Lists have at most a million items, and components and types nest at most
     * 100 deep.
     *
     * @throws MalformedBinaryException if the bytes are no component
     */
    public static Component read(byte[] binary) throws MalformedBinaryException {
        return new ComponentReader(binary, 0, binary.length, 0).read();
    }

    /** The definitions without their places. */
    public List<Definition> definitions() {
        return items.stream().map(Item::definition).toList();
    }

    /** The custom sections of that name, in the order of the file. */
    public List<CustomSection> customSections(String name) {
        return customSections.stream().filter(section -> section.name().equals(name)).toList();
    }
}
