/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.Canon.ResourceOperation;
import dev.edgewright.wasm.component.encoding.EncodingException.Reason;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.Import;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out what answers the imports of a core module (BuildTargets.md, names of imports). */
final class NeedResolver {

    private static final String ROOT = "$root";
    private static final String EXPORT = "[export]";
    private static final String ASYNC =
            "^\\[(async-lower|async|task-|subtask-|waitable-|stream-|future-|context-|"
                    + "error-context-|backpressure-|thread-|cancellable).*";

    private final World world;
    private final Map<String, CoreModule> adapters;

    NeedResolver(World world, Map<String, CoreModule> adapters) {
        this.world = world;
        this.adapters = adapters;
    }

    List<Need> resolve(CoreModule module) throws EncodingException {
        List<Need> needs = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Import each : module.imports()) {
            if (!seen.add(List.of(each.module(), each.name()))) {
                throw new EncodingException(
                        Reason.MODULE,
                        "The module imports \"%s\" \"%s\" twice, which modules of a component"
                                + " cannot do.",
                        each.module(),
                        each.name());
            }
            if (!(each.type() instanceof dev.edgewright.wasm.module.FunctionType type)) {
                throw new EncodingException(
                        Reason.IMPORT,
                        "The module imports a %s, \"%s\" \"%s\"; modules of a component import"
                                + " functions only and define the rest themselves.",
                        each.kind(),
                        each.module(),
                        each.name());
            }
            needs.add(resolve(each.module(), each.name(), type));
        }
        return needs;
    }

    /** What an adapter needs, which may also use the memory and exports of the main module. */
    List<Need> resolveAdapter(CoreModule adapter) throws EncodingException {
        List<Need> needs = new ArrayList<>();
        for (Import each : adapter.imports()) {
            if (each.type() instanceof dev.edgewright.wasm.module.FunctionType type
                    && !each.module().equals(AdapterNames.MAIN)) {
                needs.add(resolve(each.module(), each.name(), type));
            } else {
                needs.add(new Need(each.module(), each.name(), null, new Need.OfMain()));
            }
        }
        return needs;
    }

    private Need resolve(String module, String name, dev.edgewright.wasm.module.FunctionType type)
            throws EncodingException {
        CoreModule adapter = adapters.get(module);
        if (adapter != null) {
            dev.edgewright.wasm.module.FunctionType there =
                    adapter.exportedFunction(name).orElse(null);
            if (there == null) {
                throw noCounterpart(module, name, "the adapter has no such function");
            }
            checkType(module, name, type, there);
            return new Need(module, name, type, new Need.OfAdapter(module));
        }
        Need.Answer answer = answer(Naming.module(module), Naming.function(module, name));
        checkType(
                module,
                name,
                type,
                switch (answer) {
                    case Need.Call call -> Signatures.lowered(call.type());
                    case Need.OnResource r when r.operation() == ResourceOperation.DROP ->
                            core(List.of(ValueType.I32), List.of());
                    default -> core(List.of(ValueType.I32), List.of(ValueType.I32));
                });
        return new Need(module, name, type, answer);
    }

    private static dev.edgewright.wasm.module.FunctionType core(
            List<ValueType> parameters, List<ValueType> results) {
        return new dev.edgewright.wasm.module.FunctionType(parameters, results);
    }

    private Need.Answer answer(String module, String name) throws EncodingException {
        if (name.matches(ASYNC)) {
            throw new EncodingException(
                    Reason.UNSUPPORTED,
                    "The module imports \"%s\" \"%s\", which is for asynchronous calls; they are"
                            + " not supported. Build it with synchronous bindings.",
                    module,
                    name);
        }
        if (module.startsWith(EXPORT)) {
            String owner = module.substring(EXPORT.length());
            WorldItem.OfInterface face = world.exported(owner);
            if (face == null) {
                throw noCounterpart(module, name, "the world exports no interface " + owner);
            }
            return resource(module, name, face.types(), face.key(afterBracket(name)));
        }
        if (module.equals(ROOT)) {
            if (name.startsWith("[resource-")) {
                TypeKey key = new TypeKey(false, TypeKey.WORLD, afterBracket(name));
                WorldItem item = world.imports.get(key.name());
                Map<String, TypeNode> types =
                        item instanceof WorldItem.OfType t
                                ? Map.of(key.name(), t.type())
                                : Map.of();
                return resource(module, name, types, key);
            }
            if (world.imports.get(name) instanceof WorldItem.OfFunction function) {
                return new Need.Call(TypeKey.WORLD, name, function.type());
            }
            throw noCounterpart(module, name, "the world itself imports no function " + name);
        }
        WorldItem.OfInterface face = world.imported(module);
        if (face == null) {
            throw noCounterpart(
                    module,
                    name,
                    module.startsWith("wasi_")
                            ? "it belongs to WASI preview 1, and no adapter for that is used"
                            : "the world imports no interface " + module);
        }
        if (name.startsWith("[resource-")) {
            return resource(module, name, face.types(), face.key(afterBracket(name)));
        }
        FunctionType function = face.functions().get(name);
        if (function == null) {
            throw noCounterpart(module, name, "the interface has no function " + name);
        }
        return new Need.Call(face.name().name(), name, function);
    }

    private static String afterBracket(String name) {
        return name.substring(name.indexOf(']') + 1);
    }

    private Need.Answer resource(
            String module, String name, Map<String, TypeNode> types, TypeKey key)
            throws EncodingException {
        TypeNode type = types.get(key.name());
        boolean local = key.exported();
        ResourceOperation operation =
                switch (name.substring(0, name.indexOf(']') + 1)) {
                    case "[resource-drop]" -> ResourceOperation.DROP;
                    case "[resource-new]" -> local ? ResourceOperation.NEW : null;
                    case "[resource-rep]" -> local ? ResourceOperation.REP : null;
                    default -> null;
                };
        if (operation == null) {
            throw noCounterpart(module, name, "there is no built-in function of that name");
        }
        if (type == null || type.resource() == null) {
            throw noCounterpart(module, name, "the interface has no resource " + key.name());
        }
        return new Need.OnResource(operation, key);
    }

    private static EncodingException noCounterpart(String module, String name, String cause) {
        return new EncodingException(
                Reason.IMPORT,
                "The module imports \"%s\" \"%s\", which has no counterpart: %s. Add it to the"
                        + " world, or build the module for the world that is given.",
                module,
                name,
                cause);
    }

    private static void checkType(
            String module,
            String name,
            dev.edgewright.wasm.module.FunctionType given,
            dev.edgewright.wasm.module.FunctionType wanted)
            throws EncodingException {
        if (!given.equals(wanted)) {
            throw new EncodingException(
                    Reason.TYPE,
                    "The module imports \"%s\" \"%s\" as %s, but the world makes it %s; generate"
                            + " its bindings anew from this world.",
                    module,
                    name,
                    given,
                    wanted);
        }
    }
}
