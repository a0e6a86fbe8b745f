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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which features beyond the first version of WebAssembly a module was built with. */
public final class TargetFeatures {

    /** The name of the custom section (tool conventions, "Target Features Section"). */
    public static final String SECTION = "target_features";

    private static final int MANY = 1_000;

    private TargetFeatures() {}

    /**
     * What the compiler noted, and what can be seen without a look at code: by the names that
     * compilers have for them, such as {@code bulk-memory}. A note that cannot be read says
     * nothing.
     */
    public static Set<String> of(CoreModule module) {
        Set<String> features = new TreeSet<>();
        for (CustomSection section : module.customSections(SECTION)) {
            try {
                read(section, features);
            } catch (MalformedBinaryException e) {
                // A note does not make a module invalid.
            }
        }
        seen(module, features);
        return features;
    }

    private static void read(CustomSection section, Set<String> features)
            throws MalformedBinaryException {
        ByteBuffer content = section.content();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        BinaryReader in = new BinaryReader(bytes, 0, bytes.length, "target features section");
        for (int n = in.count("features", MANY); n > 0; n--) {
            int prefix = in.u8();
            String name = in.name();
            if (prefix == '+' || prefix == '=') {
                features.add(name);
            }
        }
    }

    private static void seen(CoreModule module, Set<String> features) {
        List<MemoryType> memories =
                Stream.concat(
                                module.imports().stream().map(Import::type),
                                module.memories().stream())
                        .filter(MemoryType.class::isInstance)
                        .map(MemoryType.class::cast)
                        .toList();
        if (memories.size() > 1) {
            features.add("multimemory");
        }
        if (memories.stream().anyMatch(memory -> memory.limits().shared())) {
            features.add("atomics");
        }
        if (memories.stream().anyMatch(memory -> memory.limits().address64())) {
            features.add("memory64");
        }
        for (FunctionType type : module.types()) {
            if (type.results().size() > 1) {
                features.add("multivalue");
            }
            if (type.parameters().contains(ValueType.V128)
                    || type.results().contains(ValueType.V128)) {
                features.add("simd128");
            }
        }
        boolean tags =
                Stream.concat(
                                module.imports().stream().map(Import::type),
                                module.exports().stream().map(Export::type))
                        .anyMatch(TagType.class::isInstance);
        if (tags) {
            features.add("exception-handling");
        }
    }
}
