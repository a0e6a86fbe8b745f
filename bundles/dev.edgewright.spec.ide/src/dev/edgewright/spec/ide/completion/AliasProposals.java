/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.navigate.Anchors;
import dev.edgewright.spec.ide.navigate.Anchors.Mark;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Proposes the anchors that an alias can stand for. */
final class AliasProposals {

    private AliasProposals() {}

    /** The names of the anchors before the caret, if a {@code *} begins a value there. */
    static Optional<CompletionList> at(SpecFile file, int offset) {
        String text = file.text();
        int start = offset;
        while (start > 0 && isName(text.charAt(start - 1))) {
            start--;
        }
        boolean begins =
                start > 1
                        && text.charAt(start - 1) == '*'
                        && " \t\n\r[{,".indexOf(text.charAt(start - 2)) >= 0;
        if (!begins) {
            return Optional.empty();
        }
        int document = file.at(offset).map(SpecDocument::number).orElse(-1);
        int from = start;
        Set<String> names = new LinkedHashSet<>();
        List<Mark> marks = Anchors.of(file, Scan.of(text).tokens()).all();
        for (Mark mark : marks.reversed()) {
            if (mark.anchor() && mark.document() == document && mark.region().end() < from) {
                names.add(mark.name());
            }
        }
        List<CompletionItem> items = new ArrayList<>();
        for (String name : names) {
            CompletionItem item = new CompletionItem(name);
            item.setKind(CompletionItemKind.Reference);
            item.setDetail("anchor");
            item.setFilterText(name);
            item.setSortText(String.format("%04d", items.size()));
            item.setTextEdit(
                    Either.forLeft(
                            new TextEdit(
                                    Ranges.of(file.lines(), Region.between(from, offset)), name)));
            items.add(item);
        }
        return Optional.of(new CompletionList(false, items));
    }

    private static boolean isName(char c) {
        return !Character.isWhitespace(c) && ",[]{}*&".indexOf(c) < 0;
    }
}
