/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.loading.WitResource;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.WitFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

/** A package may not use a package that in turn needs it. */
@Singleton
class PackageCycles implements Rules {

    @Inject private WitPackages packages;
    @Inject private IResourceScopeCache cache;

    @Override
    public void check(WitFile file, Report report) {
        Map<EObject, Optional<PackageName>> names = new HashMap<>();
        Map<UsePath, PackageName> users = new LinkedHashMap<>();
        for (EObject element : WitResource.elements(file.eResource())) {
            if (element instanceof UsePath path && WitSyntax.packageName(path) != null) {
                names.computeIfAbsent(
                                WitSyntax.block(path),
                                b -> Optional.ofNullable(packages.packageOf(path).name()))
                        .ifPresent(here -> users.put(path, here));
            }
        }
        if (users.isEmpty()) {
            return;
        }
        Map<PackageName, Integer> circles = circles(users);
        users.forEach(
                (path, here) -> {
                    PackageName target = WitSyntax.packageName(path);
                    if (here.compareTo(target) <= 0
                            && circles.get(here).equals(circles.get(target))) {
                        report(path, target, here, report);
                    }
                });
    }

    /** A number for each package that the paths lead to, the same for those in one circle. */
    private Map<PackageName, Integer> circles(Map<UsePath, PackageName> users) {
        Map<PackageName, Set<PackageName>> needs = new LinkedHashMap<>();
        users.forEach(
                (path, here) ->
                        needs.computeIfAbsent(here, h -> new LinkedHashSet<>())
                                .add(WitSyntax.packageName(path)));
        EObject from = users.keySet().iterator().next();
        Deque<PackageName> open = new ArrayDeque<>();
        needs.values().forEach(open::addAll);
        Set<PackageName> read = new HashSet<>();
        while (!open.isEmpty()) {
            PackageName name = open.pop();
            if (read.add(name)) {
                Set<PackageName> next = needs.computeIfAbsent(name, n -> new LinkedHashSet<>());
                packages.find(from, name)
                        .ifPresent(scope -> scope.blocks().forEach(b -> next.addAll(named(b))));
                open.addAll(next);
            }
        }
        return StronglyConnected.components(needs);
    }

    private static void report(UsePath path, PackageName target, PackageName here, Report report) {
        report.error(
                WitCode.CYCLE,
                path,
                SyntaxPackage.Literals.USE_PATH__NAMESPACE,
                target.equals(here)
                        ? "Package `"
                                + target
                                + "` names itself; inside the package write `"
                                + WitSyntax.targetText(path)
                                + "` alone."
                        : "Packages `"
                                + here
                                + "` and `"
                                + target
                                + "` depend on each other; move what both need to a third.");
    }

    /** The packages that the block names. */
    private Set<PackageName> named(EObject block) {
        return cache.get(
                Tuples.pair("packages", block),
                block.eResource(),
                () -> {
                    Set<PackageName> names = new HashSet<>();
                    for (EObject element : WitResource.elements(block.eResource())) {
                        PackageName name =
                                element instanceof UsePath path
                                        ? WitSyntax.packageName(path)
                                        : null;
                        if (name != null && WitSyntax.block(element) == block) {
                            names.add(name);
                        }
                    }
                    return names;
                });
    }
}
