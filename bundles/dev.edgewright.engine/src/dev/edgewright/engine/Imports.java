/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a host offers to a program, by module and name. Immutable and safe to share. */
public final class Imports {

    private static final Imports NONE = new Imports(Map.of());

    private record Key(String module, String name) {}

    private final Map<Key, HostFunction> functions;

    private Imports(Map<Key, HostFunction> functions) {
        this.functions = functions;
    }

    /** Offers nothing. */
    public static Imports none() {
        return NONE;
    }

    /** Offers these functions; of two with the same module and name the later one counts. */
    public static Imports of(Collection<HostFunction> functions) {
        return NONE.with(functions);
    }

    /** This and more; of two with the same module and name the later one counts. */
    public Imports with(Collection<HostFunction> more) {
        Map<Key, HostFunction> all = new HashMap<>(functions);
        for (HostFunction function : more) {
            all.put(new Key(function.module(), function.name()), function);
        }
        return new Imports(all);
    }

    /** The function offered under a name. */
    public Optional<HostFunction> function(String module, String name) {
        return Optional.ofNullable(functions.get(new Key(module, name)));
    }

    /** Whether anything at all is offered under a module's name. */
    public boolean knowsModule(String module) {
        return functions.keySet().stream().anyMatch(key -> key.module().equals(module));
    }
}
