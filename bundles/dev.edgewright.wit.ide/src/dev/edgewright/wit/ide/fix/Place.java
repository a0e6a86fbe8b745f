/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.fix;

import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.Lines;
import dev.edgewright.wit.format.Edit;
import dev.edgewright.wit.format.WitFormatter;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.WitFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Where somebody asks for fixes.
 *
 * @param resource the file
 * @param lines its text
 * @param params what was asked
 * @param client who asks
 */
record Place(XtextResource resource, Lines lines, CodeActionParams params, ClientAbilities client) {

    /**
     * A word.
     *
     * @param leaf where it stands
     * @param element the syntax element that it is part of
     * @param feature what it is of that element
     */
    record Word(ILeafNode leaf, EObject element, EStructuralFeature feature) {

        /** The word without {@code %}. */
        String name() {
            return WitSyntax.unescape(leaf.getText());
        }

        Edit replacedBy(String text) {
            return new Edit(leaf.getOffset(), leaf.getLength(), text);
        }
    }

    WitFile file() {
        return (WitFile) resource.getContents().get(0);
    }

    int start() {
        return lines.offset(params.getRange().getStart());
    }

    int end() {
        return lines.offset(params.getRange().getEnd());
    }

    /** Whether the client wants actions of this kind. */
    boolean wants(String kind) {
        List<String> only = params.getContext().getOnly();
        return only == null
                || only.stream().anyMatch(o -> kind.equals(o) || kind.startsWith(o + "."));
    }

    /** Whether the client asked for this kind by its name. */
    boolean asksFor(String kind) {
        return params.getContext().getOnly() != null && wants(kind);
    }

    /** The word at the position; null if there is none with a meaning. */
    Word word(Position position) {
        INode root = resource.getParseResult().getRootNode();
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, lines.offset(position));
        if (leaf == null || leaf.isHidden()) {
            return null;
        }
        Assignment assignment = GrammarUtil.containingAssignment(leaf.getGrammarElement());
        EObject element = leaf.getSemanticElement();
        return assignment == null || element == null
                ? null
                : new Word(
                        leaf,
                        element,
                        element.eClass().getEStructuralFeature(assignment.getFeature()));
    }

    /** The innermost element of a type around the start of the selection; null if there is none. */
    <T extends EObject> T around(Class<T> type) {
        INode root = resource.getParseResult().getRootNode();
        for (int at = start(); at >= Math.max(0, start() - 1); at--) {
            ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at);
            EObject element = leaf == null || leaf.isHidden() ? null : leaf.getSemanticElement();
            T found = element == null ? null : EcoreUtil2.getContainerOfType(element, type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static INode node(EObject element) {
        return NodeModelUtils.findActualNodeFor(element);
    }

    static String text(EObject element) {
        return NodeModelUtils.getTokenText(node(element));
    }

    /** The space before the first word of the line. */
    String margin(int offset) {
        int start = lines.text().lastIndexOf('\n', offset - 1) + 1;
        int end = start;
        while (end < lines.text().length() && " \t".indexOf(lines.text().charAt(end)) >= 0) {
            end++;
        }
        return lines.text().substring(start, end);
    }

    /** The margin of what is inside a block. */
    String marginInside(EObject block, List<? extends EObject> items) {
        int start = node(block).getOffset();
        for (EObject item : items) {
            int offset = node(item).getOffset();
            if (lines.line(offset) > lines.line(start)) {
                return margin(offset);
            }
        }
        return margin(start) + WitFormatter.INDENT;
    }

    /** Takes an item out together with its line, if nothing else is on that. */
    Edit without(INode item) {
        String text = lines.text();
        int start = item.getOffset();
        int end = item.getEndOffset();
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
        boolean alone =
                text.substring(lineStart, start).isBlank()
                        && text.substring(end, lineEnd).isBlank();
        return alone
                ? new Edit(lineStart, lineEnd - lineStart, "")
                : new Edit(start, end - start, "");
    }

    CodeAction action(String title, String kind, Diagnostic diagnostic, List<Edit> edits) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        if (diagnostic != null) {
            action.setDiagnostics(List.of(diagnostic));
        }
        List<TextEdit> changes =
                edits.stream()
                        .sorted(Comparator.comparingInt(Edit::offset))
                        .map(e -> new TextEdit(lines.range(e.offset(), e.end()), e.text()))
                        .toList();
        action.setEdit(new WorkspaceEdit(Map.of(params.getTextDocument().getUri(), changes)));
        return action;
    }
}
