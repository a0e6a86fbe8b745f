/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a file; the components are named as in the output of {@code --json}.
 *
 * @param kind {@code core module}, {@code component} or {@code WIT package}; null if it is none
 * @param target what it was built for, in words
 * @param use the command that makes something of it; null if there is none
 * @param sections in the order of the file
 * @param producers languages and tools by what they were, nested modules included
 * @param features what core modules use beyond the first version of WebAssembly
 * @param memories of a core module, imported ones included
 * @param functionNames whether there are names of functions
 * @param debugInfo the kinds of debug information
 * @param wit the packages of a component as text; null if there are none
 * @param problem why the file cannot be understood wholly; null if it can
 */
public record Inspection(
        String file,
        String kind,
        int bytes,
        String target,
        String use,
        List<Item> imports,
        List<Item> exports,
        List<Part> sections,
        Map<String, List<Tool>> producers,
        List<String> features,
        List<Memory> memories,
        boolean functionNames,
        List<String> debugInfo,
        String wit,
        Problem problem) {

    static final String PACKAGE = "WIT package";
    static final String COMMAND = "command";

    public Inspection {
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
        sections = List.copyOf(sections);
        producers = Collections.unmodifiableMap(new LinkedHashMap<>(producers));
        features = List.copyOf(features);
        memories = List.copyOf(memories);
        debugInfo = List.copyOf(debugInfo);
    }

    /** Looks at the bytes of a file; never fails. */
    public static Inspection of(String file, byte[] bytes) {
        return new Inspector(file, bytes).inspect();
    }

    /** Whether it can be run from its start to its end. */
    public boolean isCommand() {
        return target.endsWith(COMMAND);
    }

    /** Whether it holds a WIT package and no code. */
    public boolean isPackage() {
        return PACKAGE.equals(kind);
    }

    /**
     * Something imported or exported.
     *
     * @param type how it is declared; null for what only groups others
     */
    public record Item(String name, String kind, String type, List<Item> items) {
        public Item {
            items = List.copyOf(items);
        }

        static Item of(String name, String kind, String type) {
            return new Item(name, kind, type, List.of());
        }
    }

    /**
     * A section, or all of one name.
     *
     * @param count how many there are
     */
    public record Part(String name, int count, int bytes, List<Part> sections) {
        public Part {
            sections = List.copyOf(sections);
        }
    }

    /** A language or tool; the version may be empty. */
    public record Tool(String name, String version) {}

    /**
     * A linear memory, in pages of 64 KiB.
     *
     * @param maximum null if there is none
     */
    public record Memory(long minimum, Long maximum, boolean imported) {}

    /** Place, cause and way out. */
    public record Problem(String code, String message) {}
}
