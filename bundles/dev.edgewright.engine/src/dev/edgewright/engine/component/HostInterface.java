/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An interface that the host provides: functions and resource types by their names in WIT's
 * mangling, such as {@code now} or {@code [method]input-stream.read}. Immutable; safe to share if
 * its functions are.
 *
 * <p>Types are not declared: they are those of the importing component, and a result that is not of
 * the type that the component expects is a trap that says so.
 */
public final class HostInterface {

    /** A function with a result. */
    @FunctionalInterface
    public interface Function {

        /**
         * Answers one call, on the thread that runs the guest. A {@link dev.edgewright.engine.Trap}
         * or {@link dev.edgewright.engine.Unwind} thrown here ends the guest with it; any other
         * exception becomes a trap of reason {@link dev.edgewright.engine.TrapReason#HOST}.
         *
         * @param arguments those that the component gave; an owned handle belongs to the host now,
         *     a borrowed one ends with the call
         */
        Value call(HostCall call, List<Value> arguments);
    }

    /** A function without a result. */
    @FunctionalInterface
    public interface Action {

        /** As {@link Function#call}. */
        void call(HostCall call, List<Value> arguments);
    }

    /** Collects what an interface provides. Not for use by several threads. */
    public static final class Builder {

        private final String name;
        private final Map<String, Function> functions = new LinkedHashMap<>();
        private final Map<String, HostResource<?>> resources = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name);
        }

        /** Adds a function with a result. */
        public Builder function(String function, Function body) {
            functions.put(Objects.requireNonNull(function), Objects.requireNonNull(body));
            return this;
        }

        /** Adds a function without a result. */
        public Builder action(String function, Action body) {
            Objects.requireNonNull(body);
            return function(
                    function,
                    (call, arguments) -> {
                        body.call(call, arguments);
                        return null;
                    });
        }

        /** Adds a resource type under its own name. */
        public Builder resource(HostResource<?> type) {
            resources.put(type.name(), type);
            return this;
        }

        /** The interface. */
        public HostInterface build() {
            return new HostInterface(this);
        }
    }

    private final String name;
    private final Map<String, Function> functions;
    private final Map<String, HostResource<?>> resources;

    private HostInterface(Builder builder) {
        this.name = builder.name;
        this.functions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.functions));
        this.resources = Collections.unmodifiableMap(new LinkedHashMap<>(builder.resources));
    }

    /**
     * Begins an interface.
     *
     * @param name with its version, such as {@code wasi:clocks/monotonic-clock@0.2.6}; it answers
     *     imports of every version that is compatible by semver. The empty name provides functions
     *     that a world imports by themselves.
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The name with its version. */
    public String name() {
        return name;
    }

    /** The function of that name; its result is null exactly if the function has none. */
    public Optional<Function> function(String function) {
        return Optional.ofNullable(functions.get(function));
    }

    /** The resource type of that name. */
    public Optional<HostResource<?>> resource(String type) {
        return Optional.ofNullable(resources.get(type));
    }
}
