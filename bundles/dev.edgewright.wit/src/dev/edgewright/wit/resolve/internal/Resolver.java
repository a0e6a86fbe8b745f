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
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.resolve.WitWorld;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.FunctionType;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.Parameter;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.ResourceFunction;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.worlds.WorldContents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Resolves packages without errors; what two packages share is resolved once. */
public final class Resolver {

    private final WitPackages packages;
    private final TypeResolver types = new TypeResolver(this);
    private final Map<EObject, ResolvedPackage> resolved = new HashMap<>();
    private final Map<Interface, WitInterface> interfaces = new HashMap<>();

    public Resolver(WitPackages packages) {
        this.packages = packages;
    }

    /** The package that the file belongs to, and those that it declares in place. */
    public List<ResolvedPackage> packages(WitFile file) {
        List<ResolvedPackage> found = new ArrayList<>();
        PackageScope root = packages.packageOf(file);
        if (root.name() != null) {
            found.add(resolve(root));
        }
        for (EObject item : file.getItems()) {
            if (item instanceof PackageDeclaration pkg && pkg.isNested()) {
                found.add(
                        resolve(
                                new PackageScope(
                                        WitSyntax.packageName(pkg.getPath()), List.of(pkg))));
            }
        }
        return found;
    }

    private ResolvedPackage resolve(PackageScope scope) {
        EObject key = scope.blocks().get(0);
        ResolvedPackage known = resolved.get(key);
        if (known != null) {
            return known;
        }
        List<WitInterface> members = new ArrayList<>();
        List<WitWorld> worlds = new ArrayList<>();
        Features features = Features.of(key);
        for (PackageMember member : scope.allMembers()) {
            if (!features.isOpen(member)) {
                continue;
            }
            if (member instanceof Interface target) {
                members.add(resolve(target));
            } else if (member instanceof World world) {
                worlds.add(resolve(world, scope.name(), features));
            }
        }
        EObject header =
                key instanceof WitFile
                        ? scope.blocks().stream()
                                .map(b -> (EObject) WitSyntax.header((WitFile) b))
                                .filter(h -> h != null)
                                .findFirst()
                                .orElse(key)
                        : key;
        ResolvedPackage pkg =
                new ResolvedPackage(scope.name(), Documentation.of(header), members, worlds);
        resolved.put(key, pkg);
        return pkg;
    }

    WitInterface resolve(Interface target) {
        WitInterface known = interfaces.get(target);
        if (known == null) {
            known =
                    body(
                            target,
                            packages.packageOf(target).name(),
                            target.getName(),
                            Documentation.of(target));
            interfaces.put(target, known);
        }
        return known;
    }

    private WitInterface body(EObject scope, PackageName owner, String name, String docs) {
        Features features = Features.of(scope);
        List<TypeDefinition> definitions = new ArrayList<>();
        List<WitFunction> functions = new ArrayList<>();
        for (EObject item : WitSyntax.members(scope)) {
            if (!features.isOpen(item)) {
                continue;
            }
            switch (item) {
                case Use use -> use.getNames().forEach(u -> definitions.add(types.used(u)));
                case Function f ->
                        functions.add(
                                function(
                                        f.getName(),
                                        WitFunction.Kind.FREE,
                                        f.getType(),
                                        List.of(),
                                        f));
                case dev.edgewright.wit.syntax.TypeDefinition type -> {
                    definitions.add(types.definition(type));
                    if (type instanceof Resource resource) {
                        functions.addAll(functions(resource, features));
                    }
                }
                default -> {}
            }
        }
        return new WitInterface(owner, name, docs, definitions, functions);
    }

