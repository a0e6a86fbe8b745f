/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.ide.rename.Bindings.Binding;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.IncludeRename;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Finds what a new name would collide with. */
@Singleton
final class Clashes {

    @Inject private WitPackages packages;
    @Inject private WitScopes scopes;

    /** Why the words cannot get the new name, as a sentence. */
    Optional<String> find(List<Binding> words, String name) {
        for (Binding word : words) {
            for (EObject other :
                    word.declares() ? neighbours(word.element()) : List.<EObject>of()) {
                String taken = WitSyntax.nameOf(other);
                if (other != declaring(word.element()) && name.equalsIgnoreCase(taken)) {
                    return Optional.of(
                            "`"
                                    + taken
                                    + "` is already declared "
                                    + place(other)
                                    + "; choose another name, or rename that one first.");
                }
            }
        }
        for (Binding word : words) {
            if (!word.declares()
                    && word.element() instanceof UsePath path
                    && path.getNamespace() == null
                    && scopes.visibleMembers(path).containsKey(name)) {
                return Optional.of(
                        "`"
                                + name
                                + "` already means something else "
                                + place(path)
                                + ", where the name is used; choose another name.");
            }
        }
        return Optional.empty();
    }

    private static EObject declaring(EObject element) {
        return element instanceof UsePath path ? path.eContainer() : element;
    }

    /** What shares its scope with the element. */
    private List<EObject> neighbours(EObject element) {
        EObject declaration = declaring(element);
        if (declaration instanceof PackageMember || declaration instanceof TopLevelUse) {
            List<EObject> members = new ArrayList<>();
            if (declaration instanceof PackageMember) {
                members.addAll(packages.packageOf(declaration).allMembers());
            } else {
                members.addAll(scopes.visibleMembers(declaration).values());
            }
            WitSyntax.items(WitSyntax.block(declaration)).stream()
                    .filter(TopLevelUse.class::isInstance)
                    .forEach(members::add);
            return members;
        }
        if (declaration instanceof IncludeRename) {
            return List.of();
        }
        EObject scope =
                declaration instanceof UsedName
                        ? declaration.eContainer().eContainer()
                        : declaration.eContainer();
        List<EObject> found = new ArrayList<>();
        boolean export = declaration instanceof Extern extern && extern.isExport();
        for (EObject item : scope.eContents()) {
            if (item instanceof Use use) {
                found.addAll(export ? List.of() : use.getNames());
            } else if ((item instanceof Extern extern && extern.isExport()) == export) {
                found.add(item);
            }
        }
        return found;
    }

    private static String place(EObject element) {
        INode node = NodeModelUtils.findActualNodeFor(element);
        String file = element.eResource().getURI().lastSegment();
        return "in " + file + (node == null ? "" : ", line " + node.getStartLine());
    }
}
