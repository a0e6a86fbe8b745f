/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.ComponentFunction;
import dev.edgewright.engine.component.ComponentInstance;
import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.Extern;
import dev.edgewright.wasm.component.types.FunctionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running component as the host sees it. */
final class ExportedInstance implements ComponentInstance {

    private final ComponentStore store;
    private final Map<String, ComponentFunction> functions = new LinkedHashMap<>();

    ExportedInstance(ComponentStore store, ComponentType type, Part.Bundle exports) {
        this.store = store;
        type.exports().values().forEach(export -> add("", export, exports));
    }

    private void add(String prefix, Extern export, Part.Bundle from) {
        String name = export.name().name();
        switch (export.entity()) {
            case Entity.OfFunction function -> {
                Callee callee = ((Part.Function) from.get(name)).callee();
                functions.put(prefix + name, new Exported(prefix + name, function.type(), callee));
            }
            case Entity.OfInstance instance ->
                    instance.type()
                            .exports()
                            .values()
                            .forEach(
                                    inner ->
                                            add(
                                                    prefix + name + "#",
                                                    inner,
                                                    (Part.Bundle) from.get(name)));
            default -> {}
        }
    }

    @Override
    public List<String> functions() {
        return List.copyOf(functions.keySet());
    }

    @Override
    public List<String> notes() {
        return store.linker().notes();
    }

    @Override
    public Optional<ComponentFunction> function(String name) {
        ComponentFunction exact = functions.get(name);
        int hash = name.lastIndexOf('#');
        if (exact != null || hash < 0) {
            return Optional.ofNullable(exact);
        }
        InterfaceName wanted = InterfaceName.of(name.substring(0, hash));
        return functions.entrySet().stream()
                .filter(e -> e.getKey().endsWith(name.substring(hash)))
                .filter(e -> hasInterface(e.getKey(), wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean hasInterface(String name, InterfaceName wanted) {
        return wanted.version().isPresent()
                && InterfaceName.of(name.substring(0, name.lastIndexOf('#'))).fits(wanted);
    }

    private final class Exported implements ComponentFunction {

        private final String name;
        private final FunctionType type;
        private final Callee callee;

        Exported(String name, FunctionType type, Callee callee) {
            this.name = name;
            this.type = type;
            this.callee = callee;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public FunctionType type() {
            return type;
        }

        @Override
        public Optional<Value> call(List<Value> arguments) {
            callee.check(arguments);
            HostExchange exchange = new HostExchange(List.copyOf(arguments));
            store.guarded(() -> callee.call(null, exchange));
            return Optional.ofNullable(exchange.result);
        }
    }

    /** The host as the side that calls. */
    private static final class HostExchange implements Callee.Exchange {

        private final List<Value> arguments;
        private final CallScope strings = new CallScope();
        private Value result;

        HostExchange(List<Value> arguments) {
            this.arguments = arguments;
        }

        @Override
        public List<Value> arguments() {
            return arguments;
        }

        @Override
        public Context.Source source() {
            return Context.Source.HOST;
        }

        @Override
        public CallScope strings() {
            return strings;
        }

        @Override
        public void answer(Value answer, Context.Source source, CallScope itsStrings) {
            result = answer;
        }
    }
}