    private List<WitFunction> functions(Resource resource, Features features) {
        List<WitFunction> functions = new ArrayList<>();
        TypeDefinition self = types.definition(resource);
        for (ResourceFunction function : resource.getFunctions()) {
            if (!features.isOpen(function)) {
                continue;
            }
            if (function instanceof Constructor constructor) {
                WitType result =
                        constructor.getResult() == null
                                ? new WitType.Own(self)
                                : types.type(constructor.getResult());
                functions.add(
                        new WitFunction(
                                "[constructor]" + self.name(),
                                WitFunction.Kind.CONSTRUCTOR,
                                false,
                                parameters(constructor.getParameters(), List.of()),
                                Optional.of(result),
                                Documentation.of(constructor)));
            } else if (function instanceof Method method) {
                boolean isStatic = method.isStatic();
                functions.add(
                        function(
                                (isStatic ? "[static]" : "[method]")
                                        + self.name()
                                        + "."
                                        + method.getName(),
                                isStatic ? WitFunction.Kind.STATIC : WitFunction.Kind.METHOD,
                                method.getType(),
                                isStatic
                                        ? List.of()
                                        : List.of(
                                                new WitFunction.Parameter(
                                                        "self", new WitType.Borrow(self))),
                                method));
            }
        }
        return functions;
    }

    private WitFunction function(
            String name,
            WitFunction.Kind kind,
            FunctionType type,
            List<WitFunction.Parameter> first,
            EObject documented) {
        return new WitFunction(
                name,
                kind,
                type.isAsync(),
                parameters(type.getParameters(), first),
                Optional.ofNullable(type.getResult()).map(types::type),
                Documentation.of(documented));
    }

    private List<WitFunction.Parameter> parameters(
            List<Parameter> declared, List<WitFunction.Parameter> first) {
        List<WitFunction.Parameter> parameters = new ArrayList<>(first);
        for (Parameter p : declared) {
            parameters.add(new WitFunction.Parameter(p.getName(), types.type(p.getType())));
        }
        return parameters;
    }

    private WitWorld resolve(World world, PackageName owner, Features features) {
        WorldContents contents = WorldContents.of(world, features);
        List<WitExtern> imports = new ArrayList<>();
        List<WitExtern> exports = new ArrayList<>();
        contents.imports().forEach((key, value) -> extern(key, value, owner, imports));
        contents.exports().forEach((key, value) -> extern(key, value, owner, exports));
        return new WitWorld(owner, world.getName(), Documentation.of(world), imports, exports);
    }

    private void extern(Object key, EObject value, PackageName owner, List<WitExtern> into) {
        if (key instanceof Interface target) {
            WitInterface type = resolve(target);
            into.add(new WitExtern.OfInterface(type.qualifiedName(), type));
            return;
        }
        String name = (String) key;
        switch (value) {
            case Extern e when e.getFunction() != null ->
                    into.add(
                            new WitExtern.OfFunction(
                                    name,
                                    function(
                                            name,
                                            WitFunction.Kind.FREE,
                                            e.getFunction(),
                                            List.of(),
                                            e)));
            case Extern e when e.getInterface() != null ->
                    into.add(
                            new WitExtern.OfInterface(
                                    name,
                                    body(e.getInterface(), owner, null, Documentation.of(e))));
            case Extern e ->
                    into.add(
                            new WitExtern.OfInterface(
                                    name, resolve(WitSyntax.interfaceOf(e.getPath()))));
            case TypeDeclaration type -> {
                TypeDefinition definition = types.declaration(type);
                into.add(new WitExtern.OfType(name, definition));
                if (type instanceof Resource resource) {
                    functions(resource, Features.of(resource))
                            .forEach(f -> into.add(new WitExtern.OfFunction(f.name(), f)));
                }
            }
            default -> throw new IllegalStateException("Unexpected " + value.eClass().getName());
        }
    }

    /** The qualified name of the interface or world that the element is in. */
    String ownerOf(EObject element) {
        EObject scope = WitSyntax.typeScope(element);
        PackageName owner = packages.packageOf(scope).name();
        String name = WitSyntax.nameOf(scope instanceof PackageMember ? scope : scope.eContainer());
        return owner == null ? name : owner.member(name);
    }
}
