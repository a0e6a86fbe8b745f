/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.UsedFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads binaries of at most 256 MiB, and remembers what the last ones said as long as their size
 * and time stay the same. Safe for use by several threads.
 */
public final class Artifacts {

    private static final long MAX_BYTES = 256L << 20;

    /** Looking through the code of larger modules takes seconds; their proposals stay unknown. */
    private static final int MAX_SCANNED = 64 << 20;

    private static final int REMEMBERED = 256;

    private static final int PAGE = 1 << 16;

    /** What compilers call the features that are proposals beyond WebAssembly 2.0. */
    private static final Map<String, String> PROPOSALS =
            Map.of(
                    "atomics", "threads",
                    "exception-handling", "exceptions",
                    "tail-call", "tail-call",
                    "memory64", "memory64",
                    "multimemory", "multi-memory");

    private static final Map<Path, Known> KNOWN =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Known(long size, FileTime changed, Optional<Artifact> artifact) {}

    private Artifacts() {}

    /** What a binary says; empty if there is none, or nothing can be made of it. */
    public static Optional<Artifact> read(Path file) {
        try {
            long size = Files.size(file);
            FileTime changed = Files.getLastModifiedTime(file);
            Known known = known(file);
            if (known != null && known.size == size && known.changed.equals(changed)) {
                return known.artifact;
            }
            Optional<Artifact> artifact =
                    size > MAX_BYTES || !Files.isRegularFile(file)
                            ? Optional.empty()
                            : read(file, Files.readAllBytes(file));
            remember(file, new Known(size, changed, artifact));
            return artifact;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Known known(Path file) {
        synchronized (KNOWN) {
            return KNOWN.get(file);
        }
    }

    private static void remember(Path file, Known known) {
        synchronized (KNOWN) {
            KNOWN.put(file, known);
        }
    }

    private static Optional<Artifact> read(Path file, byte[] bytes) {
        try {
            return Optional.of(
                    Preamble.isComponent(bytes)
                            ? component(file, Component.read(bytes))
                            : module(file, ModuleContent.read(bytes)));
        } catch (MalformedBinaryException e) {
            return Optional.empty();
        }
    }

    private static Artifact module(Path file, ModuleContent content)
            throws MalformedBinaryException {
        CoreModule module = content.module();
        Set<String> imports = new LinkedHashSet<>();
        module.imports().forEach(i -> imports.add(i.module() + "#" + i.name()));
        return new Artifact(
                file,
                false,
                List.copyOf(imports),
                module.exports().stream().map(e -> e.name()).toList(),
                memory(module),
                List.copyOf(proposals(content)));
    }

    private static Artifact component(Path file, Component component)
            throws MalformedBinaryException {
        List<String> imports = new ArrayList<>();
        List<String> exports = new ArrayList<>();
        for (Definition definition : component.definitions()) {
            if (definition instanceof Declaration.Import imported) {
                imports.add(imported.name().name());
            } else if (definition instanceof Definition.Export exported) {
                exports.add(exported.name().name());
            }
        }
        List<ModuleContent> modules = new ArrayList<>();
        collect(component, modules);
        long memory = 0;
        Set<String> proposals = new TreeSet<>();
        for (ModuleContent module : modules) {
            memory += memory(module.module());
            proposals.addAll(proposals(module));
        }
        return new Artifact(file, true, imports, exports, memory, List.copyOf(proposals));
    }

    private static void collect(Component component, List<ModuleContent> modules)
            throws MalformedBinaryException {
        for (Definition definition : component.definitions()) {
            if (definition instanceof Definition.Module embedded) {
                modules.add(embedded.module().readContent());
            } else if (definition instanceof Definition.Nested nested) {
                collect(nested.component(), modules);
            }
        }
    }

    private static long memory(CoreModule module) {
        return module.memories().stream().mapToLong(m -> m.limits().minimum() * PAGE).sum();
    }

    private static Set<String> proposals(ModuleContent content) throws MalformedBinaryException {
        Set<String> proposals = new TreeSet<>();
        if (content.module().size() > MAX_SCANNED) {
            return proposals;
        }
        for (String feature : UsedFeatures.of(content)) {
            if (PROPOSALS.containsKey(feature)) {
                proposals.add(PROPOSALS.get(feature));
            }
        }
        return proposals;
    }
}
