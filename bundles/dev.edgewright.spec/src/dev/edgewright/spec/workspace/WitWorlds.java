/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.worlds.WorldContents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;

/** The worlds of a workspace folder, those of its dependencies left out. */
final class WitWorlds {

    private static final String DEPENDENCIES = "deps";

    private final WitPackages packages;

    WitWorlds(WitPackages packages) {
        this.packages = packages;
    }

    List<DeclaredWorld> all(ResourceSet resources, IResourceDescriptions index) {
        List<DeclaredWorld> worlds = new ArrayList<>();
        for (IEObjectDescription description :
                index.getExportedObjectsByType(SyntaxPackage.Literals.WORLD)) {
            URI file = description.getEObjectURI().trimFragment();
            if (file.isFile()
                    && !file.segmentsList().contains(DEPENDENCIES)
                    && resources.getEObject(description.getEObjectURI(), true)
                            instanceof World world
                    && isComplete(world, new HashSet<>())) {
                WorldContents contents = WorldContents.of(world, Features.of(world));
                worlds.add(
                        new DeclaredWorld(
                                String.valueOf(world.getName()),
                                Path.of(file.toFileString()),
                                names(contents.imports().keySet()),
                                names(contents.exports().keySet())));
            }
        }
        return List.copyOf(worlds);
    }

    /** Whether everything that the world names is there, so that nothing is left out. */
    private static boolean isComplete(World world, Set<World> seen) {
        for (EObject item : world.getItems()) {
            if (item instanceof Include include) {
                World included = WitSyntax.included(include);
                if (included == null || seen.add(included) && !isComplete(included, seen)) {
                    return false;
                }
            }
            if (item instanceof Extern extern
                    && extern.getName() == null
                    && WitSyntax.interfaceOf(extern.getPath()) == null) {
                return false;
            }
        }
        return true;
    }

    private List<String> names(Set<Object> keys) {
        List<String> names = new ArrayList<>();
        for (Object key : keys) {
            if (key instanceof Interface declared) {
                PackageName name = packages.packageOf(declared).name();
                if (name != null && declared.getName() != null) {
                    names.add(name.member(declared.getName()));
                }
            } else {
                names.add(key.toString());
            }
        }
        return names;
    }
}
