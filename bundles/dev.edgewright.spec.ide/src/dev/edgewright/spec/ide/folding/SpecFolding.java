/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.folding;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/**
 * Folds the values of keys and the items of lists that span lines, text in blocks, comments and,
 * where there are several, documents. For one thread.
 */
public final class SpecFolding {

    private final Lines lines;
    private final Map<Integer, FoldingRange> ranges = new TreeMap<>();

    private SpecFolding(Lines lines) {
        this.lines = lines;
    }

    /** The ranges of a file, by their first line; one for a line. */
    public static List<FoldingRange> of(SpecFile file, List<Token> tokens) {
        SpecFolding folding = new SpecFolding(file.lines());
        if (file.documents().size() > 1) {
            file.documents().forEach(folding::document);
        }
        for (SpecDocument document : file.documents()) {
            folding.node(document.root());
        }
        folding.comments(tokens);
        return List.copyOf(folding.ranges.values());
    }

    private void document(SpecDocument document) {
        fold(document.region().offset(), end(document.region()), FoldingRangeKind.Region);
    }

    private void node(Node node) {
        if (node.alias().isPresent()) {
            return;
        }
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    inside(entry.key().region().offset(), entry.value());
                    node(entry.value());
                }
            }
            case Sequence sequence -> {
                for (Node item : sequence.items()) {
                    inside(item.region().offset(), item);
                    node(item);
                }
            }
            case Scalar scalar -> {
                // Folds with its key.
            }
        }
    }

    private void inside(int from, Node value) {
        Region region = value.region();
        boolean brackets =
                value instanceof Mapping mapping && mapping.isFlow()
                        || value instanceof Sequence list && list.isFlow();
        int last = lines.line(end(region));
        // The line of a closing bracket stays visible.
        fold(from, brackets ? lines.start(Math.max(0, last - 1)) : end(region), null);
    }

    /** The last character of a region that is no blank. */
    private int end(Region region) {
        int end = region.end();
        while (end > region.offset() + 1 && Character.isWhitespace(lines.text().charAt(end - 1))) {
            end--;
        }
        return Math.max(region.offset(), end - 1);
    }

    private void comments(List<Token> tokens) {
        int first = -1;
        int last = -1;
        for (Token token : tokens) {
            if (!token.is(TokenKind.COMMENT)) {
                continue;
            }
            int line = lines.line(token.start());
            boolean alone = lines.text().substring(lines.start(line), token.start()).isBlank();
            if (!alone) {
                continue;
            }
            if (first < 0 || line > last + 1) {
                comment(first, last);
                first = line;
            }
            last = line;
        }
        comment(first, last);
    }

    private void comment(int first, int last) {
        if (first >= 0) {
            fold(lines.start(first), lines.start(last), FoldingRangeKind.Comment);
        }
    }

    private void fold(int from, int to, String kind) {
        int first = lines.line(from);
        int last = lines.line(to);
        FoldingRange known = ranges.get(first);
        if (last > first && (known == null || known.getEndLine() < last)) {
            FoldingRange range = new FoldingRange(first, last);
            range.setKind(kind);
            ranges.put(first, range);
        }
    }
}
