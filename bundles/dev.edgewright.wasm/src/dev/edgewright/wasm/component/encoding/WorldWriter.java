/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.ExternType;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.module.CustomSection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a world as a component that holds its type, the form that core modules carry in a section
 * {@code component-type} and that {@link ComponentEncoder#world} takes.
 */
public final class WorldWriter {

    private WorldWriter() {}

    /**
     * The bytes of such a component.
     *
     * @param path the name of the world with its package
     * @param name the name alone
     * @param encoding how strings are encoded
     * @throws IllegalArgumentException if the type holds something that no world holds
     */
    public static byte[] write(
            String path, String name, ComponentType type, CanonOption.Encoding encoding) {
        World world;
        try {
            world = new World(List.of(type));
        } catch (EncodingException e) {
            throw new IllegalArgumentException(e);
        }
        DefinedType inner = new TypeOfWorld(world).type();
        DefinedType outer =
                new DefinedType.OfComponent(
                        List.of(
                                new Declaration.Type(inner),
                                new Declaration.Export(
                                        ExternName.of(path), new ExternType.OfComponent(0))));
        List<Definition> definitions =
                List.of(
                        new Declaration.Type(outer),
                        new Definition.Export(ExternName.of(name), Sort.TYPE, 0, Optional.empty()));
        ByteBuffer section = ByteBuffer.wrap(Metadata.encodingSection(encoding));
        return ComponentWriter.write(
                definitions, List.of(new CustomSection(Metadata.ENCODING, 0, section)));
    }

    /** The type of a component in the making. */
    private static final class TypeOfWorld extends TypeScope {

        private final List<Declaration> declarations = new ArrayList<>();
        private final Map<String, Integer> imported = new HashMap<>();
        private final Map<String, Integer> exported = new HashMap<>();
        private int types;
        private int instances;

        TypeOfWorld(World world) {
            super(world);
        }

        DefinedType type() {
            world.imports.values().forEach(item -> declare(item, false));
            world.exports.values().forEach(item -> declare(item, true));
            return new DefinedType.OfComponent(declarations);
        }

        private void declare(WorldItem item, boolean export) {
            switch (item) {
                case WorldItem.OfInterface face -> instance(face);
                case WorldItem.OfFunction f ->
                        extern(f.name(), new ExternType.OfFunction(function(f.type())), export);
                case WorldItem.OfType t ->
                        index(new TypeKey(false, TypeKey.WORLD, t.name().name()));
            }
        }

        private void extern(ExternName name, ExternType type, boolean export) {
            declarations.add(
                    export
                            ? new Declaration.Export(name, type)
                            : new Declaration.Import(name, type));
        }

        private int instance(WorldItem.OfInterface face) {
            Map<String, Integer> known = face.exported() ? exported : imported;
            Integer instance = known.get(face.name().name());
            if (instance == null) {
                InstanceScope scope = new InstanceScope(world, face, this);
                face.types().keySet().forEach(type -> scope.index(face.key(type)));
                face.functions().forEach(scope::export);
                extern(face.name(), new ExternType.OfInstance(add(scope.type())), face.exported());
                instance = instances++;
                known.put(face.name().name(), instance);
            }
            return instance;
        }

        @Override
        int add(DefinedType type) {
            declarations.add(new Declaration.Type(type));
            return types++;
        }

        @Override
        int define(TypeKey key) {
            if (key.owner().equals(TypeKey.WORLD)) {
                ExternType type =
                        isNewResource(key)
                                ? new ExternType.NewResource()
                                : new ExternType.SameType(unnamed(key));
                extern(ExternName.of(key.name()), type, false);
            } else {
                WorldItem.OfInterface face =
                        key.exported() ? world.exported(key.owner()) : world.imported(key.owner());
                declarations.add(new Alias.OfExport(Sort.TYPE, instance(face), key.name()));
            }
            return types++;
        }
    }
}
