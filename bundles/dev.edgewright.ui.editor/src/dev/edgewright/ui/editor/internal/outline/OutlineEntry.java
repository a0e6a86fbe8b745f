/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * A symbol in the outline. Two entries are equal when they stand at the same path of names, so that
 * expansion and selection outlive an edit.
 */
record OutlineEntry(String path, DocumentSymbol symbol, List<OutlineEntry> children) {
    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineEntry entry && entry.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @SuppressWarnings("deprecation") // Servers may still answer with a flat list.
    static List<OutlineEntry> of(List<Either<SymbolInformation, DocumentSymbol>> symbols) {
        return entries(
                "",
                symbols.stream()
                        .map(s -> s.map(OutlineEntry::fromFlat, nested -> nested))
                        .toList());
    }

    @SuppressWarnings("deprecation") // Servers may still answer with a flat list.
    private static DocumentSymbol fromFlat(SymbolInformation flat) {
        return new DocumentSymbol(
                flat.getName(),
                flat.getKind(),
                flat.getLocation().getRange(),
                flat.getLocation().getRange());
    }

    private static List<OutlineEntry> entries(String parent, List<DocumentSymbol> symbols) {
        List<OutlineEntry> entries = new ArrayList<>();
        Map<String, Integer> sameName = new HashMap<>();
        for (DocumentSymbol symbol : symbols) {
            int number = sameName.merge(symbol.getName(), 1, Integer::sum);
            String path = parent + "\n" + symbol.getName() + "\t" + number;
            List<DocumentSymbol> children =
                    symbol.getChildren() == null ? List.of() : symbol.getChildren();
            entries.add(new OutlineEntry(path, symbol, entries(path, children)));
        }
        return List.copyOf(entries);
    }
}
