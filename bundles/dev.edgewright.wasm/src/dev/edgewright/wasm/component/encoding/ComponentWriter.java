/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wasm.binary.VectorSection;
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.module.CustomSection;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes components in the binary format (Binary.md), the inverse of {@link Component#read}.
 * Definitions of one kind that follow one another share a section; custom sections come last.
 */
public final class ComponentWriter {

    private final BinaryWriter out = new BinaryWriter();
    private VectorSection section;
    private int sectionId;

    private ComponentWriter() {}

    /** The bytes of a component. */
    public static byte[] write(Component component) {
        return write(component.definitions(), component.customSections());
    }

    /** The bytes of a component made of definitions, each of which uses only those before it. */
    public static byte[] write(List<Definition> definitions, List<CustomSection> customSections) {
        ComponentWriter writer = new ComponentWriter();
        writer.out.bytes(new byte[] {0, 'a', 's', 'm', Preamble.COMPONENT_VERSION, 0, 1, 0});
        definitions.forEach(writer::definition);
        writer.finishSection();
        customSections.forEach(writer::custom);
        return writer.out.toByteArray();
    }

    private void custom(CustomSection custom) {
        BinaryWriter content =
                new BinaryWriter().name(custom.name()).bytes(bytes(custom.content()));
        out.u8(0).sized(content.toByteArray());
    }

    private void definition(Definition definition) {
        switch (definition) {
            case Definition.Module m -> whole(1, bytes(m.module().content()));
            case CoreInstance i -> InstanceWriter.coreInstance(item(2), i);
            case Declaration.CoreType t -> DeclarationWriter.coreType(item(3), t.body());
            case Definition.Nested n -> whole(4, write(n.component()));
            case Instance i -> InstanceWriter.instance(item(5), i);
            case Alias a -> InstanceWriter.alias(item(6), a);
            case Declaration.Type t -> DeclarationWriter.type(item(7), t.type());
            case Canon c -> CanonWriter.canon(item(8), c);
            case Definition.Start s -> {
                BinaryWriter content = new BinaryWriter().u32(s.function());
                content.u32(s.arguments().size());
                s.arguments().forEach(content::u32);
                whole(9, content.u32(s.results()).toByteArray());
            }
            case Declaration.Import i -> {
                BinaryWriter item = item(10);
                NameWriter.externName(item, i.name());
                DeclarationWriter.externType(item, i.type());
            }
            case Definition.Export e -> {
                BinaryWriter item = item(11);
                NameWriter.externName(item, e.name());
                NameWriter.sort(item, e.sort());
                item.u32(e.index()).u8(e.type().isPresent() ? 1 : 0);
                e.type().ifPresent(type -> DeclarationWriter.externType(item, type));
            }
            case Definition.Value v -> {
                BinaryWriter item = item(12);
                DeclarationWriter.valueType(item, v.type());
                item.sized(bytes(v.content()));
            }
        }
    }

    private BinaryWriter item(int id) {
        if (section == null || sectionId != id) {
            finishSection();
            section = new VectorSection(id);
            sectionId = id;
        }
        return section.item();
    }

    private void whole(int id, byte[] content) {
        finishSection();
        out.u8(id).sized(content);
    }

    private void finishSection() {
        if (section != null) {
            section.write(out);
            section = null;
        }
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }
}
