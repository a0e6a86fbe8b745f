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
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.parser.ForeignWords;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.TypeAlias;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Every name refers to something of the right kind (WIT.md, "Name resolution"). */
@Singleton
class ReferenceRules implements Rules {

    @Inject private WitScopes scopes;
    @Inject private WitPackages packages;

    @Override
    public void check(WitFile file, Report report) {
        for (EObject element : WitResource.elements(file.eResource())) {
            switch (element) {
                case UsePath path -> path(path, report);
                case UsedName used -> used(used, report);
                case NamedType named ->
                        type(
                                named,
                                named.getType(),
                                SyntaxPackage.Literals.NAMED_TYPE__TYPE,
                                report);
                case HandleType handle -> handle(handle, report);
                default -> {}
            }
        }
    }

    private void path(UsePath path, Report report) {
        PackageName name = WitSyntax.packageName(path);
        if (name != null) {
            if (path.getPackage().size() > 1) {
                report.error(
                        WitCode.NESTED_NAMESPACE,
                        furtherSeparator(path),
                        path,
                        "Nested namespaces are not enabled; a path has the form"
                                + " `namespace:package/interface`.");
                return;
            }
            if (path.getVersion() != null && !Versions.isValid(path.getVersion())) {
                return;
            }
            if (packages.find(path, name).isEmpty()) {
                unknownPackage(path, name, report);
                return;
            }
        }
        PackageMember target = path.getTarget();
        if (target == null) {
            return;
        }
        if (target.eIsProxy()) {
            unresolvedMember(path, name, report);
        } else {
            kind(path, target, report);
        }
    }

