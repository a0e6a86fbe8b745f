/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.component.ComponentInstance;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.Substitution;
import dev.edgewright.wasm.component.types.Subtyping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Instantiates one component with all that it needs; used once. */
public final class Linking {

    /** A component of the run that runs. */
    private record Running(GuestInstance instance, Part.Bundle exports) {}

    private final Providers providers;
    private final ComponentStore store;
    private final Optional<Consumer<String>> stubLog;
    private final Map<LoadedComponent, Running> running = new IdentityHashMap<>();
    private final Deque<LoadedComponent> starting = new ArrayDeque<>();
    private final List<LinkException.Missing> missing = new ArrayList<>();

    private Linking(Providers providers, RunOptions options, Optional<Consumer<String>> stubLog) {
        this.providers = providers;
        this.store = new ComponentStore(options);
        this.stubLog = stubLog;
    }

    /** See {@link dev.edgewright.engine.component.ComponentLinker#instantiate}. */
    public static ComponentInstance instantiate(
            LoadedComponent program,
            List<HostInterface> hosts,
            List<LoadedComponent> components,
            RunOptions options,
            Optional<Consumer<String>> stubLog)
            throws LinkException {
        Map<String, HostInterface> byName = new LinkedHashMap<>();
        hosts.forEach(host -> byName.put(host.name(), host));
        Linking linking = new Linking(new Providers(byName, components), options, stubLog);
        Running root = linking.run(program);
        return new ExportedInstance(linking.store, program.type(), root.exports());
    }

    private Running run(LoadedComponent program) throws LinkException {
        Running known = running.get(program);
        if (known != null) {
            return known;
        }
        starting.push(program);
        GuestInstance instance = new GuestInstance(store, null);
        Map<String, Part> arguments = new LinkedHashMap<>();
        for (Extern wanted : program.type().imports().values()) {
            Optional<Part> found = find(program, instance, wanted);
            if (found.isPresent()) {
                instance.bind(wanted.entity(), found.get());
                arguments.put(wanted.name().name(), found.get());
            }
        }
        if (!missing.isEmpty()) {
            throw LinkException.ofComponent(missing);
        }
        program.sharing().alone().forEach(store.linker()::prepare);
        Part.Bundle[] exports = new Part.Bundle[1];
        store.guarded(
                () ->
                        store.breakingOnFailure(
                                () ->
                                        exports[0] =
                                                Instantiation.root(program, instance, arguments)));
        starting.pop();
        Running made = new Running(instance, exports[0]);
        running.put(program, made);
        return made;
    }

    private Optional<Part> find(LoadedComponent program, GuestInstance instance, Extern wanted)
            throws LinkException {
        for (int i = providers.components().size() - 1; i >= 0; i--) {
            LoadedComponent provider = providers.components().get(i);
            Optional<String> name = exportFor(provider, wanted);
            if (provider != program && name.isPresent()) {
                return ofComponent(provider, name.get(), instance, program, wanted);
            }
        }
        HostImports imports = new HostImports(store, instance, stubLog);
        Part part = imports.find(wanted, providers);
        missing.addAll(imports.missing());
        return Optional.ofNullable(part);
    }

    private static Optional<String> exportFor(LoadedComponent provider, Extern wanted) {
        List<String> names = List.copyOf(provider.type().exports().keySet());
        Optional<String> name = Providers.best(wanted.name().name(), names);
        return name.isPresent()
                ? name
                : wanted.name().implemented().flatMap(it -> Providers.best(it, names));
    }

    private Optional<Part> ofComponent(
            LoadedComponent provider,
            String name,
            GuestInstance importer,
            LoadedComponent program,
            Extern wanted)
            throws LinkException {
        if (starting.contains(provider)) {
            missing.add(
                    new LinkException.Missing(
                            wanted.name().name(),
                            "the component that exports it needs, itself or through others, what"
                                    + " this one exports"));
            return Optional.empty();
        }
        Running made = run(provider);
        Entity actual = seen(made.instance(), provider.type().exports().get(name).entity());
        Substitution bound = new Substitution();
        Set<ResourceId> open = new HashSet<>(program.type().imported());
        importer.resources()
                .forEach(
                        (id, type) -> {
                            bound.put(id, type.id());
                            open.remove(id);
                        });
        try {
            new Subtyping(bound, open).check(actual, wanted.entity(), wanted.name().name());
        } catch (Subtyping.MismatchException e) {
            missing.add(
                    new LinkException.Missing(
                            wanted.name().name(),
                            "the component that exports it has another type: " + e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(made.exports().get(name));
    }

    /** A type of a component that runs, with its resources as others see them. */
    private static Entity seen(GuestInstance instance, Entity entity) {
        Substitution known = new Substitution();
        instance.resources().forEach((id, type) -> known.put(id, type.id()));
        return known.apply(entity);
    }
}
