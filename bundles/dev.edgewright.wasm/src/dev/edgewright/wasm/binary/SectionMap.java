/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the bytes of a module or component are divided up into sections, those of nested modules and
 * components included. Of a damaged file the map shows what comes before the fault.
 *
 * @param sections in the order of the file
 * @param fault why the map ends before the file does
 */
public record SectionMap(List<Section> sections, Optional<MalformedBinaryException> fault) {

    private static final int DEEPEST = 100;
    private static final int MOST = 100_000;
    private static final int CUSTOM = 0;

    /** The names of a core module's sections, by id (core specification, section 5.5.2). */
    public static final List<String> OF_MODULES =
            List.of(
                    "custom",
                    "type",
                    "import",
                    "function",
                    "table",
                    "memory",
                    "global",
                    "export",
                    "start",
                    "element",
                    "code",
                    "data",
                    "data count",
                    "tag");

    private static final List<String> OF_COMPONENTS =
            List.of(
                    "custom",
                    "core module",
                    "core instance",
                    "core type",
                    "component",
                    "instance",
                    "alias",
                    "type",
                    "canonical function",
                    "start",
                    "import",
                    "export",
                    "value");

    /**
     * A section.
     *
     * @param name what it holds, such as {@code code}, or the name of a custom section
     * @param custom whether the name is that of a custom section
     * @param offset where it begins in the file, with the byte that says what it is
     * @param size in bytes, from there to its end
     * @param inside the sections of the module or component that it holds
     */
    public record Section(String name, boolean custom, int offset, int size, List<Section> inside) {
        public Section {
            inside = List.copyOf(inside);
        }
    }

    public SectionMap {
        sections = List.copyOf(sections);
    }

    /**
     * Reads the map; never fails. Modules and components may nest 100 deep and have 100,000
     * sections in all.
     */
    public static SectionMap of(byte[] file) {
        Reader reader = new Reader(file);
        List<Section> sections = new ArrayList<>();
        reader.read(0, file.length, 0, sections);
        return new SectionMap(sections, Optional.ofNullable(reader.fault));
    }

    private static final class Reader {
        private final byte[] file;
        private int count;
        private MalformedBinaryException fault;

        Reader(byte[] file) {
            this.file = file;
        }

        void read(int start, int end, int depth, List<Section> sections) {
            BinaryReader in = new BinaryReader(file, start, end, "file");
            try {
                boolean component = Preamble.read(in).isComponent();
                List<String> names = component ? OF_COMPONENTS : OF_MODULES;
                while (!in.atEnd() && fault == null) {
                    int offset = in.position();
                    int id = in.u8();
                    if (id >= names.size()) {
                        throw in.fault(offset, "there is no section with id " + id);
                    }
                    int length = in.u32("the length of a section");
                    BinaryReader part = in.part(length, "the " + names.get(id) + " section");
                    if (++count > MOST || depth > DEEPEST) {
                        throw in.fault(offset, "it has more sections than are looked at");
                    }
                    int content = part.position();
                    String name = id == CUSTOM ? part.name() : names.get(id);
                    List<Section> inside = new ArrayList<>();
                    if (component && (id == 1 || id == 4)) {
                        read(content, content + length, depth + 1, inside);
                    }
                    sections.add(
                            new Section(
                                    name, id == CUSTOM, offset, in.position() - offset, inside));
                }
            } catch (MalformedBinaryException e) {
                fault = e;
            }
        }
    }
}
