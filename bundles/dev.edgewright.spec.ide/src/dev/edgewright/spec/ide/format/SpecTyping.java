/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.format;

import com.google.inject.Singleton;
import dev.edgewright.language.TypingFormatService;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.fix.Changes;
import dev.edgewright.spec.tree.Lines;
import java.util.List;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;

/** Indents new lines while a person types. */
@Singleton
public class SpecTyping implements TypingFormatService {

    @Override
    public List<String> triggers() {
        return List.of("\n");
    }

    @Override
    public List<TextEdit> whileTyping(
            String text, Position place, String typed, FormattingOptions options) {
        if (!typed.equals("\n")) {
            return List.of();
        }
        Lines lines = Lines.of(text);
        return NewLine.indent(text, Ranges.offset(lines, place))
                .map(edit -> Changes.texts(lines, List.of(edit)))
                .orElse(List.of());
    }
}
