/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Program;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an index of a running component stands for, or what is given as an import. */
sealed interface Part {

    /** A core module. */
    record Module(Program program) implements Part {}

    /**
     * A type.
     *
     * @param resource null if it is no resource type
     */
    record Type(ResourceType resource) implements Part {

        static final Type PLAIN = new Type(null);
    }

    /** A component, with what it may use of those around it. */
    record Definition(LoadedComponent program, LoadedComponent.Body body, Instantiation around)
            implements Part {}

    /** The exports of an instance. */
    record Bundle(Map<String, Part> exports) implements Part {

        public Bundle {
            exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
        }

        Part get(String name) {
            return exports.get(name);
        }
    }

    /** A function. */
    record Function(Callee callee) implements Part {}

    /** Tells functions and resources the names under which somebody exports them, for messages. */
    default void named(String name) {
        switch (this) {
            case Function function -> function.callee().named(name);
            case Type type when type.resource() != null ->
                    type.resource().named(name.substring(name.lastIndexOf('#') + 1));
            case Bundle bundle ->
                    bundle.exports().forEach((inner, part) -> part.named(name + "#" + inner));
            default -> {}
        }
    }
}
