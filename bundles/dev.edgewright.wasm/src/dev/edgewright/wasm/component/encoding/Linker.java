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
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.encoding.EncodingException.Reason;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/** Puts modules, instances and canonical functions together to one component; used once. */
final class Linker {

    /** A core module of the component. */
    record Part(CoreModule module, CanonOption.Encoding encoding, byte[] bytes, Naming naming) {

        Part(CoreModule module, CanonOption.Encoding encoding, byte[] bytes) {
            this(module, encoding, bytes, Naming.of(module));
        }

        boolean exportsFunction(String name) {
            return module.exportedFunction(name).isPresent();
        }

        boolean hasMemory() {
            return module.export(naming.memory).isPresent();
        }

        /** The function that finds room for what an export is given; null if there is none. */
        String exportRealloc() {
            return exportsFunction(AdapterNames.EXPORT_REALLOC)
                    ? AdapterNames.EXPORT_REALLOC
                    : exportsFunction(naming.realloc) ? naming.realloc : null;
        }
    }

    /** A function of the shim, and what it shall call, which is known later. */
    private record Shim(dev.edgewright.wasm.module.FunctionType type, IntSupplier target) {}

    private final World world;
    private final Part main;
    private final Map<String, Part> adapters = new LinkedHashMap<>();
    private final Liveness live;
    private final Definitions definitions = new Definitions();
    private final ComponentScope scope;
    private final List<Shim> shims = new ArrayList<>();
    private final Map<Need, Integer> shimOf = new HashMap<>();
    private final Map<TypeKey, Integer> destructors = new LinkedHashMap<>();
    private final Map<String, Integer> adapterInstances = new HashMap<>();
    private final Map<String, Integer> coreFunctions = new HashMap<>();
    private int shimInstance;
    private int mainInstance;
    private int memory = -1;

    Linker(World world, Part main) {
        this.world = world;
        this.main = main;
        this.live = new Liveness(world);
        this.scope = new ComponentScope(world, definitions, live);
    }

    void adapter(String name, Part part) {
        adapters.put(name, part);
    }

    List<Definition> link() throws EncodingException {
        Map<String, CoreModule> byName = new HashMap<>();
        adapters.forEach((name, part) -> byName.put(name, part.module()));
        NeedResolver resolver = new NeedResolver(world, byName);
        List<Need> needs = resolver.resolve(main.module());
        Map<String, List<Need>> adapterNeeds = new LinkedHashMap<>();
        for (Map.Entry<String, Part> adapter : adapters.entrySet()) {
            adapterNeeds.put(
                    adapter.getKey(), resolver.resolveAdapter(adapter.getValue().module()));
        }
        ExportResolver exports = new ExportResolver(world, main, adapters);
        exports.check();
        needs.forEach(this::markUsed);
        adapterNeeds.values().forEach(list -> list.forEach(this::markUsed));
        exports.markUsed(live);
        for (WorldItem item : world.imports.values()) {
            if (item instanceof WorldItem.OfType type) {
                live.use(new TypeKey(false, TypeKey.WORLD, type.name().name()));
            }
        }
        scope.importAll();

        requireMemory(needs);
        planShims(needs, main, null);
        for (Map.Entry<String, List<Need>> adapter : adapterNeeds.entrySet()) {
            planShims(adapter.getValue(), adapters.get(adapter.getKey()), adapter.getKey());
        }
        planDestructors();

        int mainModule = definitions.module(main.bytes());
        Map<String, Integer> adapterModules = new HashMap<>();
        adapters.forEach((n, part) -> adapterModules.put(n, definitions.module(part.bytes())));
        List<dev.edgewright.wasm.module.FunctionType> shimTypes =
                shims.stream().map(Shim::type).toList();
        if (!shims.isEmpty()) {
            int shim = definitions.module(GeneratedModules.shim(shimTypes));
            shimInstance = definitions.add(new CoreInstance.Instantiate(shim, List.of()));
        }
        defineResources();
        mainInstance = instantiate(mainModule, needs);
        if (main.hasMemory()) {
            memory =
                    definitions.add(
                            new Alias.OfCoreExport(
                                    Sort.CORE_MEMORY, mainInstance, main.naming().memory));
        }
        for (Map.Entry<String, List<Need>> adapter : adapterNeeds.entrySet()) {
            int module = adapterModules.get(adapter.getKey());
            adapterInstances.put(adapter.getKey(), instantiate(module, adapter.getValue()));
        }
        fixUp(shimTypes);
        initialize();
        exports.export(this, scope, definitions);
        return definitions.list();
    }

