/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import dev.edgewright.wit.check.WitSource;
import dev.edgewright.wit.validation.WitCode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.FileURIHandlerImpl;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/**
 * Reads the files that are not open. One that cannot be read, because it has just vanished or for
 * any other reason, counts as empty, so that the others are not affected.
 */
final class FileSources extends FileURIHandlerImpl {

    private final Map<URI, String> problems = new ConcurrentHashMap<>();

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) {
        WitSource source = WitSource.read(Path.of(uri.toFileString()));
        if (source.problem() == null) {
            problems.remove(uri);
        } else {
            problems.put(uri, source.problem());
        }
        return new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Why the file could not be read when that was last tried; empty if it could. */
    List<Issue> problems(URI uri) {
        String problem = problems.get(uri);
        if (problem == null) {
            return List.of();
        }
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(Severity.ERROR);
        issue.setCode(WitCode.UNREADABLE.id());
        issue.setMessage(problem);
        issue.setUriToProblem(uri);
        issue.setOffset(0);
        issue.setLength(0);
        issue.setLineNumber(1);
        issue.setColumn(1);
        issue.setLineNumberEnd(1);
        issue.setColumnEnd(1);
        return List.of(issue);
    }
}
