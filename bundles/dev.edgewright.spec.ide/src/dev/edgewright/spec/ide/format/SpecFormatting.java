/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.format;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.format.Formatter;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.ide.fix.Changes;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;

/** Answers the requests of the protocol to format a document or a part of it. */
@Singleton
public class SpecFormatting extends FormattingService {

    @Inject private SpecRequests requests;

    @Override
    public List<TextEdit> format(
            XtextResource resource,
            Document document,
            int offset,
            int length,
            FormattingOptions options) {
        return requests.file(resource)
                .map(
                        file -> {
                            boolean whole = offset <= 0 && length >= file.text().length();
                            Optional<Region> range =
                                    whole
                                            ? Optional.empty()
                                            : Optional.of(new Region(offset, length));
                            return Changes.texts(
                                    file.lines(),
                                    Formatter.format(file, SpecTyping.options(options), range));
                        })
                .orElse(List.of());
    }
}
