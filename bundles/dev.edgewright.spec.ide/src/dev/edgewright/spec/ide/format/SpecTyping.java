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
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.format.NewLine;
import dev.edgewright.spec.format.Options;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.fix.Changes;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
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
        Lines lines = Lines.of(text);
        int line = lines.line(Ranges.offset(lines, place));
        Region blanks = Region.between(lines.start(line), Ranges.end(lines, line));
        if (!typed.equals("\n") || line == 0 || !blanks.of(text).isBlank()) {
            return List.of();
        }
        return NewLine.indentAfter(text, Ranges.end(lines, line - 1), options(options))
                .map(" "::repeat)
                .filter(indent -> !indent.equals(blanks.of(text)))
                .map(indent -> Changes.texts(lines, List.of(new Edit(blanks, indent))))
                .orElse(List.of());
    }

    /** How the editor wants documents to be laid out. */
    static Options options(FormattingOptions options) {
        return options == null ? Options.USUAL : new Options(options.getTabSize());
    }
}
