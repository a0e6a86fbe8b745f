/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.format;

import com.google.inject.Singleton;
import dev.edgewright.language.Lines;
import dev.edgewright.language.TypingFormatService;
import dev.edgewright.wit.format.Edit;
import dev.edgewright.wit.format.WitFormatter;
import dev.edgewright.wit.packages.ReadOnly;
import dev.edgewright.wit.parser.WitToken;
import java.util.List;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;

/** Answers the protocol's requests to format. The text alone counts, so broken files work too. */
@Singleton
public class WitFormatting extends FormattingService implements TypingFormatService {

    private static final int MAX_TAB_SIZE = 16;

    @Override
    public List<TextEdit> format(
            XtextResource resource,
            Document document,
            int offset,
            int length,
            FormattingOptions options) {
        if (ReadOnly.contains(resource.getURI())) {
            return List.of();
        }
        String text = document.getContents();
        boolean whole = offset <= 0 && length >= text.length();
        return inLines(
                text,
                whole
                        ? WitFormatter.edits(text, indent(options))
                        : WitFormatter.edits(text, indent(options), offset, offset + length));
    }

    @Override
    public List<String> triggers() {
        return List.of("}", ";", "\n");
    }

    @Override
    public List<TextEdit> whileTyping(
            String text, Position place, String typed, FormattingOptions options) {
        int caret = Lines.of(text).offset(place);
        List<WitToken> before =
                WitToken.tokenize(text).stream().filter(t -> t.start() < caret).toList();
        if (before.isEmpty() || !triggers().contains(typed)) {
            return List.of();
        }
        return inLines(
                text,
                typed.equals("\n")
                        ? newLine(text, caret, before, indent(options))
                        : item(text, caret, before, indent(options)));
    }

    /** Formats the item that the typed character ends. */
    private static List<Edit> item(String text, int caret, List<WitToken> all, String indent) {
        List<WitToken> before = all.stream().filter(WitToken::isSignificant).toList();
        int last = before.size() - 1;
        if (last < 0 || before.get(last).end() != caret) {
            return List.of();
        }
        int first = last;
        int depth = before.get(last).text().equals("}") ? 1 : 0;
        while (first > 0) {
            String token = before.get(first - 1).text();
            boolean block = token.equals("}") && first < last;
            if (depth == 0 && (token.equals(";") || token.equals("{") || block)) {
                break;
            }
            depth += token.equals("}") ? 1 : token.equals("{") ? -1 : 0;
            first--;
        }
        int start = before.get(first).start();
        return WitFormatter.edits(text, indent, start, caret).stream()
                .filter(e -> e.end() <= caret)
                .toList();
    }

    /** Indents a new line by the brackets that are open before it. */
    private static List<Edit> newLine(String text, int caret, List<WitToken> all, String indent) {
        WitToken last = all.get(all.size() - 1);
        if (last.kind() == WitToken.Kind.COMMENT && last.end() > caret) {
            return List.of();
        }
        int depth = 0;
        for (WitToken token : all) {
            switch (token.text()) {
                case "{", "(" -> depth++;
                case "}", ")" -> depth = Math.max(0, depth - 1);
                default -> {}
            }
        }
        int start = text.lastIndexOf('\n', caret - 1) + 1;
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        boolean closes = end < text.length() && "})".indexOf(text.charAt(end)) >= 0;
        String margin = indent.repeat(closes ? Math.max(0, depth - 1) : depth);
        return text.substring(start, end).equals(margin)
                ? List.of()
                : List.of(new Edit(start, end - start, margin));
    }

    private static String indent(FormattingOptions options) {
        if (options == null) {
            return WitFormatter.INDENT;
        }
        return options.isInsertSpaces()
                ? " ".repeat(Math.clamp(options.getTabSize(), 1, MAX_TAB_SIZE))
                : "\t";
    }

    private static List<TextEdit> inLines(String text, List<Edit> edits) {
        Lines lines = Lines.of(text);
        return edits.stream()
                .map(e -> new TextEdit(lines.range(e.offset(), e.end()), e.text()))
                .toList();
    }
}
