/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.validation.Versions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/** The order in which packages and their members can be resolved. */
final class PackageOrder {

    private static final Comparator<PackageName> BY_NAME =
            Comparator.comparing(PackageName::namespace)
                    .thenComparing(PackageName::name)
                    .thenComparing(PackageName::version, Comparator.nullsFirst(Versions::compare));

    private final WitPackages packages;
    private final Map<String, PackageScope> ordered = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();

    private PackageOrder(WitPackages packages) {
        this.packages = packages;
    }

    /** By name, but each package after those that it depends on. */
    static List<PackageScope> of(Collection<PackageScope> scopes, WitPackages packages) {
        PackageOrder order = new PackageOrder(packages);
        scopes.stream()
                .sorted(Comparator.comparing(PackageScope::name, BY_NAME))
                .forEach(order::visit);
        return List.copyOf(order.ordered.values());
    }

    /** Without recursion, since nothing limits how long a chain of packages is. */
    private void visit(PackageScope start) {
        Deque<Visit> open = new ArrayDeque<>();
        enter(start, open);
        while (!open.isEmpty()) {
            Visit current = open.peek();
            if (current.paths.hasNext()) {
                UsePath path = current.paths.next();
                PackageName dependency = WitSyntax.packageName(path);
                if (dependency != null) {
                    packages.find(path, dependency).ifPresent(scope -> enter(scope, open));
                }
            } else {
                open.pop();
                ordered.put(current.scope.name().toString(), current.scope);
            }
        }
    }

    private void enter(PackageScope scope, Deque<Visit> open) {
        if (visited.add(scope.name().toString())) {
            List<UsePath> paths =
                    scope.blocks().stream().flatMap(block -> paths(block).stream()).toList();
            open.push(new Visit(scope, paths.iterator()));
        }
    }

    private record Visit(PackageScope scope, Iterator<UsePath> paths) {}

    /** Interfaces after those that they use, worlds after those that they include. */
    static List<PackageMember> members(PackageScope scope) {
        return Order.dependenciesFirst(scope.allMembers(), PackageOrder::needs);
    }

    private static List<PackageMember> needs(PackageMember member) {
        List<PackageMember> needs = new ArrayList<>();
        for (EObject item : WitSyntax.members(member)) {
            if (member instanceof Interface && item instanceof Use use) {
                Interface target = WitSyntax.interfaceOf(use.getPath());
                if (target != null) {
                    needs.add(target);
                }
            } else if (item instanceof Include include && WitSyntax.included(include) != null) {
                needs.add(WitSyntax.included(include));
            }
        }
        return needs;
    }

    /** The paths of a block, those of a world's imports before those of its exports. */
    private static List<UsePath> paths(EObject block) {
        List<UsePath> paths = new ArrayList<>();
        for (EObject item : WitSyntax.items(block)) {
            if (item instanceof TopLevelUse use) {
                paths.add(use.getPath());
            } else if (item instanceof PackageMember member) {
                uses(member, paths);
                if (member instanceof World world) {
                    externs(world, false, paths);
                    externs(world, true, paths);
                }
            }
        }
        return paths;
    }

    private static void uses(EObject scope, List<UsePath> paths) {
        for (EObject item : WitSyntax.members(scope)) {
            if (item instanceof Use use) {
                paths.add(use.getPath());
            } else if (item instanceof Include include) {
                paths.add(include.getPath());
            }
        }
    }

    private static void externs(World world, boolean exports, List<UsePath> paths) {
        for (EObject item : world.getItems()) {
            if (item instanceof Extern extern && extern.isExport() == exports) {
                if (extern.getInterface() != null) {
                    uses(extern.getInterface(), paths);
                } else if (extern.getPath() != null) {
                    paths.add(extern.getPath());
                }
            }
        }
    }
}
