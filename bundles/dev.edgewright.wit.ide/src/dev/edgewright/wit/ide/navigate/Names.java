/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.navigate;

import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.IncludeRename;
import dev.edgewright.wit.syntax.PackagePath;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.UsedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** The names of a document and what each of them means. */
public final class Names {

    private Names() {}

    /**
     * A name where it stands.
     *
     * @param leaf the word
     * @param element the syntax element that the word is part of
     * @param target the declaration that it means, behind all {@code use}; the element itself where
     *     the name is declared
     * @param declares whether the name is introduced here
     */
    public record Name(ILeafNode leaf, EObject element, EObject target, boolean declares) {}

    /** All names of a document, in its order. Unresolved ones are left out. */
    public static List<Name> in(XtextResource resource) {
        List<Name> names = new ArrayList<>();
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            of(leaf).ifPresent(names::add);
        }
        return names;
    }

    /** The name at the offset or, if there is none, the one that ends there. */
    public static Optional<Name> at(XtextResource resource, int offset) {
        INode root = resource.getParseResult().getRootNode();
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        Optional<Name> found = leaf == null ? Optional.empty() : of(leaf);
        if (found.isEmpty() && offset > 0) {
            ILeafNode before = NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
            found = before == null ? Optional.empty() : of(before);
        }
        return found;
    }

    /** The name that the word is, if it is one. */
    public static Optional<Name> of(ILeafNode leaf) {
        if (leaf.isHidden()) {
            return Optional.empty();
        }
        Assignment assignment = GrammarUtil.containingAssignment(leaf.getGrammarElement());
        EObject element = assignment == null ? null : leaf.getSemanticElement();
        EStructuralFeature feature =
                element == null
                        ? null
                        : element.eClass().getEStructuralFeature(assignment.getFeature());
        if (feature == null) {
            return Optional.empty();
        }
        boolean declares = feature.getName().equals("name");
        EObject target = null;
        if (feature instanceof EReference reference && !reference.isContainment()) {
            target = (EObject) element.eGet(feature);
            declares = element instanceof UsedName used && used.getName() == null;
        } else if (declares && !(element instanceof Gate || element instanceof IncludeRename)) {
            target = element;
        } else if (element instanceof PackagePath && !feature.getName().equals("version")) {
            target = element.eContainer();
            declares = true;
        }
        target = original(target);
        return target == null || target.eIsProxy()
                ? Optional.empty()
                : Optional.of(new Name(leaf, element, target, declares));
    }

    /** What is behind a {@code use}; the declaration itself if it is none. */
    public static EObject original(EObject declaration) {
        if (declaration instanceof UsedName used) {
            TypeDefinition definition = WitSyntax.definition(used);
            return definition == null ? used : definition;
        }
        if (declaration instanceof TopLevelUse use && use.getPath() != null) {
            EObject target = use.getPath().getTarget();
            return target == null ? use : target;
        }
        return declaration;
    }
}
