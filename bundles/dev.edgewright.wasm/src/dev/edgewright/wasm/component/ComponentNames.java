/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CustomSection;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names for people, of a component and of its definitions (Binary.md, "Name Section").
 *
 * @param component the name of the component itself
 * @param definitions by sort and index
 */
public record ComponentNames(
        Optional<String> component, Map<Sort, Map<Integer, String>> definitions) {

    private static final String SECTION = "component-name";

    public ComponentNames {
        definitions = Collections.unmodifiableMap(new EnumMap<>(copy(definitions)));
    }

    private static Map<Sort, Map<Integer, String>> copy(Map<Sort, Map<Integer, String>> names) {
        Map<Sort, Map<Integer, String>> copy = new EnumMap<>(Sort.class);
        names.forEach((sort, map) -> copy.put(sort, Map.copyOf(map)));
        return copy;
    }

    /**
     * What the component says; a damaged section, which is allowed, says as much as can be read.
     */
    public static ComponentNames of(Component component) {
        String own = null;
        Map<Sort, Map<Integer, String>> names = new EnumMap<>(Sort.class);
        for (CustomSection section : component.customSections(SECTION)) {
            ByteBuffer content = section.content();
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            BinaryReader in = new BinaryReader(bytes, 0, bytes.length, "component");
            try {
                while (!in.atEnd()) {
                    int id = in.u8();
                    BinaryReader part = in.part(in.u32("a length"), "the names");
                    if (id == 0) {
                        own = part.name();
                    } else if (id == 1) {
                        read(part, names);
                    }
                }
            } catch (MalformedBinaryException e) {
                // Engines do not reject a component for its names, so neither is it here.
            }
        }
        return new ComponentNames(Optional.ofNullable(own), names);
    }

    private static void read(BinaryReader in, Map<Sort, Map<Integer, String>> names)
            throws MalformedBinaryException {
        Map<Integer, String> map = names.computeIfAbsent(Names.sort(in), s -> new HashMap<>());
        for (int n = in.count("names", Names.MANY); n > 0; n--) {
            map.put(in.u32("an index"), in.name());
        }
    }

    /** The name of a definition. */
    public Optional<String> of(Sort sort, int index) {
        return Optional.ofNullable(definitions.getOrDefault(sort, Map.of()).get(index));
    }
}
