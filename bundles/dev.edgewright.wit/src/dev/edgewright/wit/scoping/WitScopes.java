/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

/** The names that can stand at each place of a document (WIT.md, "Name resolution"). */
@Singleton
public class WitScopes implements IScopeProvider {

    @Inject private WitPackages packages;
    @Inject private IResourceScopeCache cache;

    @Override
    public IScope getScope(EObject context, EReference reference) {
        return context instanceof UsePath path
                        && reference == SyntaxPackage.Literals.USE_PATH__TARGET
                ? new NameScope(name -> member(path, name), () -> members(path))
                : scope(names(context, reference));
    }

    private static IScope scope(Map<String, ? extends EObject> names) {
        return new NameScope(names::get, () -> names);
    }

    /** The interface or world that the path would mean if it ended with the name, or null. */
    private PackageMember member(UsePath path, String name) {
        PackageName pkg = WitSyntax.packageName(path);
        if (pkg != null) {
            return packages.find(path, pkg).map(scope -> member(scope, name)).orElse(null);
        }
        if (!(path.eContainer() instanceof TopLevelUse)) {
            for (TopLevelUse use : uses(WitSyntax.block(path))) {
                if (name.equals(WitSyntax.nameOf(use))) {
                    PackageMember target =
                            member(use.getPath(), WitSyntax.targetText(use.getPath()));
                    if (target != null) {
                        return target;
                    }
                }
            }
        }
        return member(packages.packageOf(path), name);
    }

    /** What the block brings in from elsewhere, without what has no path yet. */
    private List<TopLevelUse> uses(EObject block) {
        return cache.get(
                Tuples.pair("uses", block),
                block.eResource(),
                () -> {
                    List<TopLevelUse> uses = new ArrayList<>();
                    for (EObject item : WitSyntax.items(block)) {
                        if (item instanceof TopLevelUse use && use.getPath() != null) {
                            uses.add(use);
                        }
                    }
                    return uses;
                });
    }

    private PackageMember member(PackageScope scope, String name) {
        for (EObject block : scope.blocks()) {
            PackageMember member = own(block).get(name);
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    /** The interfaces and worlds that stand in the block itself. */
    private Map<String, PackageMember> own(EObject block) {
        return cache.get(
                Tuples.pair("members", block),
                block.eResource(),
                () -> new PackageScope(null, List.of(block)).members());
    }

    /** All names that the reference could be written as, with what they mean. */
    public Map<String, ? extends EObject> names(EObject context, EReference reference) {
        if (context instanceof UsePath path
                && reference == SyntaxPackage.Literals.USE_PATH__TARGET) {
            return members(path);
        }
        if (context instanceof UsedName used) {
            return used.eContainer() instanceof Use use ? usable(use.getPath()) : Map.of();
        }
        EObject scope = WitSyntax.typeScope(context);
        return scope == null ? Map.of() : types(scope);
    }

    /** The interfaces and worlds that the path can end with. */
    private Map<String, PackageMember> members(UsePath path) {
        PackageName name = WitSyntax.packageName(path);
        if (name != null) {
            Optional<PackageScope> found = packages.find(path, name);
            return found.map(PackageScope::members).orElse(Map.of());
        }
        boolean topLevel = path.eContainer() instanceof TopLevelUse;
        return topLevel ? packages.packageOf(path).members() : visibleMembers(path);
    }

    /** The interfaces and worlds that one identifier can mean at this place. */
    public Map<String, PackageMember> visibleMembers(EObject context) {
        Map<String, PackageMember> members = new LinkedHashMap<>();
        for (EObject item : WitSyntax.items(WitSyntax.block(context))) {
            if (item instanceof TopLevelUse use && use.getPath() != null) {
                String written = WitSyntax.targetText(use.getPath());
                PackageMember target = written == null ? null : members(use.getPath()).get(written);
                String alias = WitSyntax.nameOf(use);
                if (target != null && alias != null) {
                    members.put(alias, target);
                }
            }
        }
        packages.packageOf(context).members().forEach(members::putIfAbsent);
        return members;
    }

    /** The types that can be used from the interface that the path names. */
    public Map<String, TypeDeclaration> usable(UsePath path) {
        Interface target = WitSyntax.interfaceOf(path);
        return target == null ? Map.of() : types(target);
    }

    /** The types of an interface, inline interface or world, its {@code use}d ones included. */
    public Map<String, TypeDeclaration> types(EObject scope) {
        return cache.get(
                Tuples.pair("types", scope),
                scope.eResource(),
                () -> {
                    Map<String, TypeDeclaration> types = new LinkedHashMap<>();
                    for (EObject item : WitSyntax.members(scope)) {
                        if (item instanceof Use use) {
                            use.getNames().forEach(used -> put(types, used));
                        } else if (item instanceof TypeDeclaration type) {
                            put(types, type);
                        }
                    }
                    return types;
                });
    }

    private static void put(Map<String, TypeDeclaration> types, TypeDeclaration type) {
        String name = WitSyntax.nameOf(type);
        if (name != null) {
            types.putIfAbsent(name, type);
        }
    }
}
