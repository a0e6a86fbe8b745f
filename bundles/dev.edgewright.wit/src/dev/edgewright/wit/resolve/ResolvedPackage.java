/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A package with everything that it declares.
 *
 * @param name its name
 * @param docs the text of the comment before its declaration; may be empty
 * @param interfaces its interfaces each after those that it uses
 * @param worlds its worlds, each after those that it includes
 * @param declared its interfaces, also those that a closed feature keeps out
 */
public record ResolvedPackage(
        PackageName name,
        String docs,
        List<WitInterface> interfaces,
        List<WitWorld> worlds,
        List<WitInterface> declared) {

    public ResolvedPackage {
        Objects.requireNonNull(name);
        interfaces = List.copyOf(interfaces);
        worlds = List.copyOf(worlds);
        declared = List.copyOf(declared);
    }

    /** The world of that name. */
    public Optional<WitWorld> world(String world) {
        return worlds.stream().filter(w -> w.name().equals(world)).findFirst();
    }

    /** The interface of that name. */
    public Optional<WitInterface> findInterface(String name) {
        return interfaces.stream().filter(i -> name.equals(i.name())).findFirst();
    }
}
