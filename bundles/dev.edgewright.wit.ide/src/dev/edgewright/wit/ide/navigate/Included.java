/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.navigate;

import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.IncludeRename;
import dev.edgewright.wit.syntax.World;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/** From a rename in an {@code include} to what it renames. */
public final class Included {

    private Included() {}

    /** What the rename of an include gives another name; null if the world has no such thing. */
    public static EObject byRename(IncludeRename rename) {
        World world =
                rename.eContainer() instanceof Include include ? WitSyntax.included(include) : null;
        return world == null ? null : extern(world, rename.getFrom(), new HashSet<>());
    }

    private static EObject extern(World world, String name, Set<World> seen) {
        if (!seen.add(world)) {
            return null;
        }
        for (EObject item : world.getItems()) {
            if (item instanceof Extern extern && name.equals(extern.getName())) {
                return extern;
            }
            if (item instanceof Include include && WitSyntax.included(include) != null) {
                Optional<IncludeRename> renamed =
                        include.getRenames().stream()
                                .filter(r -> name.equals(r.getName()))
                                .findFirst();
                EObject found =
                        renamed.isPresent()
                                ? renamed.get()
                                : extern(WitSyntax.included(include), name, seen);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
