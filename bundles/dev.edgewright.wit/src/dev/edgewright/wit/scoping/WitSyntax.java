/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.scoping;

import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.InlineInterface;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackagePath;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TopLevelItem;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Questions about syntax trees that need no other file. */
public final class WitSyntax {

    private WitSyntax() {}

    /** The name that the declaration introduces; null if the text breaks off before it. */
    public static String nameOf(EObject declaration) {
        if (declaration instanceof UsedName used) {
            return used.getName() != null
                    ? used.getName()
                    : referenceText(used, SyntaxPackage.Literals.USED_NAME__TYPE);
        }
        if (declaration instanceof TopLevelUse use) {
            return use.getName() != null ? use.getName() : targetText(use.getPath());
        }
        if (declaration instanceof PackageDeclaration pkg) {
            PackageName name = packageName(pkg.getPath());
            return name == null ? null : name.toString();
        }
        EStructuralFeature feature = declaration.eClass().getEStructuralFeature("name");
        return feature == null ? null : (String) declaration.eGet(feature);
    }

    /** The text of a reference as written, without {@code %}; null if there is none. */
    public static String referenceText(EObject owner, EReference reference) {
        INode node = node(owner, reference);
        return node == null ? null : unescape(NodeModelUtils.getTokenText(node));
    }

    /** The last name of a path, which is an interface or a world. */
    public static String targetText(UsePath path) {
        return path == null ? null : referenceText(path, SyntaxPackage.Literals.USE_PATH__TARGET);
    }

    /** The first node of a feature; null if the text has none. */
    public static INode node(EObject owner, EStructuralFeature feature) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    public static String unescape(String identifier) {
        return identifier.startsWith("%") ? identifier.substring(1) : identifier;
    }

    /** The package that a path names; null for a path of one identifier. */
    public static PackageName packageName(UsePath path) {
        if (path == null || path.getNamespace() == null) {
            return null;
        }
        return new PackageName(
                path.getNamespace(), String.join("/", path.getPackage()), path.getVersion());
    }

    /** The declared name; null if the declaration is incomplete. */
    public static PackageName packageName(PackagePath path) {
        if (path == null || path.getNamespaces().isEmpty() || path.getNames().isEmpty()) {
            return null;
        }
        return new PackageName(
                String.join(":", path.getNamespaces()),
                String.join("/", path.getNames()),
                path.getVersion());
    }

    /** The file or nested package block whose scope the element is in. */
    public static EObject block(EObject element) {
        for (EObject e = element.eContainer(); e != null; e = e.eContainer()) {
            if (e instanceof WitFile || (e instanceof PackageDeclaration p && p.isNested())) {
                return e;
            }
        }
        return element;
    }

    /** The items of a file or of a nested package block. */
    public static List<TopLevelItem> items(EObject block) {
        if (block instanceof WitFile file) {
            return file.getItems();
        }
        return ((PackageDeclaration) block).getItems();
    }

    /** The declaration that gives a file its package name; null if the file has none. */
    public static PackageDeclaration header(WitFile file) {
        for (TopLevelItem item : file.getItems()) {
            if (item instanceof PackageDeclaration p && !p.isNested() && p.getPath() != null) {
                return p;
            }
        }
        return null;
    }

    /** The interface, inline interface or world in whose scope the element's types are. */
    public static EObject typeScope(EObject element) {
        for (EObject e = element; e != null; e = e.eContainer()) {
            if (e instanceof Interface || e instanceof InlineInterface || e instanceof World) {
                return e;
            }
        }
        return null;
    }

    /** The members of an interface, inline interface or world. */
    public static List<? extends EObject> members(EObject scope) {
        return switch (scope) {
            case Interface i -> i.getItems();
            case InlineInterface i -> i.getItems();
            case World w -> w.getItems();
            default -> List.of();
        };
    }

    /**
     * The definition behind a chain of {@code use}; null if a link of the chain is unresolved or it
     * runs in a circle.
     */
    public static TypeDefinition definition(TypeDeclaration declaration) {
        Set<TypeDeclaration> seen = new HashSet<>();
        TypeDeclaration current = declaration;
        while (current instanceof UsedName used && seen.add(used)) {
            current = used.getType();
        }
        return current instanceof TypeDefinition definition && !definition.eIsProxy()
                ? definition
                : null;
    }

    /** The world that an {@code include} names, or null. */
    public static World included(Include include) {
        return include.getPath() != null
                        && include.getPath().getTarget() instanceof World world
                        && !world.eIsProxy()
                ? world
                : null;
    }

    /** The interface that a path names, or null. */
    public static Interface interfaceOf(UsePath path) {
        return path != null && path.getTarget() instanceof Interface target && !target.eIsProxy()
                ? target
                : null;
    }
}
