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
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wasm.component.Component.Item;
import dev.edgewright.wasm.component.Component.Section;
import dev.edgewright.wasm.module.CustomSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sections of one component (Binary.md, "Component Definitions"); used once. */
final class ComponentReader {

    private static final String COMPONENT = "component";

    private static final List<String> SECTIONS =
            List.of(
                    "custom",
                    "core module",
                    "core instance",
                    "core type",
                    COMPONENT,
                    "instance",
                    "alias",
                    "type",
                    "canon",
                    "start",
                    "import",
                    "export",
                    "value");

    private final byte[] file;
    private final int start;
    private final int end;
    private final int depth;

    private final List<Item> items = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<CustomSection> customSections = new ArrayList<>();

    ComponentReader(byte[] file, int start, int end, int depth) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.depth = depth;
    }

    Component read() throws MalformedBinaryException {
        BinaryReader in = new BinaryReader(file, start, end, COMPONENT);
        checkPreamble(in);
        while (!in.atEnd()) {
            int at = in.position();
            int id = in.u8();
            if (id >= SECTIONS.size()) {
                throw in.fault(at, "there is no section with id " + id);
            }
            int length = in.u32("the length of a section");
            BinaryReader part = in.part(length, "the " + SECTIONS.get(id) + " section");
            sections.add(new Section(id, part.position(), length));
            readSection(id, part);
            if (!part.atEnd()) {
                throw in.fault(
                        part.position(),
                        "the %s section is longer than its content".formatted(SECTIONS.get(id)));
            }
        }
        return new Component(start, end - start, items, sections, customSections);
    }

    private void checkPreamble(BinaryReader in) throws MalformedBinaryException {
        Preamble preamble = Preamble.read(in);
        if (preamble.layer() == 0) {
            throw new MalformedBinaryException(
                    "wasm-is-module",
                    start + 4,
                    "This is a core module (version %d), where a component is needed; make a"
                                    .formatted(preamble.version())
                            + " component of it first.");
        }
        if (!preamble.isComponent() || preamble.version() != Preamble.COMPONENT_VERSION) {
            throw new MalformedBinaryException(
                    "wasm-version",
                    start + 4,
                    "This WebAssembly file has version %d, layer %d; version 13, layer 1 is needed."
                            .formatted(preamble.version(), preamble.layer()));
        }
    }

    private void readSection(int id, BinaryReader in) throws MalformedBinaryException {
        switch (id) {
            case 0 -> {
                String name = in.name();
                customSections.add(new CustomSection(name, in.position(), in.rest()));
            }
            case 1 -> readModule(in);
            case 4 -> readNested(in);
            case 9 -> add(in.position(), readStart(in));
            default -> readAll(id, in);
        }
    }

    private void readAll(int id, BinaryReader in) throws MalformedBinaryException {
        DeclarationReader declarations = new DeclarationReader(in, depth);
        InstanceReader instances = new InstanceReader(in);
        CanonReader canons = new CanonReader(in);
        for (int n = in.count(SECTIONS.get(id) + " definitions", Names.MANY); n > 0; n--) {
            int at = in.position();
            add(
                    at,
                    switch (id) {
                        case 2 -> instances.coreInstance();
                        case 3 -> new Declaration.CoreType(declarations.coreType());
                        case 5 -> instances.instance();
                        case 6 -> instances.alias();
                        case 7 -> new Declaration.Type(declarations.type());
                        case 8 -> canons.canon();
                        case 10 -> declarations.imported();
                        case 11 -> readExport(in);
                        default -> readValue(in);
                    });
        }
    }

    private void add(int offset, Definition definition) {
        items.add(new Item(offset, definition));
    }

    private void readModule(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        EmbeddedModule module = new EmbeddedModule(file, at, at + in.remaining());
        Preamble preamble = Preamble.read(in);
        if (preamble.layer() != 0) {
            throw in.fault(at, "the core module section holds no core module");
        }
        in.rest();
        add(at, new Definition.Module(module));
    }

    private void readNested(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        Names.checkDepth(in, depth);
        int until = at + in.remaining();
        in.rest();
        add(at, new Definition.Nested(new ComponentReader(file, at, until, depth + 1).read()));
    }

    private static Definition.Start readStart(BinaryReader in) throws MalformedBinaryException {
        int function = in.u32("the index of a function");
        List<Integer> arguments = new ArrayList<>();
        for (int n = in.count("arguments", Names.MANY); n > 0; n--) {
            arguments.add(in.u32("the index of a value"));
        }
        return new Definition.Start(function, arguments, in.u32("the number of results"));
    }

    private static Definition.Export readExport(BinaryReader in) throws MalformedBinaryException {
        ExternName name = Names.externName(in);
        Sort sort = Names.sort(in);
        int index = in.u32("the index of an export");
        int at = in.position();
        Optional<ExternType> type =
                switch (in.u8()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(DeclarationReader.externType(in));
                    default -> throw in.fault(at, "an export has a type (1) or none (0)");
                };
        return new Definition.Export(name, sort, index, type);
    }

    private static Definition.Value readValue(BinaryReader in) throws MalformedBinaryException {
        ValueType type = DeclarationReader.valueType(in);
        int length = in.u32("the length of a value");
        return new Definition.Value(type, in.part(length, "a value").rest());
    }
}
