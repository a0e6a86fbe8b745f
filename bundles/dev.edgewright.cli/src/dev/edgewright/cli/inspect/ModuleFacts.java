/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

import dev.edgewright.cli.inspect.Inspection.Item;
import dev.edgewright.cli.inspect.Inspection.Memory;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.Export;
import dev.edgewright.wasm.module.ExternalKind;
import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.GlobalType;
import dev.edgewright.wasm.module.Import;
import dev.edgewright.wasm.module.Limits;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.TagType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a core module needs and offers, in words. */
record ModuleFacts(CoreModule module) {

    /** Those that hosts share: the module of the imports, and what it stands for. */
    private static final Map<String, String> HOSTS =
            Map.of(
                    "wasi_snapshot_preview1", "WASI preview 1",
                    "wasi_unstable", "WASI preview 0",
                    "wasix_32v1", "WASIX",
                    "wasix_64v1", "WASIX");

    List<Item> imports() {
        Map<String, List<Item>> byModule = new LinkedHashMap<>();
        for (Import imported : module.imports()) {
            byModule.computeIfAbsent(imported.module(), m -> new ArrayList<>())
                    .add(item(imported.name(), imported.type()));
        }
        return byModule.entrySet().stream()
                .map(group -> new Item(group.getKey(), "module", null, group.getValue()))
                .toList();
    }

    List<Item> exports() {
        return module.exports().stream().map(export -> item(export.name(), export.type())).toList();
    }

    List<Memory> memories() {
        List<Memory> memories = new ArrayList<>();
        for (Import imported : module.imports()) {
            if (imported.type() instanceof MemoryType memory) {
                memories.add(memory(memory, true));
            }
        }
        module.memories().forEach(memory -> memories.add(memory(memory, false)));
        return memories;
    }

    String target() {
        String form =
                module.isCommand()
                        ? Inspection.COMMAND
                        : module.export("_initialize").isPresent() ? "reactor" : "library";
        return host().map(host -> host + " " + form)
                .orElseGet(
                        () ->
                                module.imports().isEmpty()
                                        ? form + " without a host"
                                        : form + " for a host of its own");
    }

    String use(String file) {
        Optional<Export> function =
                module.exports().stream()
                        .filter(export -> export.kind() == ExternalKind.FUNCTION)
                        .filter(export -> !export.name().startsWith("_"))
                        .findFirst();
        boolean runs =
                module.imports().stream()
                        .allMatch(i -> i.module().equals("wasi_snapshot_preview1"));
        if (!runs) {
            return null;
        }
        if (module.isCommand()) {
            return "edgewright run " + file;
        }
        return function.map(export -> Calls.example(file, export.name(), arguments(export)))
                .orElse(null);
    }

    private static boolean arguments(Export export) {
        return export.type() instanceof FunctionType type && !type.parameters().isEmpty();
    }

    private Optional<String> host() {
        return module.imports().stream()
                .map(Import::module)
                .filter(HOSTS::containsKey)
                .map(HOSTS::get)
                .findFirst();
    }

    private static Memory memory(MemoryType type, boolean imported) {
        Limits limits = type.limits();
        Long maximum = limits.maximum().isPresent() ? limits.maximum().getAsLong() : null;
        return new Memory(limits.minimum(), maximum, imported);
    }

    private static Item item(String name, ExternalType type) {
        String words =
                switch (type) {
                    case FunctionType function -> function.toString();
                    case MemoryType memory -> range(memory.limits()) + " pages";
                    case TableType table -> range(table.limits()) + " " + table.element();
                    case GlobalType global ->
                            (global.mutable() ? "mut " : "") + global.value().toString();
                    case TagType tag -> tag.function().toString();
                };
        return Item.of(name, type.kind().toString(), words);
    }

    private static String range(Limits limits) {
        return limits.minimum()
                + (limits.maximum().isPresent()
                        ? " to " + limits.maximum().getAsLong()
                        : " or more");
    }
}
