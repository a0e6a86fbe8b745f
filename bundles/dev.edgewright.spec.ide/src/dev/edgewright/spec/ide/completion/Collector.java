/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.ide.Markup;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.structure.Quotes;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Scalar.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Collects the proposals that fit what is written before the caret. For one thread. */
final class Collector {

    /** Nobody reads more; typing on narrows them. */
    private static final int LIMIT = 500;

    final CaretContext context;
    final boolean snippets;
    private final Markup markup;
    private final String prefix;
    private final Range range;
    private final List<CompletionItem> items = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean cut;

    Collector(CaretContext context, boolean snippets, Markup markup) {
        this.context = context;
        this.snippets = snippets;
        this.markup = markup;
        prefix = context.caret().prefix().toLowerCase(Locale.ROOT);
        range = Ranges.of(context.original().lines(), context.replaced());
    }

    /** A column as a snippet has it: editors add the margin of the line that it is inserted in. */
    int relative(int column) {
        return snippets ? column - context.margin() : column;
    }

    Template template() {
        return new Template(snippets);
    }

    /** Adds a proposal with an own text to insert. */
    void add(
            String label,
            Template insert,
            CompletionItemKind kind,
            String detail,
            String documentation,
            boolean deprecated) {
        String text = insert.toString();
        CompletionItem item = item(label, label, text, kind, detail, documentation);
        if (item == null) {
            return;
        }
        boolean stops = snippets && insert.hasStops();
        if (stops) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        } else if (snippets) {
            item.setTextEdit(Either.forLeft(new TextEdit(range, led(plain(text)))));
        }
        if (text.indexOf('\n') >= 0) {
            item.setInsertTextMode(
                    snippets ? InsertTextMode.AdjustIndentation : InsertTextMode.AsIs);
        }
        if (deprecated) {
            item.setTags(List.of(CompletionItemTag.Deprecated));
        }
    }

    /** Adds a whole document, written as a snippet. */
    void document(String title, String snippet, String documentation) {
        String text = snippets ? snippet : StarterDocuments.plain(snippet);
        CompletionItem item =
                item(
                        title,
                        title,
                        text.stripTrailing(),
                        CompletionItemKind.Snippet,
                        "new document",
                        documentation);
        if (item != null && snippets) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
    }

    /** The text with the blank that has to stand before it, unless it begins with a line break. */
    private String led(String text) {
        return text.startsWith("\n") ? text : context.lead() + text;
    }

    private static String plain(String snippet) {
        return snippet.replaceAll("\\\\([\\\\$}])", "$1");
    }

    /** Adds a value. */
    void value(
            String label,
            String yaml,
            CompletionItemKind kind,
            String detail,
            String documentation) {
        Style style = context.node().style();
        boolean quoted = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED;
        item(
                label,
                label,
                quoted ? Quoting.inside(label, style) : written(yaml),
                kind,
                detail,
                documentation);
    }

    /** Adds what a family proposes. */
    void proposal(Proposal proposal) {
        Style style = context.node().style();
        boolean quoted = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED;
        String text = Quoting.unquoted(proposal.text());
        item(
                text,
                text,
                quoted ? Quoting.inside(text, style) : written(proposal.text()),
                ValueProposals.kind(proposal.kind()),
                proposal.detail(),
                proposal.documentation());
    }

    /** A scalar as the file wants it. */
    private String written(String yaml) {
        boolean text =
                Scalar.of(new Region(0, 0), null, yaml, Style.PLAIN).isText()
                        && !yaml.startsWith("\"");
        return context.isJson() && text ? Quotes.quoted(Quoting.unquoted(yaml)) : yaml;
    }

    /** Null where it does not fit or is there already. */
    private CompletionItem item(
            String label,
            String filter,
            String insert,
            CompletionItemKind kind,
            String detail,
            String documentation) {
        if (!filter.toLowerCase(Locale.ROOT).contains(prefix) || !seen.add(label)) {
            return null;
        }
        if (items.size() == LIMIT) {
            cut = true;
            return null;
        }
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setFilterText(filter);
        item.setSortText(String.format(Locale.ROOT, "%04d", items.size()));
        item.setTextEdit(Either.forLeft(new TextEdit(range, led(insert))));
        if (!detail.isEmpty()) {
            item.setDetail(detail);
        }
        if (!documentation.isEmpty()) {
            item.setDocumentation(markup.content(documentation));
        }
        items.add(item);
        return item;
    }

    /** What was collected since, with the blanks before the caret taken away. */
    void withoutBlanksBefore(int from) {
        Lines lines = context.original().lines();
        int end = context.replaced().offset();
        int start = end;
        while (start > 0 && lines.text().charAt(start - 1) == ' ') {
            start--;
        }
        if (start < end) {
            TextEdit blanks = new TextEdit(Ranges.of(lines, Region.between(start, end)), "");
            items.subList(from, items.size())
                    .forEach(item -> item.setAdditionalTextEdits(List.of(blanks)));
        }
    }

    int size() {
        return items.size();
    }

    CompletionList list() {
        return new CompletionList(cut, items);
    }
}
