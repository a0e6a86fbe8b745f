/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a module's custom section {@code name} gives, for people alone (core
 * specification, appendix "Custom Sections").
 *
 * @param module the name of the module itself
 * @param spaces names by kind and index
 * @param locals names by function and index
 * @param labels names of blocks by function and by their number among the function's blocks
 */
public record DebugNames(
        Optional<String> module,
        Map<Space, Map<Integer, String>> spaces,
        Map<Integer, Map<Integer, String>> locals,
        Map<Integer, Map<Integer, String>> labels) {

    private static final int MANY = 1_000_000;

    /** What has names, with the number of its subsection. */
    public enum Space {
        FUNCTION(1),
        TYPE(4),
        TABLE(5),
        MEMORY(6),
        GLOBAL(7),
        ELEMENT(8),
        DATA(9),
        TAG(11);

        private final int id;

        Space(int id) {
            this.id = id;
        }
    }

    public DebugNames {
        Map<Space, Map<Integer, String>> copy = new EnumMap<>(Space.class);
        spaces.forEach((space, names) -> copy.put(space, Map.copyOf(names)));
        spaces = Collections.unmodifiableMap(copy);
        locals = Map.copyOf(locals);
        labels = Map.copyOf(labels);
    }

    /** What the module says; a damaged section, which is allowed, says as much as can be read. */
    public static DebugNames of(CoreModule module) {
        String own = null;
        Map<Space, Map<Integer, String>> spaces = new EnumMap<>(Space.class);
        Map<Integer, Map<Integer, String>> locals = new HashMap<>();
        Map<Integer, Map<Integer, String>> labels = new HashMap<>();
        for (CustomSection section : module.customSections("name")) {
            ByteBuffer content = section.content();
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            BinaryReader in = new BinaryReader(bytes, 0, bytes.length, "name section");
            try {
                while (!in.atEnd()) {
                    int id = in.u8();
                    BinaryReader part = in.part(in.u32("a length"), "the names");
                    switch (id) {
                        case 0 -> own = part.name();
                        case 2 -> nested(part, locals);
                        case 3 -> nested(part, labels);
                        default -> {
                            for (Space space : Space.values()) {
                                if (space.id == id) {
                                    map(part, spaces.computeIfAbsent(space, s -> new HashMap<>()));
                                }
                            }
                        }
                    }
                }
            } catch (MalformedBinaryException e) {
                // Engines do not reject a module for its names, so neither is it here.
            }
        }
        return new DebugNames(Optional.ofNullable(own), spaces, locals, labels);
    }

    private static void nested(BinaryReader in, Map<Integer, Map<Integer, String>> to)
            throws MalformedBinaryException {
        for (int n = in.count("functions", MANY); n > 0; n--) {
            map(in, to.computeIfAbsent(in.u32("an index"), f -> new HashMap<>()));
        }
    }

    private static void map(BinaryReader in, Map<Integer, String> to)
            throws MalformedBinaryException {
        for (int n = in.count("names", MANY); n > 0; n--) {
            to.put(in.u32("an index"), in.name());
        }
    }

    /** The names of one kind. */
    public Map<Integer, String> of(Space space) {
        return spaces.getOrDefault(space, Map.of());
    }
}
