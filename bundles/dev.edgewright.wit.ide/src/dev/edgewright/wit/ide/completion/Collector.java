/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import dev.edgewright.wit.ide.hover.Signatures;
import dev.edgewright.wit.ide.hover.WitHover;
import dev.edgewright.wit.ide.hover.Words;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Collects the proposals that fit what is written so far. */
final class Collector {

    private static final int LIMIT = 1000;

    private final String prefix;
    private final Range range;
    private final boolean snippets;
    final List<CompletionItem> items = new ArrayList<>();

    Collector(String prefix, Range range, boolean snippets) {
        this.prefix = prefix.toLowerCase(Locale.ROOT).replace("%", "");
        this.range = range;
        this.snippets = snippets;
    }

    /** Whether what is written can become a path into the package. */
    boolean mayBeIn(String pkg) {
        int end = prefix.indexOf('/');
        return prefix.indexOf(':') < 0
                || pkg.startsWith(end < 0 ? prefix : prefix.substring(0, end));
    }

    void keywords(String... words) {
        for (String word : words) {
            CompletionItem item = add(word, word, CompletionItemKind.Keyword);
            Words.meaning(word.substring(word.lastIndexOf(' ') + 1))
                    .ifPresent(item::setDocumentation);
            String snippet = snippets ? Snippets.of(word) : null;
            if (snippet != null) {
                snippet(word, snippet);
            }
        }
    }

    private void snippet(String word, String snippet) {
        CompletionItem item = add(Snippets.label(snippet), snippet, CompletionItemKind.Snippet);
        item.setInsertTextFormat(InsertTextFormat.Snippet);
        item.setInsertTextMode(InsertTextMode.AdjustIndentation);
        item.setFilterText(word);
        item.setSortText("3" + String.format("%04d", items.size()));
    }

    CompletionItem add(String label, String insert, CompletionItemKind kind) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setFilterText(label);
        item.setTextEdit(Either.forLeft(new TextEdit(range, insert)));
        boolean keyword = kind == CompletionItemKind.Keyword;
        item.setSortText((keyword ? "2" : "1") + String.format("%04d", items.size()));
        if (label.toLowerCase(Locale.ROOT).contains(prefix) && items.size() < LIMIT) {
            items.add(item);
        }
        return item;
    }

    void declaration(String label, EObject declaration, WitHover hover) {
        CompletionItemKind kind =
                declaration instanceof Interface
                        ? CompletionItemKind.Interface
                        : declaration instanceof World
                                ? CompletionItemKind.Module
                                : CompletionItemKind.Struct;
        CompletionItem item = add(label, escape(label), kind);
        item.setDetail(Signatures.of(declaration).replaceAll("\\s+", " "));
        item.setDocumentation(new MarkupContent("markdown", hover.describe(declaration)));
    }

    static String escape(String name) {
        return WitTokenSource.isKeyword(name) ? "%" + name : name;
    }
}
