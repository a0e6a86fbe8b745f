/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import dev.edgewright.wit.scoping.WitSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;

/** Collects the diagnostics of one file; of several at one place it keeps the first. */
public final class Report {

    private final URI file;
    private final ICompositeNode root;
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Integer> places = new HashSet<>();

    Report(URI file, ICompositeNode root) {
        this.file = file;
        this.root = root;
    }

    List<Issue> issues() {
        return issues;
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    boolean contains(WitCode code) {
        return issues.stream().anyMatch(i -> code.id().equals(i.getCode()));
    }

    /** The offset of the first finding with that code, or the largest number. */
    int first(WitCode code) {
        return issues.stream()
                .filter(i -> code.id().equals(i.getCode()))
                .mapToInt(Issue::getOffset)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Reports at the first text of a feature, or at the element where that is missing. */
    void error(WitCode code, EObject element, EStructuralFeature feature, String message) {
        INode node = feature == null ? null : WitSyntax.node(element, feature);
        error(
                code,
                node != null ? node : NodeModelUtils.findActualNodeFor(element),
                element,
                message);
    }

    /** Reports at the name that the element declares. */
    void error(WitCode code, EObject element, String message) {
        EStructuralFeature name = element.eClass().getEStructuralFeature("name");
        error(code, element, name, message);
    }

    void error(WitCode code, INode node, EObject element, String message) {
        if (node != null) {
            at(code, node.getOffset(), node.getLength(), element, message);
        }
    }

    void error(WitCode code, int offset, int length, String message) {
        at(code, offset, length, null, message);
    }

    private void at(WitCode code, int offset, int length, EObject element, String message) {
        if (!places.add(offset)) {
            return;
        }
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(Severity.ERROR);
        issue.setType(CheckType.FAST);
        issue.setCode(code.id());
        issue.setMessage(message);
        issue.setSyntaxError(code == WitCode.SYNTAX);
        issue.setUriToProblem(element == null ? file : EcoreUtil.getURI(element));
        issue.setOffset(offset);
        issue.setLength(length);
        LineAndColumn start = place(offset);
        LineAndColumn end = place(offset + length);
        issue.setLineNumber(start.getLine());
        issue.setColumn(start.getColumn());
        issue.setLineNumberEnd(end.getLine());
        issue.setColumnEnd(end.getColumn());
        issues.add(issue);
    }

    /** At the end of a text that ends with CR the library would look beyond it. */
    private LineAndColumn place(int offset) {
        String text = root.getText();
        if (offset > 0 && offset == text.length() && text.charAt(offset - 1) == '\r') {
            return LineAndColumn.from(
                    NodeModelUtils.getLineAndColumn(root, offset - 1).getLine() + 1, 1);
        }
        return NodeModelUtils.getLineAndColumn(root, offset);
    }
}
