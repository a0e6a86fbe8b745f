/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.component.types.TypeParts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which functions and types of the imported interfaces a component needs. */
final class Liveness {

    private final World world;
    private final Set<String> functions = new HashSet<>();
    private final Set<TypeKey> types = new LinkedHashSet<>();

    Liveness(World world) {
        this.world = world;
    }

    private static String name(String owner, String function) {
        return owner + "#" + function;
    }

    /** An import is called; the owner is the interface, or empty for the world itself. */
    void call(String owner, String function, FunctionType type) {
        functions.add(name(owner, function));
        use(type);
    }

    boolean isCalled(String owner, String function) {
        return functions.contains(name(owner, function));
    }

    boolean isUsed(TypeKey type) {
        return types.contains(type);
    }

    /** All types that are used, each after those that it is made of. */
    Set<TypeKey> types() {
        return Set.copyOf(types);
    }

    void use(FunctionType type) {
        type.parameters().forEach(parameter -> use(parameter.type()));
        type.result().ifPresent(this::use);
    }

    void use(TypeNode node) {
        TypeKey key = world.key(node);
        if (key == null) {
            TypeParts.of(node).forEach(this::use);
        } else {
            use(key);
        }
    }

    void use(TypeKey key) {
        if (types.contains(key)) {
            return;
        }
        TypeKey target = world.target(key);
        if (target == null) {
            TypeParts.of(world.definition(key)).forEach(this::use);
        } else {
            use(target);
        }
        types.add(key);
    }
}
