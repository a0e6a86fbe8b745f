/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.check;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.spec.workspace.Workspaces;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/** Gives the findings on a file to editors. */
@Singleton
public class SpecResourceValidator implements IResourceValidator {

    @Inject private OperationCanceledManager canceled;
    @Inject private Workspaces workspaces;

    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
        if (!(resource instanceof SpecResource spec)) {
            return List.of();
        }
        canceled.checkCanceled(cancel);
        SpecFile file = spec.file();
        Workspace workspace =
                file.isKnown() && resource.getResourceSet() != null
                        ? workspaces.of(resource)
                        : Workspace.of(file);
        return SpecChecker.check(file, workspace).stream()
                .map(finding -> issue(resource.getURI(), file.lines(), finding))
                .toList();
    }

    private static Issue issue(URI uri, Lines lines, Finding finding) {
        int start = finding.region().offset();
        int end = finding.region().end();
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(severity(finding.severity()));
        issue.setType(CheckType.FAST);
        issue.setCode(finding.code());
        issue.setMessage(finding.message());
        issue.setSyntaxError(finding.code().equals(Codes.SYNTAX));
        issue.setUriToProblem(uri);
        issue.setOffset(start);
        issue.setLength(end - start);
        issue.setLineNumber(lines.line(start) + 1);
        issue.setColumn(lines.column(start) + 1);
        issue.setLineNumberEnd(lines.line(end) + 1);
        issue.setColumnEnd(lines.column(end) + 1);
        return issue;
    }

    private static Severity severity(dev.edgewright.spec.finding.Severity severity) {
        return switch (severity) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFORMATION, UNUSED -> Severity.INFO;
        };
    }
}
