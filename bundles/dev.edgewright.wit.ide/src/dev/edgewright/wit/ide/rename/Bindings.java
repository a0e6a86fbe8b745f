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
import dev.edgewright.wit.ide.FolderFiles;
import dev.edgewright.wit.ide.navigate.Included;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.IncludeRename;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** Which words are the same name, so that they change together. */
@Singleton
final class Bindings {

    /**
     * A word that is a name.
     *
     * @param leaf the word
     * @param element the syntax element that it is part of
     * @param declaration what gave the name to the thing: its declaration, or the {@code as} of a
     *     {@code use}
     * @param declares whether the name is new in its scope here
     */
    record Binding(ILeafNode leaf, EObject element, EObject declaration, boolean declares) {

        String name() {
            return WitSyntax.unescape(leaf.getText());
        }
    }

    @Inject private FolderFiles files;

    /** The name at the offset or, if there is none, the one that ends there. */
    Optional<Binding> at(XtextResource resource, int offset) {
        INode root = resource.getParseResult().getRootNode();
        for (int at = offset; at >= Math.max(0, offset - 1); at--) {
            ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at);
            Optional<Binding> found = leaf == null ? Optional.empty() : of(leaf);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All words in the workspace folder of the binding that are the same name. */
    List<Binding> all(Binding binding) {
        List<Binding> found = new ArrayList<>();
        files.all(binding.element.eResource().getResourceSet())
                .forEach(file -> add(file, binding, found));
        return found;
    }

    private static void add(XtextResource resource, Binding binding, List<Binding> found) {
        INode root = resource.getParseResult().getRootNode();
        if (!root.getText().contains(binding.name())) {
            return;
        }
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (!leaf.isHidden() && WitSyntax.unescape(leaf.getText()).equals(binding.name())) {
                of(leaf).filter(b -> b.declaration == binding.declaration).ifPresent(found::add);
            }
        }
    }

    private static Optional<Binding> of(ILeafNode leaf) {
        Assignment assignment =
                leaf.isHidden() ? null : GrammarUtil.containingAssignment(leaf.getGrammarElement());
        EObject element = assignment == null ? null : leaf.getSemanticElement();
        if (element == null || element instanceof Gate) {
            return Optional.empty();
        }
        EStructuralFeature feature =
                element.eClass().getEStructuralFeature(assignment.getFeature());
        EObject declaration = null;
        boolean declares = false;
        if (feature == SyntaxPackage.Literals.INCLUDE_RENAME__FROM) {
            declaration = Included.byRename((IncludeRename) element);
        } else if (feature instanceof EReference reference && !reference.isContainment()) {
            declaration = original(element, element.eGet(reference), leaf);
            declares =
                    (element instanceof UsedName used && used.getName() == null)
                            || (element.eContainer() instanceof TopLevelUse use
                                    && use.getName() == null);
        } else if (feature != null && feature.getName().equals("name")) {
            declaration = element;
            declares = true;
        }
        return declaration == null || declaration.eIsProxy()
                ? Optional.empty()
                : Optional.of(new Binding(leaf, element, declaration, declares));
    }

    private static EObject original(EObject element, Object target, ILeafNode leaf) {
        if (element instanceof UsePath path) {
            TopLevelUse alias = alias(path, WitSyntax.unescape(leaf.getText()));
            return alias == null ? (EObject) target : alias;
        }
        Set<Object> seen = new HashSet<>();
        TypeDeclaration current = (TypeDeclaration) target;
        while (current instanceof UsedName used && used.getName() == null && seen.add(used)) {
            current = used.getType();
        }
        return current;
    }

    /** The {@code use ... as} at the top of the file that a path of one identifier goes through. */
    private static TopLevelUse alias(UsePath path, String name) {
        if (path.getNamespace() != null || path.eContainer() instanceof TopLevelUse) {
            return null;
        }
        return WitSyntax.items(WitSyntax.block(path)).stream()
                .filter(TopLevelUse.class::isInstance)
                .map(TopLevelUse.class::cast)
                .filter(use -> name.equals(use.getName()))
                .findFirst()
                .orElse(null);
    }
}
