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
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.HostResource;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.InstanceType;
import dev.edgewright.wasm.component.types.ResourceId;
import dev.edgewright.wasm.component.types.TypeNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers one import of a component with what the host provides, or with stubs. */
final class HostImports {

    /** The name of what a world imports without an interface. */
    private static final String NO_INTERFACE = "";

    private final ComponentStore store;
    private final GuestInstance importer;
    private final Optional<Consumer<String>> stubLog;
    private final List<LinkException.Missing> missing = new ArrayList<>();
    private final Map<ResourceId, ResourceType> own = new IdentityHashMap<>();

    HostImports(ComponentStore store, GuestInstance importer, Optional<Consumer<String>> stubLog) {
        this.store = store;
        this.importer = importer;
        this.stubLog = stubLog;
    }

    /** What could not be answered. */
    List<LinkException.Missing> missing() {
        return missing;
    }

    /** The answer; null where there is none. */
    Part find(Extern wanted, Providers providers) {
        String name = wanted.name().name();
        if (wanted.entity() instanceof Entity.OfInstance instance) {
            Optional<HostInterface> host = providers.host(name);
            if (host.isEmpty() && wanted.name().implemented().isPresent()) {
                host = providers.host(wanted.name().implemented().get());
            }
            return instance(name, instance.type(), host, providers);
        }
        Optional<HostInterface> host = providers.host(NO_INTERFACE);
        return part(
                "",
                name,
                wanted.entity(),
                host,
                new TypeWords(Map.of()),
                hint(name, providers, "nothing is provided under this name"));
    }

    private Part instance(
            String name, InstanceType type, Optional<HostInterface> host, Providers providers) {
        Map<TypeNode, String> names = new IdentityHashMap<>();
        type.exports()
                .forEach(
                        (inner, extern) -> {
                            if (extern.entity() instanceof Entity.OfType named) {
                                names.put(named.type(), inner);
                            }
                        });
        String why =
                host.isPresent()
                        ? "the interface is provided, but not this"
                        : hint(name, providers, "nothing is provided under this name");
        Map<String, Part> exports = new LinkedHashMap<>();
        type.exports()
                .forEach(
                        (inner, extern) ->
                                exports.put(
                                        inner,
                                        part(
                                                name,
                                                inner,
                                                extern.entity(),
                                                host,
                                                new TypeWords(names),
                                                why)));
        return new Part.Bundle(exports);
    }

    private static String hint(String name, Providers providers, String otherwise) {
        List<String> similar = providers.similar(name);
        return similar.isEmpty()
                ? otherwise
                : "provided is " + String.join(", ", similar) + ", which does not fit";
    }

    private Part part(
            String around,
            String name,
            Entity entity,
            Optional<HostInterface> host,
            TypeWords words,
            String why) {
        String full = around.isEmpty() ? name : around + "#" + name;
        return switch (entity) {
            case Entity.OfFunction function ->
                    function(full, name, function.type(), host, words, why);
            case Entity.OfType type -> type(full, name, type.type(), host, why);
            case Entity.OfInstance instance -> {
                Map<String, Part> exports = new LinkedHashMap<>();
                instance.type()
                        .exports()
                        .forEach(
                                (inner, extern) ->
                                        exports.put(
                                                inner,
                                                part(
                                                        full,
                                                        inner,
                                                        extern.entity(),
                                                        Optional.empty(),
                                                        words,
                                                        why)));
                yield new Part.Bundle(exports);
            }
            case Entity.OfModule module -> miss("core module " + full, why);
            case Entity.OfComponent component -> miss("component " + full, why);
        };
    }

    private Part miss(String what, String why) {
        missing.add(new LinkException.Missing(what, why));
        return null;
    }

    private Part function(
            String full,
            String name,
            FunctionType type,
            Optional<HostInterface> host,
            TypeWords words,
            String why) {
        Optional<HostInterface.Function> body = host.flatMap(h -> h.function(name));
        if (body.isPresent()) {
            return new Part.Function(new HostedFunction(store, full, body.get()));
        }
        if (stubLog.isPresent()) {
            return new Part.Function(
                    new HostedFunction(
                            store, full, new Stub(full, type, this::type, stubLog.get())));
        }
        return miss(full + ": " + words.of(type), why);
    }

    /** The type behind a resource of this import or of an earlier one. */
    private ResourceType type(ResourceId id) {
        ResourceType type = own.get(id);
        return type == null ? importer.resource(id) : type;
    }

    private Part type(
            String full, String name, TypeNode node, Optional<HostInterface> host, String why) {
        ResourceId id = node.resource();
        if (id == null) {
            return Part.Type.PLAIN;
        }
        ResourceType earlier = own.getOrDefault(id, importer.resources().get(id));
        HostResource<?> offered = host.flatMap(h -> h.resource(name)).orElse(null);
        if (earlier != null) {
            return offered == null || earlier.host() == offered
                    ? new Part.Type(earlier)
                    : miss("resource " + full, "it is provided as another type than before");
        }
        if (offered == null && stubLog.isEmpty()) {
            return miss("resource " + full, why);
        }
        ResourceType made = store.type(offered == null ? Stub.resource(name) : offered);
        own.put(id, made);
        return new Part.Type(made);
    }
}
