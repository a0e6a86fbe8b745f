/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.encoding.EncodingException.Reason;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.CustomSection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What custom sections of a core module say about its world: generated code leaves one or more
 * binaries of worlds there.
 */
record Metadata(List<ComponentType> worlds, CanonOption.Encoding encoding) {

    /** The section of a binary of a world that says how strings are encoded. */
    static final String ENCODING = "wit-component-encoding";

    private static final String WORLD = "component-type";
    private static final int VERSION = 4;

    Metadata {
        worlds = List.copyOf(worlds);
    }

    /** Whether a custom section is for this purpose alone, and not for whoever runs the module. */
    static boolean isMetadata(String section) {
        return section.equals(WORLD) || section.startsWith(WORLD + ":");
    }

    static Metadata of(CoreModule module) throws EncodingException {
        List<ComponentType> worlds = new ArrayList<>();
        CanonOption.Encoding encoding = null;
        for (CustomSection section : module.customSections()) {
            if (isMetadata(section.name())) {
                Metadata one = of(bytes(section.content()), "section \"" + section.name() + "\"");
                worlds.addAll(one.worlds());
                if (encoding != null && encoding != one.encoding()) {
                    throw new EncodingException(
                            Reason.WORLD,
                            "The module is made of parts with different encodings of strings, %s"
                                    + " and %s; build all of it with one.",
                            encoding,
                            one.encoding());
                }
                encoding = one.encoding();
            }
        }
        return new Metadata(worlds, encoding == null ? CanonOption.Encoding.UTF8 : encoding);
    }

    /** Reads the binary of one world. */
    static Metadata of(byte[] binary, String where) throws EncodingException {
        try {
            Component component = Component.read(binary);
            List<ComponentType> worlds = new ArrayList<>();
            for (Extern extern : ComponentValidator.typeOf(component).exports().values()) {
                world(extern).ifPresent(worlds::add);
            }
            if (worlds.size() != 1) {
                throw new EncodingException(
                        Reason.WORLD,
                        "The %s holds %d worlds, where one is needed.",
                        where,
                        worlds.size());
            }
            CanonOption.Encoding encoding = CanonOption.Encoding.UTF8;
            for (CustomSection section : component.customSections(ENCODING)) {
                encoding = encoding(bytes(section.content()));
            }
            return new Metadata(worlds, encoding);
        } catch (MalformedBinaryException | InvalidComponentException e) {
            throw new EncodingException(
                    Reason.WORLD, "The world in the %s cannot be read: %s", where, e.getMessage());
        }
    }

    private static Optional<ComponentType> world(Extern extern) {
        if (extern.entity() instanceof Entity.OfType type
                && type.type().body() instanceof TypeBody.OfComponent member) {
            return member.type().exports().values().stream()
                    .map(Extern::entity)
                    .filter(Entity.OfComponent.class::isInstance)
                    .map(entity -> ((Entity.OfComponent) entity).type())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static CanonOption.Encoding encoding(byte[] section)
            throws MalformedBinaryException, EncodingException {
        BinaryReader in = new BinaryReader(section, 0, section.length, ENCODING + " section");
        int version = in.u8();
        int encoding = in.u8();
        if (version != VERSION || encoding >= CanonOption.Encoding.values().length) {
            throw new EncodingException(
                    Reason.WORLD,
                    "The world of the module is written in form %d, but form %d is known; build"
                            + " the module with other tools.",
                    version,
                    VERSION);
        }
        return CanonOption.Encoding.values()[encoding];
    }

    /** The content of the section that says how strings are encoded. */
    static byte[] encodingSection(CanonOption.Encoding encoding) {
        return new BinaryWriter().u8(VERSION).u8(encoding.ordinal()).toByteArray();
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }
}
