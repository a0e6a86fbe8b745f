/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** How an editor shows text. */
public enum Markup {
    MARKDOWN,
    PLAIN;

    /** Text that is written in Markdown, for this editor. */
    public MarkupContent content(String markdown) {
        return this == MARKDOWN
                ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
                : new MarkupContent(MarkupKind.PLAINTEXT, plain(markdown));
    }

    /** Without the signs of code, emphasis and links that would only disturb. */
    private static String plain(String markdown) {
        return markdown.replaceAll("(?m)^```\\w*\\R?", "")
                .replaceAll("(?m)^---\\R", "")
                .replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1")
                .replace("**", "")
                .replace("`", "")
                .strip();
    }
}
