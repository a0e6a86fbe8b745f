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
import dev.edgewright.wit.ide.navigate.Headers;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.syntax.InlineInterface;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.PackagePath;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * The declaration behind a name, where it is declared, its gates, what the canonical ABI makes of
 * it, and its documentation.
 */
@Singleton
public class WitHover extends HoverService {

    @Inject private WitPackages packages;
    @Inject private Headers headers;

    /** Also tells of packages in paths and of the words of the language. */
    @Override
    public Hover hover(
            Document document, XtextResource resource, HoverParams params, CancelIndicator cancel) {
        Hover declared = super.hover(document, resource, params, cancel);
        if (declared != null
                && declared.getContents() != null
                && declared.getContents().isRight()
                && !declared.getContents().getRight().getValue().isEmpty()) {
            return declared;
        }
        int offset = document.getOffSet(params.getPosition());
        ILeafNode leaf =
                NodeModelUtils.findLeafNodeAtOffset(
                        resource.getParseResult().getRootNode(), offset);
        String text = leaf == null || leaf.isHidden() ? "" : word(leaf);
        if (text.isEmpty()) {
            return declared;
        }
        Range range =
                new Range(
                        document.getPosition(leaf.getOffset()),
                        document.getPosition(leaf.getEndOffset()));
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, text), range);
    }

    private String word(ILeafNode leaf) {
        EObject element = leaf.getSemanticElement();
        if (element instanceof UsePath path) {
            return headers.of(path).map(this::describe).orElse("");
        }
        if (element instanceof Constructor && leaf.getText().equals("constructor")) {
            return describe(element);
        }
        String meaning = Words.meaning(leaf.getText()).orElse("");
        if (meaning.isEmpty() || !(element instanceof Type)) {
            return meaning;
        }
        StringBuilder text = new StringBuilder();
        text.append("```wit\n").append(Signatures.of(element)).append("\n```\n");
        AbiNotes.of(element).forEach(note -> text.append("\n").append(note).append("\n"));
        return text.append("\n---\n\n").append(meaning).append("\n").toString();
    }

    @Override
    public String getContents(EObject element) {
        return element == null ? "" : describe(element);
    }

    /** Markdown that describes a declaration; empty for what declares nothing. */
    public String describe(EObject element) {
        EObject declaration = declaration(element);
        if (declaration == null
                || (WitSyntax.nameOf(declaration) == null
                        && !(declaration instanceof Constructor))) {
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
