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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which languages and tools made a module or component (tool conventions, "Producers Section").
 *
 * @param fields names with versions, by what they were: {@code language}, {@code processed-by},
 *     {@code sdk}
 */
public record Producers(Map<String, List<Producer>> fields) {

    /** The name of the custom section. */
    public static final String SECTION = "producers";

    private static final int MANY = 1_000;

    public Producers {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A language or tool; the version may be empty. */
    public record Producer(String name, String version) {}

    /**
     * Reads the content of the custom section.
     *
     * @throws MalformedBinaryException if it has another form; offsets count from its beginning
     */
    public static Producers read(CustomSection section) throws MalformedBinaryException {
        ByteBuffer content = section.content();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        BinaryReader in = new BinaryReader(bytes, 0, bytes.length, "producers section");
        Map<String, List<Producer>> fields = new LinkedHashMap<>();
        for (int n = in.count("fields", MANY); n > 0; n--) {
            List<Producer> producers = new ArrayList<>();
            fields.put(in.name(), producers);
            for (int m = in.count("producers", MANY); m > 0; m--) {
                producers.add(new Producer(in.name(), in.name()));
            }
        }
        fields.replaceAll((field, producers) -> List.copyOf(producers));
        return new Producers(fields);
    }
}
