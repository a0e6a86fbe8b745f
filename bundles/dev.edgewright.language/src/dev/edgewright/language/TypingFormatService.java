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
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;

/** Formats while a person types (LSP 3.17, "Document on Type Formatting"). Thread-safe. */
public interface TypingFormatService {

    /** What is typed before {@link #whileTyping} is asked. */
    List<String> triggers();

    /** The edits after one of {@link #triggers()}, or one of another language, was typed. */
    List<TextEdit> whileTyping(
            String text, Position place, String typed, FormattingOptions options);
}
