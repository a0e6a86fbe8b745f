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
import dev.edgewright.cli.inspect.Inspection.Problem;
import dev.edgewright.cli.inspect.Inspection.Tool;
import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wasm.binary.SectionMap;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.CustomSection;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.Producers;
import dev.edgewright.wasm.module.UsedFeatures;
import dev.edgewright.wit.binary.WitBinary;
import dev.edgewright.wit.binary.WitBinaryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks the rooms about one file; used once. */
final class Inspector {

    private final String file;
    private final byte[] bytes;

    private String kind;
    private String target = "unknown, since the file cannot be read wholly";
    private String use;
    private List<Item> imports = List.of();
    private List<Item> exports = List.of();
    private List<Memory> memories = List.of();
    private String wit;
    private Problem problem;
    private boolean functionNames;
    private final Map<String, List<Tool>> producers = new LinkedHashMap<>();
    private final Set<String> features = new TreeSet<>();
    private final Set<String> debugInfo = new TreeSet<>();

    Inspector(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    Inspection inspect() {
        try {
            Preamble preamble = Preamble.read(new BinaryReader(bytes, 0, bytes.length, "file"));
            kind = preamble.isComponent() ? "component" : "core module";
            if (preamble.isComponent()) {
                component();
            } else {
                module();
            }
        } catch (MalformedBinaryException e) {
            problem = new Problem(e.code(), e.getMessage());
        }
        List<SectionMap.Section> sections = SectionMap.of(bytes).sections();
        return new Inspection(
                file,
                kind,
                bytes.length,
                target,
                use,
                imports,
                exports,
                new Parts(bytes).of(sections),
                producers,
                List.copyOf(features),
                memories,
                functionNames,
                List.copyOf(debugInfo),
                wit,
                problem);
    }

    private void module() throws MalformedBinaryException {
        ModuleContent content = ModuleContent.read(bytes);
        CoreModule module = content.module();
        ModuleFacts facts = new ModuleFacts(module);
        imports = facts.imports();
        exports = facts.exports();
        memories = facts.memories();
        target = facts.target();
        use = facts.use(Calls.quoted(file));
        note(content);
    }

    private void component() throws MalformedBinaryException {
        Component component = Component.read(bytes);
        note(component);
        try {
            ComponentFacts facts = new ComponentFacts(WitBinary.read(bytes));
            kind = facts.isPackage() ? Inspection.PACKAGE : kind;
            imports = facts.imports();
            exports = facts.exports();
            target = facts.target();
            use = facts.use(Calls.quoted(file));
            wit = facts.wit();
            if (!facts.isPackage()) {
                ComponentValidator.validate(component);
            }
        } catch (WitBinaryException e) {
            problem = new Problem(e.code(), e.getMessage());
        } catch (InvalidComponentException e) {
            problem = new Problem(e.code(), e.getMessage());
        }
    }

    private void note(ModuleContent content) throws MalformedBinaryException {
        content.module().customSections().forEach(this::note);
        features.addAll(UsedFeatures.of(content));
    }

    private void note(Component component) {
        component.customSections().forEach(this::note);
        for (Definition definition : component.definitions()) {
            switch (definition) {
                case Definition.Module nested -> {
                    try {
                        note(nested.module().readContent());
                    } catch (MalformedBinaryException e) {
                        problem = new Problem(e.code(), e.getMessage());
                    }
                }
                case Definition.Nested nested -> note(nested.component());
                default -> {
                    // Nothing in it says how it was made.
                }
            }
        }
    }

    private void note(CustomSection section) {
        switch (section.name()) {
            case "name" -> functionNames = true;
            case "sourceMappingURL" -> debugInfo.add("source map");
            case "external_debug_info" -> debugInfo.add("DWARF in another file");
            case Producers.SECTION -> {
                try {
                    Producers.read(section).fields().forEach(this::note);
                } catch (MalformedBinaryException e) {
                    // Who made a file is of no importance to the rest.
                }
            }
            default -> {
                if (section.name().startsWith(".debug_")) {
                    debugInfo.add("DWARF");
                }
            }
        }
    }

    private void note(String field, List<Producers.Producer> names) {
        List<Tool> known = producers.computeIfAbsent(field, f -> new ArrayList<>());
        names.stream()
                .map(name -> new Tool(name.name(), name.version()))
                .filter(tool -> !known.contains(tool))
                .forEach(known::add);
    }
}
