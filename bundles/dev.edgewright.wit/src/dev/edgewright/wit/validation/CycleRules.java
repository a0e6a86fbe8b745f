/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import com.google.inject.Singleton;
import dev.edgewright.wit.loading.WitResource;
import dev.edgewright.wit.packages.SourceUnit;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.validation.Graph.Edge;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;

/** Types, interfaces and worlds may not depend on themselves. */
@Singleton
class CycleRules implements Rules {

    /** Longest chain of types that refer to each other. */
    private static final int MAX_TYPE_CHAIN = 200;

    /** Longest chain of interfaces that use, or worlds that include each other. */
    private static final int MAX_MEMBER_CHAIN = 400;

    @Override
    public void check(WitFile file, Report report) {
        List<EObject> elements = WitResource.elements(file.eResource());
        List<TypeDefinition> types = all(elements, TypeDefinition.class);
        Graph typeGraph = new Graph(types, CycleRules::typesOf);
        typeGraph.cycles().forEach(cycle -> type(cycle, file, report));
        for (TypeDefinition type : types) {
            if (typeGraph.depth(type) == MAX_TYPE_CHAIN + 1) {
                report.error(
                        WitCode.TOO_DEEP,
                        type,
                        "More than "
                                + MAX_TYPE_CHAIN
                                + " types refer to each other in a chain from here; flatten them.");
            }
        }
        List<PackageMember> members = all(elements, PackageMember.class);
        Graph memberGraph = new Graph(members, CycleRules::membersOf);
        memberGraph.cycles().forEach(cycle -> member(cycle, file, report));
        for (PackageMember member : members) {
            if (memberGraph.depth(member) == MAX_MEMBER_CHAIN + 1) {
                report.error(
                        WitCode.TOO_DEEP,
                        member,
                        "More than "
                                + MAX_MEMBER_CHAIN
                                + " interfaces or worlds need each other in a chain from here;"
                                + " flatten them.");
            }
        }
    }

    private static <T> List<T> all(List<EObject> elements, Class<T> type) {
        return elements.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void type(List<Edge> cycle, WitFile file, Report report) {
        EObject type = cycle.get(0).from();
        EObject place = cycle.get(0).place();
        if (type.eResource() != file.eResource()) {
            return;
        }
        report.error(
                WitCode.CYCLE,
                place,
                place instanceof NamedType ? SyntaxPackage.Literals.NAMED_TYPE__TYPE : null,
                "Type `"
                        + WitSyntax.nameOf(type)
                        + "` contains itself"
                        + through(cycle)
                        + "; a WIT type cannot be recursive. Put the inner values into a list and"
                        + " refer to them by index, or use a resource.");
    }

    private static void member(List<Edge> cycle, WitFile file, Report report) {
        EObject member = cycle.get(0).to();
        if (member.eResource() != file.eResource()) {
            return;
        }
        boolean world = member instanceof World;
        report.error(
                WitCode.CYCLE,
                member,
                (world ? "World `" : "Interface `")
                        + WitSyntax.nameOf(member)
                        + (world ? "` includes itself" : "` uses itself")
                        + through(rotated(cycle))
                        + "; remove one `"
                        + (world ? "include`." : "use`, or move the types to another interface."));
    }

    private static List<Edge> rotated(List<Edge> cycle) {
        List<Edge> rotated = new ArrayList<>(cycle.subList(1, cycle.size()));
        rotated.add(cycle.get(0));
        return rotated;
    }

    private static String through(List<Edge> cycle) {
        List<String> names = new ArrayList<>();
        for (Edge edge : cycle.subList(0, Math.min(cycle.size() - 1, 5))) {
            names.add("`" + WitSyntax.nameOf(edge.to()) + "`");
        }
        return names.isEmpty() ? "" : " through " + String.join(", ", names);
    }

    private static List<Edge> typesOf(EObject type) {
        if (type instanceof Resource) {
            return List.of();
        }
        List<Edge> edges = new ArrayList<>();
        for (Iterator<EObject> all = type.eAllContents(); all.hasNext(); ) {
            EObject part = all.next();
            TypeDeclaration target =
                    part instanceof NamedType named
                            ? named.getType()
                            : part instanceof HandleType handle ? handle.getResource() : null;
            TypeDefinition definition = target == null ? null : WitSyntax.definition(target);
            if (definition != null) {
                edges.add(new Edge(type, part, definition));
            }
        }
        return edges;
    }

    private static List<Edge> membersOf(EObject member) {
        List<Edge> edges = new ArrayList<>();
        for (EObject item : WitSyntax.members(member)) {
            if (member instanceof World && item instanceof Include include) {
                World target = WitSyntax.included(include);
                if (target != null && isLocal(include.getPath(), member, target)) {
                    edges.add(new Edge(member, include.getPath(), target));
                }
            } else if (member instanceof Interface && item instanceof Use use) {
                Interface target = WitSyntax.interfaceOf(use.getPath());
                if (target != null && isLocal(use.getPath(), member, target)) {
                    edges.add(new Edge(member, use.getPath(), target));
                }
            }
        }
        return edges;
    }

    /** A path with a package is a dependency of the package, even if it names its own. */
    private static boolean isLocal(UsePath path, EObject member, EObject target) {
        return path.getNamespace() == null && samePackage(member, target);
    }

    /** Cycles across packages are reported for the packages. */
    private static boolean samePackage(EObject member, EObject target) {
        EObject from = WitSyntax.block(member);
        EObject to = WitSyntax.block(target);
        return from == to
                || (from instanceof WitFile
                        && to instanceof WitFile
                        && SourceUnit.of(
                                        from.eResource().getURI(),
                                        from.eResource().getResourceSet())
                                .equals(
                                        SourceUnit.of(
                                                to.eResource().getURI(),
                                                to.eResource().getResourceSet())));
    }
}
