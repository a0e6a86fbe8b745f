/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.syntax.InlineInterface;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.PackagePath;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.UsedName;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * The declaration behind a name, where it is declared, its gates, what the canonical ABI makes of
 * it, and its documentation.
 */
@Singleton
public class WitHover extends HoverService {

    @Inject private WitPackages packages;

    @Override
    public String getContents(EObject element) {
        return element == null ? "" : describe(element);
    }

    /** Markdown that describes a declaration; empty for what declares nothing. */
    public String describe(EObject element) {
        EObject declaration = declaration(element);
        if (declaration == null || WitSyntax.nameOf(declaration) == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append("```wit\n").append(Signatures.of(declaration)).append("\n```\n");
        String place = place(declaration);
        if (!place.isEmpty()) {
            text.append("\n").append(place).append("\n");
        }
        if (declaration instanceof Gated gated) {
            for (Gate gate : gated.getGates()) {
                text.append("\n`")
                        .append(NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(gate)))
                        .append("`\n");
            }
        }
        AbiNotes.of(declaration).forEach(note -> text.append("\n").append(note).append("\n"));
        String docs = Documentation.of(declaration);
        if (!docs.isEmpty()) {
            text.append("\n---\n\n").append(docs).append("\n");
        }
        return text.toString();
    }

    private static EObject declaration(EObject element) {
        if (element instanceof UsedName used) {
            TypeDefinition definition = WitSyntax.definition(used);
            return definition != null ? definition : used;
        }
        return element instanceof PackagePath path ? path.eContainer() : element;
    }

    private String place(EObject declaration) {
        PackageName pkg = packages.packageOf(declaration).name();
        if (declaration instanceof PackageMember) {
            return pkg == null ? "" : "in package `" + pkg + "`";
        }
        EObject scope = WitSyntax.typeScope(declaration.eContainer());
        if (scope instanceof InlineInterface inline) {
            return "in `" + WitSyntax.nameOf((Extern) inline.eContainer()) + "`";
        }
        if (scope == null) {
            return "";
        }
        String name = WitSyntax.nameOf(scope);
        return "in `" + (pkg == null || name == null ? name : pkg.member(name)) + "`";
    }
}
