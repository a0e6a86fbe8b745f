/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.encoding.EncodingException.Reason;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.ModuleContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a component of a core module whose imports and exports have the names that the canonical
 * ABI gives to those of a world (BuildTargets.md). The world is that of the module's own {@code
 * component-type} sections, one that is given, or both together. Used once, by one thread.
 */
public final class ComponentEncoder {

    private final byte[] module;
    private final List<byte[]> worlds = new ArrayList<>();
    private final List<ComponentType> types = new ArrayList<>();
    private CanonOption.Encoding strings;
    private final Map<String, byte[]> adapters = new LinkedHashMap<>();

    private ComponentEncoder(byte[] module) {
        this.module = module.clone();
    }

    /** Begins with the bytes of a core module. */
    public static ComponentEncoder of(byte[] module) {
        return new ComponentEncoder(module);
    }

    /** Adds a world: a component that holds its type, as generated code has it in a section. */
    public ComponentEncoder world(byte[] binary) {
        worlds.add(binary.clone());
        return this;
    }

    /**
     * Adds a world that is given as a type.
     *
     * @param encoding how the module encodes strings, where it does not say so itself
     */
    public ComponentEncoder world(ComponentType type, CanonOption.Encoding encoding) {
        types.add(type);
        strings = encoding;
        return this;
    }

    /**
     * Adds an adapter: a core module that answers the imports from a module name by means of
     * others.
     *
     * @param name such as {@code wasi_snapshot_preview1}
     */
    public ComponentEncoder adapter(String name, byte[] binary) {
        adapters.put(name, binary.clone());
        return this;
    }

    /** Whether a core module needs the adapter of that name. */
    public static boolean needs(CoreModule module, String adapter) {
        return module.imports().stream().anyMatch(i -> i.module().equals(adapter));
    }

    /**
     * The bytes of the component.
     *
     * @throws MalformedBinaryException if a module is no core module
     * @throws EncodingException if module and world do not fit
     */
    public byte[] encode() throws MalformedBinaryException, EncodingException {
        ModuleContent content = ModuleContent.read(module);
        CoreModule main = content.module();
        Metadata own = Metadata.of(main);
        List<ComponentType> all = new ArrayList<>(own.worlds());
        all.addAll(types);
        CanonOption.Encoding encoding =
                own.worlds().isEmpty() && strings != null ? strings : own.encoding();
        for (byte[] binary : worlds) {
            Metadata given = Metadata.of(binary, "given binary");
            all.addAll(given.worlds());
            encoding = own.worlds().isEmpty() ? given.encoding() : encoding;
        }
        Map<String, byte[]> used = new LinkedHashMap<>(adapters);
        used.keySet().removeIf(name -> !needs(main, name));
        boolean preview1 = main.imports().stream().anyMatch(i -> i.module().startsWith("wasi_"));
        if (all.isEmpty() && used.isEmpty() && !preview1) {
            throw new EncodingException(
                    Reason.WORLD,
                    "The module does not say for which world it was built; name the folder of its"
                            + " WIT and the world.");
        }
        Map<String, Metadata> adapterWorlds = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> adapter : used.entrySet()) {
            Metadata metadata = Metadata.of(CoreModule.read(adapter.getValue()));
            adapterWorlds.put(adapter.getKey(), metadata);
            all.addAll(metadata.worlds());
        }
        World world = new World(all);
        Linker linker = new Linker(world, new Linker.Part(main, encoding, withoutMetadata()));
        for (Map.Entry<String, byte[]> adapter : used.entrySet()) {
            Metadata metadata = adapterWorlds.get(adapter.getKey());
            byte[] pruned = prune(main, adapter.getKey(), adapter.getValue(), metadata);
            CoreModule read = CoreModule.read(pruned);
            linker.adapter(adapter.getKey(), new Linker.Part(read, metadata.encoding(), pruned));
        }
        return ComponentWriter.write(linker.link(), List.of());
    }

    private static byte[] prune(CoreModule main, String name, byte[] adapter, Metadata metadata)
            throws MalformedBinaryException {
        Set<String> wanted = new HashSet<>();
        main.imports().stream()
                .filter(i -> i.module().equals(name))
                .forEach(i -> wanted.add(i.name()));
        World own = worldOf(metadata);
        for (WorldItem item : own.exports.values()) {
            switch (item) {
                case WorldItem.OfInterface face ->
                        face.functions().keySet().stream()
                                .map(function -> face.name().name() + "#" + function)
                                .filter(function -> main.export(function).isEmpty())
                                .forEach(wanted::add);
                case WorldItem.OfFunction function -> wanted.add(function.name().name());
                case WorldItem.OfType type -> {}
            }
        }
        return new ModulePruner(ModuleContent.read(adapter))
                .prune(wanted, main.exportedFunction(AdapterNames.REALLOC).isPresent());
    }

    private static World worldOf(Metadata metadata) {
        try {
            return new World(metadata.worlds());
        } catch (EncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] withoutMetadata() throws MalformedBinaryException {
        return CustomSections.without(module, Metadata::isMetadata);
    }
}
