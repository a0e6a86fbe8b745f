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
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.parser.GateSyntax;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.WitFile;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Gates: their form, their versions, and what lies behind closed ones (WIT.md, "Feature Gates").
 */
@Singleton
class GateRules implements Rules {

    @Inject private WitPackages packages;

    @Override
    public void check(WitFile file, Report report) {
        Features features = Features.of(file);
        for (EObject element : WitResource.elements(file.eResource())) {
            if (element instanceof Gated gated && !gated.getGates().isEmpty()) {
                gates(gated, report);
            }
            reference(element, features, report);
            Leftovers.check(element, features, report);
        }
    }

    private void gates(Gated gated, Report report) {
        if (gated instanceof PackageDeclaration || gated instanceof TopLevelUse) {
            report.error(
                    WitCode.GATE,
                    behindGates(gated),
                    gated,
                    "A gate cannot stand before `"
                            + (gated instanceof TopLevelUse ? "use" : "package")
                            + "` at the top level; gate the interfaces and worlds instead.");
            return;
        }
        boolean wellFormed = true;
        for (Gate gate : gated.getGates()) {
            wellFormed &= form(gate, report);
        }
        if (wellFormed) {
            pairing(gated, report);
            versions(gated, report);
        }
    }

    /** The word that the gates stand before. */
    private static INode behindGates(Gated gated) {
        Gate last = gated.getGates().get(gated.getGates().size() - 1);
        int end = NodeModelUtils.findActualNodeFor(last).getEndOffset();
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(gated).getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getOffset() >= end) {
                return leaf;
            }
        }
        return NodeModelUtils.findActualNodeFor(last);
    }

    private static boolean form(Gate gate, Report report) {
        String expected =
                switch (gate.getName()) {
                    case "since", "deprecated" -> "version";
                    case "unstable" -> "feature";
                    case "external-id" -> null;
                    default -> "";
                };
        if ("".equals(expected)) {
            report.error(
                    WitCode.GATE,
                    gate,
                    GateSyntax.unknown(gate.getName())
                            + Suggestions.didYouMean(gate.getName(), GateSyntax.KNOWN));
        } else if (expected == null && gate.getText() == null) {
            report.error(
                    WitCode.GATE, gate, "`@external-id` takes a string: `@external-id(\"...\")`.");
        } else if (expected != null && !expected.equals(gate.getField())) {
            report.error(
                    WitCode.GATE,
                    gate,
                    gate.getField() == null
                            ? SyntaxPackage.Literals.GATE__TEXT
                            : SyntaxPackage.Literals.GATE__FIELD,
                    "`@" + gate.getName() + "` takes " + GateSyntax.argument(gate.getName()) + ".");
        } else if (expected != null
                && (expected.equals("version") ? gate.getVersion() : gate.getFeature()) == null) {
            report.error(
                    WitCode.GATE,
                    gate,
                    expected.equals("version")
                            ? SyntaxPackage.Literals.GATE__FEATURE
                            : SyntaxPackage.Literals.GATE__VERSION,
                    "`@" + gate.getName() + "` takes " + GateSyntax.argument(gate.getName()) + ".");
        } else if (gate.getFeature() != null && !Identifiers.isValid(gate.getFeature())) {
            report.error(
                    WitCode.BAD_IDENTIFIER,
                    gate,
                    SyntaxPackage.Literals.GATE__FEATURE,
                    Identifiers.refusal(gate.getFeature()));
        } else {
            return true;
        }
        return false;
    }

    private static void pairing(Gated gated, Report report) {
        for (String name : GateSyntax.KNOWN) {
            List<Gate> same =
                    gated.getGates().stream().filter(g -> name.equals(g.getName())).toList();
            if (same.size() > 1) {
                report.error(
                        WitCode.GATE,
                        same.get(1),
                        "`@" + name + "` stands here twice; remove one.");
                return;
            }
        }
        Gate since = gate(gated, "since");
        Gate unstable = gate(gated, "unstable");
        Gate deprecated = gate(gated, "deprecated");
        if (since != null && unstable != null) {
            List<Gate> gates = gated.getGates();
            report.error(
                    WitCode.GATE,
                    gates.indexOf(since) > gates.indexOf(unstable) ? since : unstable,
                    "An item is either released, `@since`, or `@unstable`; remove one of the two.");
        } else if (deprecated != null && since == null && unstable == null) {
            report.error(
                    WitCode.GATE,
                    deprecated,
                    "`@deprecated` needs a `@since` beside it that says from which version the item"
                            + " was there.");
        }
    }

    private void versions(Gated gated, Report report) {
        PackageName name = packages.packageOf(gated).name();
        Gate since = gate(gated, "since");
        if (since == null || since.getVersion() == null || name == null) {
            return;
        }
        if (name.version() == null) {
            report.error(
                    WitCode.GATE_VERSION,
                    place(gated, since),
                    gated,
                    "Package `"
                            + name
                            + "` has no version, so `@since` means nothing; write `package "
                            + name
                            + "@"
                            + since.getVersion()
                            + ";`.");
        } else if (Versions.compare(since.getVersion(), name.version()) > 0) {
            report.error(
                    WitCode.GATE_VERSION,
                    place(gated, since),
                    gated,
                    "Version "
                            + since.getVersion()
                            + " is later than the package's own, "
                            + name.version()
                            + "; raise the version of the package, or use `@unstable`.");
        }
    }

    /** The name of the gated item; what has no name is marked at its gate. */
    private static INode place(Gated gated, Gate gate) {
        EObject named =
                switch (gated) {
                    case Use use when !use.getNames().isEmpty() -> use.getNames().get(0);
                    case Extern extern when extern.getName() == null -> extern.getPath();
                    case Include include -> include.getPath();
                    default -> gated;
                };
        if (named != gated && named != null) {
            return NodeModelUtils.findActualNodeFor(named);
        }
        if (gated instanceof Constructor) {
            return behindGates(gated);
        }
        EStructuralFeature name = gated.eClass().getEStructuralFeature("name");
        INode node = name == null ? null : WitSyntax.node(gated, name);
        return node == null ? WitSyntax.node(gate, SyntaxPackage.Literals.GATE__VERSION) : node;
    }

    private static Gate gate(Gated gated, String name) {
        return gated.getGates().stream()
                .filter(g -> name.equals(g.getName()))
                .findFirst()
                .orElse(null);
    }

    private static void reference(EObject element, Features features, Report report) {
        switch (element) {
            case UsePath path
                    when !(path.eContainer() instanceof TopLevelUse)
                            && !(path.eContainer() instanceof Use use
                                    && !use.getNames().isEmpty()
                                    && !isClosedElsewhere(path, features)) ->
                    reference(
                            path,
                            path.getTarget(),
                            SyntaxPackage.Literals.USE_PATH__TARGET,
                            features,
                            report);
            case UsedName used
                    when !(used.eContainer() instanceof Use use
                            && isClosedElsewhere(use.getPath(), features)) ->
                    reference(
                            used,
                            used.getType(),
                            SyntaxPackage.Literals.USED_NAME__TYPE,
                            features,
                            report);
            case NamedType named ->
                    reference(
                            named,
                            named.getType(),
                            SyntaxPackage.Literals.NAMED_TYPE__TYPE,
                            features,
                            report);
            case HandleType handle ->
                    reference(
                            handle,
                            handle.getResource(),
                            SyntaxPackage.Literals.HANDLE_TYPE__RESOURCE,
                            features,
                            report);
            default -> {}
        }
    }

    /** Whether another package does not have the interface while a feature is closed. */
    private static boolean isClosedElsewhere(UsePath path, Features features) {
        Interface target = WitSyntax.interfaceOf(path);
        return target != null && path.getNamespace() != null && !features.isOpen(target);
    }

    private static void reference(
            EObject owner, EObject target, EReference feature, Features features, Report report) {
        if (target == null || target.eIsProxy()) {
            return;
        }
        String closed = features.closedBy(target);
        if (closed != null && features.isOpen(owner)) {
            EObject user =
                    owner instanceof NamedType || owner instanceof HandleType
                            ? EcoreUtil2.getContainerOfType(owner, Gated.class)
                            : owner;
            EStructuralFeature name = user.eClass().getEStructuralFeature("name");
            report.error(
                    WitCode.GATE_CLOSED,
                    user,
                    user == owner ? feature : name,
                    "`"
                            + WitSyntax.nameOf(target)
                            + "` belongs to the unstable feature `"
                            + closed
                            + "`, which is not enabled; gate this item with `@unstable(feature = "
                            + closed
                            + ")` too, or enable the feature.");
        }
    }
}