    private void markUsed(Need need) {
        switch (need.by()) {
            case Need.Call call -> live.call(call.owner(), call.function(), call.type());
            case Need.OnResource resource -> live.use(resource.resource());
            case Need.OfAdapter a -> {}
            case Need.OfMain m -> {}
        }
    }

    private void requireMemory(List<Need> needs) throws EncodingException {
        for (Need need : needs) {
            if (need.isIndirect() && !main.hasMemory()) {
                throw new EncodingException(
                        Reason.MEMORY,
                        "The module exports no memory \"%s\", but \"%s\" \"%s\" passes values"
                                + " through it; export it.",
                        main.naming().memory,
                        need.module(),
                        need.name());
            }
            if (need.by() instanceof Need.Call call
                    && Signatures.needsReallocLowered(call.type())
                    && !main.exportsFunction(main.naming().realloc)) {
                throw new EncodingException(
                        Reason.MEMORY,
                        "The module exports no function \"%s\", but what \"%s\" \"%s\" gives back"
                                + " needs room in its memory; export one.",
                        main.naming().realloc,
                        need.module(),
                        need.name());
            }
        }
    }

    private void planShims(List<Need> needs, Part part, String adapter) {
        for (Need need : needs) {
            if (need.isIndirect()) {
                shimOf.put(need, shims.size());
                shims.add(new Shim(need.type(), () -> target(need, part, adapter)));
            }
        }
    }

    private int target(Need need, Part part, String adapter) {
        return switch (need.by()) {
            case Need.OfAdapter a -> coreFunction(adapterInstances.get(a.adapter()), need.name());
            case Need.Call call -> {
                List<CanonOption> options = new ArrayList<>();
                if (Signatures.hasStrings(call.type())) {
                    options.add(part.encoding());
                }
                options.add(new CanonOption.Memory(memory));
                if (Signatures.needsReallocLowered(call.type())) {
                    options.add(
                            new CanonOption.Realloc(
                                    adapter == null
                                            ? coreFunction(mainInstance, main.naming().realloc)
                                            : coreFunction(
                                                    adapterInstances.get(adapter),
                                                    AdapterNames.IMPORT_REALLOC)));
                }
                int function = scope.importedFunction(call.owner(), call.function());
                yield definitions.add(new Canon.Lower(function, options));
            }
            default -> throw new IllegalStateException("no shim is needed for " + need);
        };
    }

    private void planDestructors() {
        for (WorldItem item : world.exports.values()) {
            if (item instanceof WorldItem.OfInterface face) {
                for (String type : face.types().keySet()) {
                    String name = main.naming().destructor(face.name().name(), type);
                    if (scope.isNewResource(face.key(type)) && main.exportsFunction(name)) {
                        destructors.put(face.key(type), shims.size());
                        shims.add(
                                new Shim(
                                        new dev.edgewright.wasm.module.FunctionType(
                                                List.of(ValueType.I32), List.of()),
                                        () -> coreFunction(mainInstance, name)));
                    }
                }
            }
        }
    }

    private void defineResources() {
        for (WorldItem item : world.exports.values()) {
            if (item instanceof WorldItem.OfInterface face) {
                for (String type : face.types().keySet()) {
                    TypeKey key = face.key(type);
                    if (scope.isNewResource(key)) {
                        Integer shim = destructors.get(key);
                        OptionalInt destructor =
                                shim == null ? OptionalInt.empty() : OptionalInt.of(shim(shim));
                        scope.named.put(
                                key,
                                scope.add(new DefinedType.Resource(ValueType.I32, destructor)));
                    }
                }
            }
        }
    }

    private int shim(int number) {
        return coreFunction(shimInstance, String.valueOf(number));
    }

    /** The core function that an instance exports; each is aliased once. */
    int coreFunction(int instance, String name) {
        return coreFunctions.computeIfAbsent(
                instance + "/" + name, n -> definitions.coreFunction(instance, name));
    }

