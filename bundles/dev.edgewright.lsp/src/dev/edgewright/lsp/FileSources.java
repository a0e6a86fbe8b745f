/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import dev.edgewright.spec.scan.Codes;
import dev.edgewright.wit.binary.BinaryDocuments;
import dev.edgewright.wit.binary.BinarySource;
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

    private final Map<URI, Problem> problems = new ConcurrentHashMap<>();

    private record Problem(String code, String sentence) {}

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) {
        Path file = Path.of(uri.toFileString());
        if (BinaryDocuments.contains(uri)) {
            BinarySource source = BinarySource.read(file);
            return text(uri, source.text(), source.code(), source.problem());
        }
        if (Sources.isSpec(file.toString())) {
            SpecSource source = SpecSource.read(file);
            note(uri, Codes.UNREADABLE, source.problem());
            return new ByteArrayInputStream(source.bytes());
        }
        WitSource source = WitSource.read(file);
        return text(uri, source.text(), WitCode.UNREADABLE.id(), source.problem());
    }

    private InputStream text(URI uri, String text, String code, String problem) {
        note(uri, code, problem);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void note(URI uri, String code, String problem) {
        if (problem == null) {
            problems.remove(uri);
        } else {
            problems.put(uri, new Problem(code, problem));
        }
    }

    /** Why the file could not be read when that was last tried; empty if it could. */
    List<Issue> problems(URI uri) {
        Problem problem = problems.get(uri);
        if (problem == null) {
            return List.of();
        }
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(Severity.ERROR);
        issue.setCode(problem.code());
        issue.setMessage(problem.sentence());
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