    /** The first sign that a path of one namespace and one package does not have. */
    private static INode furtherSeparator(UsePath path) {
        boolean colon = false;
        boolean solidus = false;
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(path).getLeafNodes()) {
            if ((leaf.getText().equals(":") && colon) || (leaf.getText().equals("/") && solidus)) {
                return leaf;
            }
            colon |= leaf.getText().equals(":");
            solidus |= leaf.getText().equals("/");
        }
        throw new IllegalArgumentException("The path is not nested.");
    }

    private void unknownPackage(UsePath path, PackageName name, Report report) {
        SortedSet<String> known = packages.visible(path);
        String text = "Package `" + name + "` is not found.";
        Optional<String> otherVersion =
                known.stream().filter(v -> isVersionOf(name, v)).findFirst();
        SortedSet<String> bundled = packages.visibleBundled(path);
        List<String> bundledVersions = bundled.stream().filter(v -> isVersionOf(name, v)).toList();
        if (otherVersion.isPresent()) {
            text += " There is `" + otherVersion.get() + "`; a path must name the same version.";
        } else if (!bundledVersions.isEmpty()) {
            text +=
                    " Bundled with Edgewright: "
                            + list(bundledVersions)
                            + "; name one of these versions, or put the files of the package into"
                            + " the folder `deps`.";
        } else {
            known.addAll(bundled);
            String near = Suggestions.didYouMean(name.toString(), known);
            text += near.isEmpty() ? " Put its files into the folder `deps`." : near;
        }
        INode first = WitSyntax.node(path, SyntaxPackage.Literals.USE_PATH__NAMESPACE);
        INode last = WitSyntax.node(path, SyntaxPackage.Literals.USE_PATH__PACKAGE);
        int end = last == null ? first.getEndOffset() : last.getEndOffset();
        report.error(WitCode.UNKNOWN_PACKAGE, first.getOffset(), end - first.getOffset(), text);
    }

    private static boolean isVersionOf(PackageName name, String full) {
        return full.replaceFirst("@.*", "").equals(name.unversioned());
    }

    private void unresolvedMember(UsePath path, PackageName name, Report report) {
        String written = WitSyntax.targetText(path);
        if (name == null && path.getVersion() != null) {
            INode version = WitSyntax.node(path, SyntaxPackage.Literals.USE_PATH__VERSION);
            report.error(
                    WitCode.UNRESOLVED_NAME,
                    version.getOffset() - 1,
                    version.getLength() + 1,
                    "A version stands behind the path of an interface or world of another package:"
                            + " `namespace:package/name@"
                            + path.getVersion()
                            + "`.");
            return;
        }
        PackageScope scope =
                name == null ? packages.packageOf(path) : packages.find(path, name).orElseThrow();
        boolean quiet = name == null ? isNameOfUse(path, written) : !Features.of(path).isOpen(path);
        if (quiet || Brokenness.mayDeclare(scope, written)) {
            return;
        }
        Collection<String> names =
                scopes.names(path, SyntaxPackage.Literals.USE_PATH__TARGET).keySet();
        String near = Suggestions.didYouMean(written, names);
        String kind = path.eContainer() instanceof Include ? "world" : "interface";
        String where = name == null ? "in this package" : "in package `" + name + "`";
        if (near.isEmpty() && name == null) {
            near =
                    " Declare it, or write the path of another package, `namespace:package/"
                            + written
                            + "`.";
        } else if (near.isEmpty() && !names.isEmpty()) {
            near = " The package has " + list(names) + ".";
        }
        report.error(
                WitCode.UNRESOLVED_NAME,
                path,
                SyntaxPackage.Literals.USE_PATH__TARGET,
                "There is no " + kind + " `" + written + "` " + where + "." + near);
    }

    /** Whether a {@code use} at the top level defines the name; that is where its target lacks. */
    private static boolean isNameOfUse(UsePath path, String name) {
        return !(path.eContainer() instanceof TopLevelUse)
                && WitSyntax.items(WitSyntax.block(path)).stream()
                        .anyMatch(
                                item ->
                                        item instanceof TopLevelUse
                                                && name.equals(WitSyntax.nameOf(item)));
    }

    private static void kind(UsePath path, PackageMember target, Report report) {
        if (!Features.of(path).isOpen(path)) {
            return;
        }
        boolean world = target instanceof World;
        EObject user = path.eContainer();
        String text = null;
        if (user instanceof Include && !world) {
            text = "is an interface, but only a world can be included; use `import` or `export`.";
        } else if (world && user instanceof Extern) {
            text = "is a world, but only an interface can be imported or exported; use `include`.";
        } else if (world && (user instanceof Use || isForeign(user, path))) {
            text = "is a world, but types can only be used from an interface.";
        }
        Include included = world && isForeign(user, path) ? included(target, path) : null;
        if (included != null) {
            report.error(
                    WitCode.WRONG_KIND,
                    included.getPath(),
                    SyntaxPackage.Literals.USE_PATH__TARGET,
                    "World `"
                            + WitSyntax.nameOf(target)
                            + "` is also named by a `use` "
                            + Places.of(user, included)
                            + ", which makes that name an interface; remove that `use`.");
        } else if (text != null) {
            report.error(
                    WitCode.WRONG_KIND,
                    path,
                    SyntaxPackage.Literals.USE_PATH__TARGET,
                    "`" + WitSyntax.nameOf(target) + "` " + text);
        }
    }

    /** An include, in the same block, of a world that a path of another package names. */
    private static Include included(PackageMember target, UsePath path) {
        return EcoreUtil2.eAllOfType(WitSyntax.block(path), Include.class).stream()
                .filter(i -> i.getPath() != null && i.getPath().getTarget() == target)
                .findFirst()
                .orElse(null);
    }

    private static boolean isForeign(EObject user, UsePath path) {
        return user instanceof TopLevelUse && path.getNamespace() != null;
    }

    private void used(UsedName used, Report report) {
        TypeDeclaration type = used.getType();
        Interface target =
                used.eContainer() instanceof Use use ? WitSyntax.interfaceOf(use.getPath()) : null;
        if (type == null || !type.eIsProxy() || target == null) {
            return;
        }
        String written = WitSyntax.referenceText(used, SyntaxPackage.Literals.USED_NAME__TYPE);
        if (Brokenness.mayDeclare(packages.packageOf(target), written)
                || Cycles.leads(target, WitSyntax.typeScope(used), CycleRules::membersOf)) {
            return;
        }
        Map<String, TypeDeclaration> types = scopes.types(target);
        boolean function = isFunction(target, written);
        report.error(
                function ? WitCode.WRONG_KIND : WitCode.UNRESOLVED_NAME,
                used,
                SyntaxPackage.Literals.USED_NAME__TYPE,
                function
                        ? "`" + written + "` is a function; only types can be used."
                        : "Interface `"
                                + target.getName()
                                + "` has no type `"
                                + written
                                + "`."
                                + Suggestions.didYouMean(written, types.keySet()));
    }

    private void type(EObject owner, TypeDeclaration type, EReference feature, Report report) {
        if (type == null || !type.eIsProxy()) {
            return;
        }
        String written = WitSyntax.referenceText(owner, feature);
        EObject scope = WitSyntax.typeScope(owner);
        boolean function = isFunction(scope, written);
        String near = nearType(owner, written, scopes.types(scope).keySet());
        report.error(
                function ? WitCode.WRONG_KIND : WitCode.UNRESOLVED_NAME,
                owner,
                feature,
                function
                        ? "`" + written + "` is a function and cannot be used as a type."
                        : "There is no type `"
                                + written
                                + "` here."
                                + (near.isEmpty()
                                        ? " Declare it, or bring it in with `use interface.{"
                                                + written
                                                + "};`."
                                        : near));
    }

    private String nearType(EObject owner, String written, Set<String> visible) {
        String near = Suggestions.didYouMean(written, visible);
        if (!near.isEmpty()) {
            return near;
        }
        Optional<String> foreign = ForeignWords.insteadOfType(written);
        if (foreign.isPresent()) {
            return " " + foreign.get();
        }
        return packages.packageOf(owner).allMembers().stream()
                .filter(m -> m instanceof Interface i && scopes.types(i).containsKey(written))
                .findFirst()
                .map(m -> " Bring it in with `use " + WitSyntax.nameOf(m) + ".{" + written + "};`.")
                .orElse("");
    }

    private void handle(HandleType handle, Report report) {
        EReference feature = SyntaxPackage.Literals.HANDLE_TYPE__RESOURCE;
        TypeDeclaration target = handle.getResource();
        if (target == null || target.eIsProxy()) {
            type(handle, target, feature, report);
            return;
        }
        TypeDefinition definition = behindAliases(target);
        boolean itself = EcoreUtil2.getContainerOfType(handle, TypeDefinition.class) == definition;
        if (definition != null && !(definition instanceof Resource) && !itself) {
            report.error(
                    WitCode.WRONG_KIND,
                    handle,
                    feature,
                    "`"
                            + WitSyntax.nameOf(target)
                            + "` is no resource; a handle can only be made of a resource.");
        }
    }

    private static TypeDefinition behindAliases(TypeDeclaration declaration) {
        Set<TypeDefinition> seen = new HashSet<>();
        TypeDefinition definition = WitSyntax.definition(declaration);
        while (definition instanceof TypeAlias alias
                && alias.getType() instanceof NamedType named
                && seen.add(alias)) {
            definition = WitSyntax.definition(named.getType());
        }
        return definition;
    }

    private static boolean isFunction(EObject scope, String name) {
        return scope != null
                && WitSyntax.members(scope).stream()
                        .anyMatch(
                                m ->
                                        (m instanceof Function || m instanceof Extern)
                                                && name.equals(WitSyntax.nameOf(m)));
    }

    private static String list(Collection<String> names) {
        return names.stream()
                .sorted()
                .limit(8)
                .map(n -> "`" + n + "`")
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }
}
