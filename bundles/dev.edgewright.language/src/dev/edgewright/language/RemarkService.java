/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import java.util.List;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/** What is to be said of an open document beside its faults. Thread-safe. */
public interface RemarkService {

    /** Remarks on a document in which nothing is wrong; they are never faults. */
    List<Issue> remarks(XtextResource resource);

    /** How editors shall show diagnostics of a code, such as in grey; empty for most. */
    List<DiagnosticTag> tags(String code);
}
