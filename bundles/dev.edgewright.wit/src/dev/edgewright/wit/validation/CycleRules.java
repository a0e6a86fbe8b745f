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
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.SourceUnit;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/** Types, interfaces, worlds and packages may not depend on themselves. */
@Singleton
class CycleRules implements Rules {

    @Inject private WitPackages packages;

    private record Edge<T>(EObject place, T target) {}

    @Override
    public void check(WitFile file, Report report) {
        Set<EObject> done = new HashSet<>();
        for (Iterator<EObject> all = file.eAllContents(); all.hasNext(); ) {
            switch (all.next()) {
                case TypeDefinition type -> type(type, done, report);
                case Interface member -> member(member, done, report);
                case World world -> member(world, done, report);
                case UsePath path -> packageCycle(path, report);
                default -> {}
            }
        }
    }

    private static void type(TypeDefinition type, Set<EObject> done, Report report) {
        List<Edge<EObject>> cycle = cycle(type, CycleRules::typesOf, done);
        if (!cycle.isEmpty()) {
            EObject place = cycle.get(0).place;
            report.error(
                    WitCode.CYCLE,
                    place,
                    place instanceof NamedType ? SyntaxPackage.Literals.NAMED_TYPE__TYPE : null,
                    "Type `"
                            + WitSyntax.nameOf(type)
                            + "` contains itself"
                            + through(cycle, type)
                            + "; a WIT type cannot be recursive. Put the inner values into a list"
                            + " and refer to them by index, or use a resource.");
        }
    }

    private static void member(EObject member, Set<EObject> done, Report report) {
        List<Edge<EObject>> cycle = cycle(member, CycleRules::membersOf, done);
        if (!cycle.isEmpty()) {
            boolean world = member instanceof World;
            report.error(
                    WitCode.CYCLE,
                    member,
                    (world ? "World `" : "Interface `")
                            + WitSyntax.nameOf(member)
                            + (world ? "` includes itself" : "` uses itself")
                            + through(cycle, member)
                            + "; remove one `"
                            + (world ? "include" : "use")
                            + (world ? "`." : "`, or move the shared types to another interface."));
        }
    }

    private static String through(List<Edge<EObject>> cycle, EObject start) {
        List<String> names = new ArrayList<>();
        for (Edge<EObject> edge : cycle) {
            if (edge.target != start) {
                names.add("`" + WitSyntax.nameOf(edge.target) + "`");
            }
        }
        return names.isEmpty() ? "" : " through " + String.join(", ", names);
    }

    private static List<Edge<EObject>> typesOf(EObject type) {
        if (type instanceof Resource) {
            return List.of();
        }
        List<Edge<EObject>> edges = new ArrayList<>();
        for (Iterator<EObject> all = type.eAllContents(); all.hasNext(); ) {
            EObject part = all.next();
            TypeDeclaration target =
                    part instanceof NamedType named
                            ? named.getType()
                            : part instanceof HandleType handle ? handle.getResource() : null;
            TypeDefinition definition = target == null ? null : WitSyntax.definition(target);
            if (definition != null) {
                edges.add(new Edge<>(part, definition));
            }
        }
        return edges;
    }

    private static List<Edge<EObject>> membersOf(EObject member) {
        List<Edge<EObject>> edges = new ArrayList<>();
        for (EObject item : WitSyntax.members(member)) {
            if (member instanceof World && item instanceof Include include) {
                World target = WitSyntax.included(include);
                if (target != null && samePackage(member, target)) {
                    edges.add(new Edge<>(include.getPath(), target));
                }
            } else if (member instanceof Interface && item instanceof Use use) {
                Interface target = WitSyntax.interfaceOf(use.getPath());
                if (target != null && samePackage(member, target)) {
                    edges.add(new Edge<>(use.getPath(), target));
                }
            }
        }
        return edges;
    }

    /** Cycles across packages are reported for the packages. */
    private static boolean samePackage(EObject member, EObject target) {
        EObject from = WitSyntax.block(member);
        EObject to = WitSyntax.block(target);
        return from == to
                || (from instanceof WitFile
                        && to instanceof WitFile
                        && SourceUnit.of(from.eResource().getURI(), from.eResource().getResourceSet())
                                .equals(
                                        SourceUnit.of(
                                                to.eResource().getURI(),
                                                to.eResource().getResourceSet())));
    }

    /** A package may not use a package that in turn needs it. */
    private void packageCycle(UsePath path, Report report) {
        PackageName target = WitSyntax.packageName(path);
        PackageScope here = packages.packageOf(path);
        if (target == null || here.name() == null || here.name().compareTo(target) > 0) {
            return;
        }
        Deque<PackageName> open = new ArrayDeque<>(List.of(target));
        Set<PackageName> seen = new HashSet<>();
        while (!open.isEmpty()) {
            PackageName name = open.pop();
            if (name.equals(here.name())) {
                report.error(
                        WitCode.CYCLE,
                        path,
                        SyntaxPackage.Literals.USE_PATH__NAMESPACE,
                        target.equals(here.name())
                                ? "Package `"
                                        + target
                                        + "` names itself; inside the package write `"
                                        + WitSyntax.targetText(path)
                                        + "` alone."
                                : "Packages `"
                                        + here.name()
                                        + "` and `"
                                        + target
                                        + "` depend on each other; move what both need to a third.");
                return;
            }
            if (seen.add(name)) {
                packages.find(path, name).ifPresent(scope -> open.addAll(dependencies(scope)));
            }
        }
    }

    private static Set<PackageName> dependencies(PackageScope scope) {
        Set<PackageName> names = new HashSet<>();
        for (EObject block : scope.blocks()) {
            for (UsePath path : EcoreUtil2.eAllOfType(block, UsePath.class)) {
                PackageName name = WitSyntax.packageName(path);
                if (name != null && WitSyntax.block(path) == block) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /**
     * A way from the start back to itself, without recursion because a document decides how long it
     * is. All nodes of a cycle that was found are marked as done, so that it is reported once.
     */
    private static List<Edge<EObject>> cycle(
            EObject start, Function<EObject, List<Edge<EObject>>> edges, Set<EObject> done) {
        if (done.contains(start)) {
            return List.of();
        }
        Deque<Edge<EObject>> way = new ArrayDeque<>();
        Deque<Iterator<Edge<EObject>>> open = new ArrayDeque<>();
        Set<EObject> visited = new HashSet<>();
        open.push(edges.apply(start).iterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                way.poll();
                continue;
            }
            Edge<EObject> edge = open.peek().next();
            if (edge.target == start) {
                List<Edge<EObject>> found = new ArrayList<>(way);
                Collections.reverse(found);
                found.add(edge);
                found.forEach(e -> done.add(e.target));
                return found;
            }
            if (!done.contains(edge.target) && visited.add(edge.target)) {
                way.push(edge);
                open.push(edges.apply(edge.target).iterator());
            }
        }
        done.add(start);
        return List.of();
    }
}