    private int instantiate(int module, List<Need> needs) {
        Map<String, List<CoreInstance.Export>> bundles = new LinkedHashMap<>();
        for (Need need : needs) {
            bundles.computeIfAbsent(need.module(), m -> new ArrayList<>()).add(export(need));
        }
        List<CoreInstance.Argument> arguments = new ArrayList<>();
        bundles.forEach(
                (name, exports) ->
                        arguments.add(
                                new CoreInstance.Argument(
                                        name, definitions.add(new CoreInstance.Bundle(exports)))));
        return definitions.add(new CoreInstance.Instantiate(module, arguments));
    }

    private CoreInstance.Export export(Need need) {
        if (need.by() instanceof Need.OfMain && need.module().equals(AdapterNames.ENVIRONMENT)) {
            return new CoreInstance.Export(need.name(), Sort.CORE_MEMORY, memory);
        }
        Integer shim = shimOf.get(need);
        int function =
                shim != null
                        ? shim(shim)
                        : switch (need.by()) {
                            case Need.Call call ->
                                    definitions.add(
                                            new Canon.Lower(
                                                    scope.importedFunction(
                                                            call.owner(), call.function()),
                                                    List.of()));
                            case Need.OnResource r ->
                                    definitions.add(
                                            new Canon.Resource(
                                                    r.operation(), scope.index(r.resource())));
                            case Need.OfMain m -> coreFunction(mainInstance, need.name());
                            case Need.OfAdapter a ->
                                    throw new IllegalStateException("an adapter needs a shim");
                        };
        return new CoreInstance.Export(need.name(), Sort.CORE_FUNCTION, function);
    }

    private void fixUp(List<dev.edgewright.wasm.module.FunctionType> types) {
        if (shims.isEmpty()) {
            return;
        }
        int module = definitions.module(GeneratedModules.fixUp(types));
        List<CoreInstance.Export> exports = new ArrayList<>();
        for (int i = 0; i < shims.size(); i++) {
            int target = shims.get(i).target().getAsInt();
            exports.add(new CoreInstance.Export(String.valueOf(i), Sort.CORE_FUNCTION, target));
        }
        int table =
                definitions.add(
                        new Alias.OfCoreExport(
                                Sort.CORE_TABLE, shimInstance, GeneratedModules.TABLE));
        exports.add(new CoreInstance.Export(GeneratedModules.TABLE, Sort.CORE_TABLE, table));
        instantiateWith(module, exports);
    }

    /** A reactor's own start comes after everything that it may call is there. */
    private void initialize() {
        String initialize = main.naming().initialize;
        if (main.exportsFunction(initialize)) {
            int module = definitions.module(GeneratedModules.caller());
            instantiateWith(
                    module,
                    List.of(
                            new CoreInstance.Export(
                                    "",
                                    Sort.CORE_FUNCTION,
                                    coreFunction(mainInstance, initialize))));
        }
    }

    private void instantiateWith(int module, List<CoreInstance.Export> exports) {
        int bundle = definitions.add(new CoreInstance.Bundle(exports));
        definitions.add(
                new CoreInstance.Instantiate(
                        module, List.of(new CoreInstance.Argument("", bundle))));
    }

    /** Lifts a function that a module exports; the provider is an adapter or null. */
    int lift(String owner, String name, FunctionType type, String provider) {
        Part part = provider == null ? main : adapters.get(provider);
        String coreName = part.naming().export(owner, name);
        int instance = provider == null ? mainInstance : adapterInstances.get(provider);
        List<CanonOption> options = new ArrayList<>();
        if (Signatures.hasStrings(type)) {
            options.add(part.encoding());
        }
        if (Signatures.needsMemory(type)) {
            options.add(new CanonOption.Memory(memory));
        }
        if (Signatures.needsReallocLifted(type)) {
            options.add(new CanonOption.Realloc(coreFunction(instance, part.exportRealloc())));
        }
        String after = part.naming().postReturn(coreName);
        if (part.exportsFunction(after)) {
            options.add(new CanonOption.PostReturn(coreFunction(instance, after)));
        }
        int function = coreFunction(instance, coreName);
        return definitions.add(new Canon.Lift(function, options, scope.function(type)));
    }
}
