/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitWorld;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Resolves packages without errors; what two packages share is resolved once. */
public final class Resolver {

    private final WitPackages packages;
    private final TypeResolver types = new TypeResolver(this);
    private final FunctionResolver functions = new FunctionResolver(types);
    private final WorldResolver worlds = new WorldResolver(this, types, functions);
    private final Map<EObject, ResolvedPackage> resolved = new HashMap<>();
    private final Map<Interface, WitInterface> interfaces = new HashMap<>();

    public Resolver(WitPackages packages) {
        this.packages = packages;
    }

    /** The package that the file belongs to, and those that it declares in place. */
    public List<ResolvedPackage> packages(WitFile file) {
        return scopes(file).stream().map(this::resolve).toList();
    }

    /** All packages that the files declare, by name, but each after those that it depends on. */
    public List<ResolvedPackage> inOrder(Collection<WitFile> files) {
        Map<String, PackageScope> scopes = new LinkedHashMap<>();
        for (WitFile file : files) {
            root(file).ifPresent(s -> scopes.putIfAbsent(s.name().toString(), s));
        }
        // A binary shows parts of other packages, which may be there in whole.
        for (WitFile file : files) {
            scopes(file).forEach(s -> scopes.putIfAbsent(s.name().toString(), s));
        }
        return PackageOrder.of(scopes.values(), packages).stream().map(this::resolve).toList();
    }

    private Optional<PackageScope> root(WitFile file) {
        return Optional.of(packages.packageOf(file)).filter(root -> root.name() != null);
    }

    private List<PackageScope> scopes(WitFile file) {
        List<PackageScope> scopes = new ArrayList<>();
        root(file).ifPresent(scopes::add);
        for (EObject item : file.getItems()) {
            if (item instanceof PackageDeclaration pkg && pkg.isNested()) {
                scopes.add(new PackageScope(WitSyntax.packageName(pkg.getPath()), List.of(pkg)));
            }
        }
        return scopes;
    }

    private ResolvedPackage resolve(PackageScope scope) {
        EObject key = scope.blocks().get(0);
        ResolvedPackage known = resolved.get(key);
        if (known != null) {
            return known;
        }
        List<WitInterface> members = new ArrayList<>();
        List<WitWorld> found = new ArrayList<>();
        Features features = Features.of(key);
        List<WitInterface> declared = new ArrayList<>();
        for (PackageMember member : PackageOrder.members(scope)) {
            boolean open = features.isOpen(member);
            if (member instanceof Interface target) {
                declared.add(resolve(target));
                if (open) {
                    members.add(declared.getLast());
                }
            } else if (member instanceof World world && open) {
                found.add(worlds.resolve(world));
            }
        }
        ResolvedPackage pkg =
                new ResolvedPackage(scope.name(), docs(scope), members, found, declared);
        resolved.put(key, pkg);
        return pkg;
    }

    private static String docs(PackageScope scope) {
        return scope.blocks().stream()
                .map(block -> block instanceof WitFile file ? WitSyntax.header(file) : block)
                .filter(Objects::nonNull)
                .map(Documentation::contents)
                .filter(docs -> !docs.isEmpty())
                .findFirst()
                .orElse("");
    }

    WitInterface resolve(Interface target) {
        WitInterface known = interfaces.get(target);
        if (known == null) {
            known = body(target, target.getName(), target);
            interfaces.put(target, known);
        }
        return known;
    }

    /**
     * An interface, or the inline interface of an import or export.
     *
     * @param scope what holds its items
     * @param name its name or null
     * @param declaration what its documentation and gates stand before
     */
    WitInterface body(EObject scope, String name, EObject declaration) {
        Features features = Features.of(scope);
        List<TypeDefinition> definitions = new ArrayList<>();
        for (TypeDeclaration type : types.inOrder(scope, features)) {
            definitions.add(types.declaration(type));
        }
        List<WitFunction> declared = new ArrayList<>();
        List<WitFunction> open = new ArrayList<>();
        for (EObject item : WitSyntax.members(scope)) {
            if (item instanceof Resource resource) {
                List<WitFunction> ofResource = functions.functions(resource);
                declared.addAll(ofResource);
                for (int i = 0; i < ofResource.size(); i++) {
                    if (features.isOpen(resource.getFunctions().get(i))) {
                        open.add(ofResource.get(i));
                    }
                }
            } else if (item instanceof Function f) {
                declared.add(functions.free(f.getName(), f.getType(), f));
                if (features.isOpen(f)) {
                    open.add(declared.getLast());
                }
            }
        }
        Stability stability = Gates.stability(declaration);
        return new WitInterface(
                ownerPackage(scope),
                name,
                Documentation.contents(declaration),
                stability,
                definitions,
                open,
                declared);
    }

    PackageName ownerPackage(EObject element) {
        return packages.packageOf(element).name();
    }

    /** The qualified name of the interface or world that the element is in. */
    String ownerOf(EObject element) {
        EObject scope = WitSyntax.typeScope(element);
        PackageName owner = ownerPackage(scope);
        String name = WitSyntax.nameOf(scope instanceof PackageMember ? scope : scope.eContainer());
        return owner == null ? name : owner.member(name);
    }
}
