/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import com.google.inject.Singleton;
import dev.edgewright.language.RemarkService;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/** Shows faded what could be left out, and struck through what is out of date. */
@Singleton
public class SpecRemarks implements RemarkService {

    private static final Pattern UNUSED = Pattern.compile("[a-z0-9]+-unused(-.*)?");
    private static final Pattern DEPRECATED = Pattern.compile("[a-z0-9]+-deprecated");

    /** None: the check says everything, also of documents in which something is wrong. */
    @Override
    public List<Issue> remarks(XtextResource resource) {
        return List.of();
    }

    @Override
    public List<DiagnosticTag> tags(String code) {
        if (code == null) {
            return List.of();
        }
        if (UNUSED.matcher(code).matches()) {
            return List.of(DiagnosticTag.Unnecessary);
        }
        return DEPRECATED.matcher(code).matches() ? List.of(DiagnosticTag.Deprecated) : List.of();
    }
}
