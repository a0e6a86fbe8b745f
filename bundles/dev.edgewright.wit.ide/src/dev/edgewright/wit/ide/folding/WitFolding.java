/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.folding;

import com.google.inject.Singleton;
import dev.edgewright.language.Lines;
import dev.edgewright.wit.parser.WitToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Folds blocks, lists that span lines, comments, and runs of {@code use}. It goes by the words of
 * the document, so that a half-written block does not unfold the others.
 */
@Singleton
public class WitFolding extends FoldingRangeService {

    @Override
    public List<FoldingRange> createFoldingRanges(
            Document document, XtextResource resource, CancelIndicator cancel) {
        return resource == null ? List.of() : of(Lines.of(resource));
    }

    /** The ranges of a text, by their first line. */
    public static List<FoldingRange> of(Lines lines) {
        Collector collector = new Collector(lines);
        WitToken.tokenize(lines.text()).forEach(collector::add);
        collector.endComment();
        collector.endUses();
        collector.ranges.sort(Comparator.comparingInt(FoldingRange::getStartLine));
        return collector.ranges;
    }

    private static final class Collector {

        private final Lines lines;
        private final List<FoldingRange> ranges = new ArrayList<>();
        private final Deque<WitToken> open = new ArrayDeque<>();
        private WitToken statement;
        private int firstComment = -1;
        private int lastComment = -1;
        private int firstUse = -1;
        private int lastUse = -1;

        private Collector(Lines lines) {
            this.lines = lines;
        }

        private void add(WitToken token) {
            if (token.kind() == WitToken.Kind.SPACE) {
                return;
            }
            if (token.kind() == WitToken.Kind.COMMENT) {
                comment(token);
                return;
            }
            endComment();
            if (statement == null) {
                statement = token;
                if (!token.text().equals("use") && !token.text().equals("}")) {
                    endUses();
                }
            }
            switch (token.text()) {
                case "{", "(" -> {
                    open.push(token);
                    if (!inUse() && token.text().equals("{")) {
                        statement = null;
                    }
                }
                case "}", ")" -> {
                    close(token);
                    if (!inUse() && token.text().equals("}")) {
                        endUses();
                        statement = null;
                    }
                }
                case ";" -> {
                    if (inUse()) {
                        firstUse = firstUse < 0 ? lines.line(statement.start()) : firstUse;
                        lastUse = lines.line(token.start());
                    }
                    statement = null;
                }
                default -> {}
            }
        }

        private boolean inUse() {
            return statement != null && statement.text().equals("use");
        }

        private void close(WitToken end) {
            String opening = end.text().equals("}") ? "{" : "(";
            while (!open.isEmpty() && !open.peek().text().equals(opening)) {
                open.pop();
            }
            if (!open.isEmpty()) {
                // The line of the closing brace stays visible.
                fold(lines.line(open.pop().start()), lines.line(end.start()) - 1, null);
            }
        }

        private void comment(WitToken token) {
            int line = lines.line(token.start());
            if (firstComment >= 0 && line > lastComment + 1) {
                endComment();
            }
            firstComment = firstComment < 0 ? line : firstComment;
            lastComment = lines.line(token.start() + token.text().stripTrailing().length() - 1);
        }

        private void endComment() {
            if (firstComment >= 0) {
                fold(firstComment, lastComment, FoldingRangeKind.Comment);
            }
            firstComment = -1;
        }

        private void endUses() {
            if (firstUse >= 0) {
                fold(firstUse, lastUse, FoldingRangeKind.Imports);
            }
            firstUse = -1;
        }

        private void fold(int first, int last, String kind) {
            if (last > first) {
                FoldingRange range = new FoldingRange(first, last);
                range.setKind(kind);
                ranges.add(range);
            }
        }
    }
}
