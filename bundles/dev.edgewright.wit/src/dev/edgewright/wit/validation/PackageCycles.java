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
import java.util.List;
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
        Map<List<PackageName>, Boolean> known = new HashMap<>();
        for (EObject element : WitResource.elements(file.eResource())) {
            PackageName target =
                    element instanceof UsePath path ? WitSyntax.packageName(path) : null;
            if (target == null) {
                continue;
            }
            PackageName here =
                    names.computeIfAbsent(
                                    WitSyntax.block(element),
                                    b -> Optional.ofNullable(packages.packageOf(element).name()))
                            .orElse(null);
            if (here != null
                    && here.compareTo(target) <= 0
                    && known.computeIfAbsent(
                            List.of(target, here), pair -> needs(element, target, here))) {
                report((UsePath) element, target, here, report);
            }
        }
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

    /** Whether the package needs the other, directly or not. */
    private boolean needs(EObject from, PackageName target, PackageName other) {
        Deque<PackageName> open = new ArrayDeque<>(List.of(target));
        Set<PackageName> seen = new HashSet<>();
        while (!open.isEmpty()) {
            PackageName name = open.pop();
            if (name.equals(other)) {
                return true;
            }
            if (seen.add(name)) {
                packages.find(from, name)
                        .ifPresent(scope -> scope.blocks().forEach(b -> open.addAll(named(b))));
            }
        }
        return false;
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
