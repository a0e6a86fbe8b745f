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
import dev.edgewright.engine.Program;
import dev.edgewright.engine.internal.CoreFunction;
import dev.edgewright.engine.internal.CoreItem;
import dev.edgewright.engine.internal.CoreLinker;
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.DefinedType;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.ResourceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the definitions of one component and does what each says (Explainer.md, "Instance
 * Definitions"). What the rules of validation exclude is not looked at again.
 */
final class Instantiation {

    private final LoadedComponent program;
    private final Instantiation around;
    private final GuestInstance instance;
    private final Map<String, Part> arguments;
    private final Spaces spaces = new Spaces();
    private final Map<String, Part> exports = new LinkedHashMap<>();

    private Instantiation(
            LoadedComponent program,
            Instantiation around,
            GuestInstance instance,
            Map<String, Part> arguments) {
        this.program = program;
        this.around = around;
        this.instance = instance;
        this.arguments = arguments;
    }

    /**
     * Instantiates a component for the host.
     *
     * @param arguments what it imports, by name
     */
    static Part.Bundle root(
            LoadedComponent program, GuestInstance instance, Map<String, Part> arguments) {
        return new Instantiation(program, null, instance, arguments).run(program.body());
    }

    private Part.Bundle run(LoadedComponent.Body body) {
        for (LoadedComponent.Step step : body.steps()) {
            perform(step);
        }
        return new Part.Bundle(exports);
    }

    private void perform(LoadedComponent.Step step) {
        Optional<Entity> entity = step.item().entity();
        switch (step.item().definition()) {
            case Definition.Module module -> spaces.add(new Part.Module(step.module()));
            case CoreInstance core -> spaces.add(core(core));
            case Declaration.CoreType type -> {}
            case Definition.Nested nested ->
                    spaces.add(new Part.Definition(program, step.nested(), this));
            case Instance child -> add(entity, child(child));
            case Alias.OfExport alias ->
                    add(entity, spaces.instance(alias.instance()).get(alias.name()));
            case Alias.OfCoreExport alias ->
                    spaces.add(
                            alias.sort(), spaces.coreInstance(alias.instance()).get(alias.name()));
            case Alias.Outer alias -> outer(alias);
            case Declaration.Type type -> spaces.add(type(type.type(), entity));
            case Canon.Lift lift ->
                    spaces.add(
                            new Part.Function(
                                    new LiftedFunction(
                                            instance,
                                            spaces.coreFunction(lift.function()),
                                            spaces.options(lift.options()),
                                            step.codec())));
            case Canon canon -> spaces.add(Sort.CORE_FUNCTION, coreFunction(canon, step));
            case Declaration.Import imported -> add(entity, arguments.get(imported.name().name()));
            case Definition.Export export -> {
                Part part = spaces.part(export.sort(), export.index());
                part.named(export.name().name());
                exports.put(export.name().name(), part);
                add(entity, part);
            }
            case Definition.Start start -> throw new IllegalStateException("refused before");
            case Definition.Value value -> throw new IllegalStateException("refused before");
        }
    }

    private void add(Optional<Entity> entity, Part part) {
        instance.bind(entity.orElseThrow(), part);
        spaces.add(part);
    }

    private Part type(DefinedType type, Optional<Entity> entity) {
        if (!(type instanceof DefinedType.Resource resource)) {
            return Part.Type.PLAIN;
        }
        ResourceId id = ((Entity.OfType) entity.orElseThrow()).type().resource();
        CoreFunction destructor =
                resource.destructor().isPresent()
                        ? spaces.coreFunction(resource.destructor().getAsInt())
                        : null;
        ResourceType made = ResourceType.ofGuest(id.name(), instance, destructor);
        instance.define(id, made);
        return new Part.Type(made);
    }

    private CoreFunction coreFunction(Canon canon, LoadedComponent.Step step) {
        var type = CoreTypes.of(step.item().core().orElseThrow());
        return switch (canon) {
            case Canon.Lower lower ->
                    new LoweredFunction(
                                    instance,
                                    spaces.function(lower.function()),
                                    spaces.options(lower.options()),
                                    step.codec())
                            .core(type);
            case Canon.Resource resource -> {
                Entity.OfType named = (Entity.OfType) step.item().entity().orElseThrow();
                yield ResourceFunctions.of(
                        resource.operation(),
                        instance,
                        instance.resource(named.type().resource()),
                        type);
            }
            default -> TaskFunctions.of(canon, instance, type);
        };
    }

    private void outer(Alias.Outer alias) {
        Instantiation target = this;
        for (int i = 0; i < alias.count(); i++) {
            target = target.around;
        }
        if (alias.sort() != Sort.CORE_TYPE) {
            spaces.add(target.spaces.part(alias.sort(), alias.index()));
        }
    }

    private Map<String, CoreItem> core(CoreInstance core) {
        Map<String, CoreItem> made = new HashMap<>();
        switch (core) {
            case CoreInstance.Bundle bundle ->
                    bundle.exports()
                            .forEach(e -> made.put(e.name(), spaces.core(e.sort(), e.index())));
            case CoreInstance.Instantiate instantiate -> {
                Map<String, Map<String, CoreItem>> given = new HashMap<>();
                instantiate
                        .arguments()
                        .forEach(a -> given.put(a.name(), spaces.coreInstance(a.instance())));
                CoreLinker.Items items =
                        (module, name) ->
                                Optional.ofNullable(given.get(module))
                                        .map(exported -> exported.get(name));
                Program module = spaces.module(instantiate.module());
                instance.store().addInstance();
                try {
                    var linked = link(module, items);
                    module.exports()
                            .forEach(
                                    e -> made.put(e.name(), linked.export(e.name()).orElseThrow()));
                } catch (LinkException e) {
                    throw new IllegalStateException("validation let through: " + e.getMessage(), e);
                }
            }
        }
        return made;
    }

    private dev.edgewright.engine.internal.CoreInstance link(Program module, CoreLinker.Items items)
            throws LinkException {
        return instance.store().linker().instantiate(module, items, program.sharing().tier(module));
    }

    private Part.Bundle child(Instance child) {
        Map<String, Part> given = new LinkedHashMap<>();
        switch (child) {
            case Instance.Bundle bundle -> {
                bundle.exports()
                        .forEach(e -> given.put(e.name().name(), spaces.part(e.sort(), e.index())));
                return new Part.Bundle(given);
            }
            case Instance.Instantiate instantiate -> {
                instantiate
                        .arguments()
                        .forEach(a -> given.put(a.name(), spaces.part(a.sort(), a.index())));
                Part.Definition made = spaces.component(instantiate.component());
                return new Instantiation(
                                made.program(),
                                made.around(),
                                new GuestInstance(instance.store(), instance),
                                given)
                        .run(made.body());
            }
        }
    }
}
