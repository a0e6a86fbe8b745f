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
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Enum;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Flags;
import dev.edgewright.wit.syntax.FunctionType;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.InlineInterface;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.PackagePath;
import dev.edgewright.wit.syntax.Parameter;
import dev.edgewright.wit.syntax.Record;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.Variant;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;

/** The form of names, and that each is declared once in its scope (WIT.md, "WIT Identifiers"). */
@Singleton
class NameRules implements Rules {

    @Inject private WitPackages packages;

    @Override
    public void check(WitFile file, Report report) {
        for (EObject element : WitResource.elements(file.eResource())) {
            form(element, report);
            version(element, report);
            scope(element, report);
        }
        members(file, report);
    }

    private static void form(EObject element, Report report) {
        if (element instanceof Gate) {
            return;
        }
        if (element instanceof PackagePath path) {
            path.getNamespaces().forEach(n -> form(path, n, namespaces(), report));
            path.getNames().forEach(n -> form(path, n, names(), report));
            return;
        }
        EStructuralFeature feature = element.eClass().getEStructuralFeature("name");
        if (feature != null && element.eGet(feature) instanceof String name) {
            form(element, name, feature, report);
        }
    }

    private static EStructuralFeature namespaces() {
        return SyntaxPackage.Literals.PACKAGE_PATH__NAMESPACES;
    }

    private static EStructuralFeature names() {
        return SyntaxPackage.Literals.PACKAGE_PATH__NAMES;
    }

    private static void form(
            EObject element, String name, EStructuralFeature feature, Report report) {
        if (!Identifiers.isValid(name)) {
            report.error(WitCode.BAD_IDENTIFIER, element, feature, Identifiers.refusal(name));
        }
    }

    private static void version(EObject element, Report report) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature("version");
        if (feature != null
                && element.eGet(feature) instanceof String version
                && !Versions.isValid(version)) {
            INode node = WitSyntax.node(element, feature);
            String rest = node.getRootNode().getText().substring(node.getOffset());
            int fault = Versions.fault(rest, node.getLength());
            report.error(
                    WitCode.BAD_VERSION,
                    node.getOffset() + fault,
                    Math.max(1, node.getLength() - fault),
                    "`"
                            + version.substring(0, Math.min(version.length(), Versions.MAX_LENGTH))
                            + "` is no semantic version; write three numbers, `1.0.0`, with an"
                            + " optional `-prerelease` and `+build`.");
        }
    }

    private static void scope(EObject element, Report report) {
        switch (element) {
            case Interface i -> unique(typesAndFunctions(i.getItems()), report);
            case InlineInterface i -> unique(typesAndFunctions(i.getItems()), report);
            case World w -> {
                unique(imports(w), report);
                unique(exports(w), report);
            }
            case Resource r -> {
                unique(
                        r.getFunctions().stream().filter(f -> !(f instanceof Constructor)).toList(),
                        report);
                constructors(r, report);
                r.getFunctions().stream()
                        .filter(f -> f instanceof Method m && !m.isStatic())
                        .forEach(m -> self((Method) m, report));
            }
            case Record r -> unique(r.getFields(), report);
            case Flags f -> unique(f.getLabels(), report);
            case Enum e -> unique(e.getLabels(), report);
            case Variant v -> unique(v.getCases(), report);
            case FunctionType f -> unique(f.getParameters(), report);
            case Constructor c -> unique(c.getParameters(), report);
            default -> {}
        }
    }

    private static void self(Method method, Report report) {
        for (Parameter parameter : method.getType().getParameters()) {
            if ("self".equals(parameter.getName())) {
                report.error(
                        WitCode.DUPLICATE_NAME,
                        parameter,
                        "A method has the parameter `self` already; give this one another name.");
            }
        }
    }

    private static void constructors(Resource resource, Report report) {
        List<Constructor> all =
                resource.getFunctions().stream()
                        .filter(Constructor.class::isInstance)
                        .map(Constructor.class::cast)
                        .toList();
        for (Constructor again : all.subList(Math.min(1, all.size()), all.size())) {
            report.error(
                    WitCode.CONSTRUCTOR,
                    again,
                    null,
                    "Resource `"
                            + resource.getName()
                            + "` already has a constructor "
                            + Places.of(all.get(0), again)
                            + "; make this one a `static func`.");
        }
    }

    private static List<EObject> typesAndFunctions(List<? extends EObject> items) {
        List<EObject> named = new ArrayList<>();
        for (EObject item : items) {
            if (item instanceof Use use) {
                named.addAll(use.getNames());
            } else {
                named.add(item);
            }
        }
        return named;
    }

    /** Types are known before imports, wherever they stand. */
    private static List<EObject> imports(World world) {
        List<EObject> named = typesAndFunctions(world.getItems());
        named.removeIf(e -> (e instanceof Extern x && x.isExport()) || e instanceof Include);
        named.sort(Comparator.comparing(Extern.class::isInstance));
        return named;
    }

    private static List<EObject> exports(World world) {
        return world.getItems().stream()
                .filter(e -> e instanceof Extern x && x.isExport())
                .map(EObject.class::cast)
                .toList();
    }

    private void members(WitFile file, Report report) {
        block(file, report);
        for (EObject item : file.getItems()) {
            if (item instanceof PackageDeclaration pkg && pkg.isNested()) {
                block(pkg, report);
            }
        }
    }

    /** Members are unique in the package; what {@code use} defines is unique in the file. */
    private void block(EObject block, Report report) {
        Map<String, EObject> seen = new HashMap<>();
        List<EObject> here = new ArrayList<>();
        for (EObject item : WitSyntax.items(block)) {
            if (item instanceof PackageMember || item instanceof TopLevelUse) {
                here.add(item);
            }
        }
        if (here.isEmpty()) {
            return;
        }
        for (PackageMember member : packages.packageOf(here.get(0)).allMembers()) {
            if (member.eContainer() == block) {
                break;
            }
            String name = WitSyntax.nameOf(member);
            if (name != null) {
                seen.putIfAbsent(name.toLowerCase(Locale.ROOT), member);
            }
        }
        here.stream()
                .filter(PackageMember.class::isInstance)
                .forEach(item -> unique(item, seen, report));
        unique(here, report);
    }

    private static void unique(List<? extends EObject> named, Report report) {
        Map<String, EObject> seen = new HashMap<>();
        named.forEach(element -> unique(element, seen, report));
    }

    private static void unique(EObject element, Map<String, EObject> seen, Report report) {
        String name = WitSyntax.nameOf(element);
        if (name == null) {
            return;
        }
        EObject first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), element);
        if (first == null) {
            return;
        }
        String other = WitSyntax.nameOf(first);
        EStructuralFeature feature = feature(element);
        if (other.equals(name)) {
            report.error(
                    WitCode.DUPLICATE_NAME,
                    element,
                    feature,
                    "`"
                            + name
                            + "` is already declared "
                            + Places.of(first, element)
                            + "; give one of the two another name.");
        } else {
            report.error(
                    WitCode.NAME_CASE_CLASH,
                    element,
                    feature,
                    "`"
                            + name
                            + "` differs from `"
                            + other
                            + "` "
                            + Places.of(first, element)
                            + " only in upper and lower case; give it another name.");
        }
    }

    private static EStructuralFeature feature(EObject element) {
        if (element instanceof UsedName used && used.getName() == null) {
            return SyntaxPackage.Literals.USED_NAME__TYPE;
        }
        if (element instanceof TopLevelUse use && use.getName() == null) {
            return SyntaxPackage.Literals.TOP_LEVEL_USE__PATH;
        }
        return element.eClass().getEStructuralFeature("name");
    }
}
