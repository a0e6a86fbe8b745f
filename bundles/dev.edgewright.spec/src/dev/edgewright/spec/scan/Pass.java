/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.tree.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;

/**
 * One scan of a draft, up to the first mistake. Tokens have offsets of the draft. For one thread.
 */
final class Pass {

    /** Deeper nesting helps nobody, and would exhaust the stacks of those who walk the tree. */
    static final int DEEPEST = 200;

    private final Draft draft;
    private final CodePoints codePoints;
    private final Brackets brackets;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Integer> blockColumns = new ArrayDeque<>();
    private int flowDepth;
    private int lastLine;
    private int lineIndent;
    private Mistake mistake;
    private int reached;

    Pass(Draft draft) {
        this.draft = draft;
        codePoints = CodePoints.of(draft.text());
        brackets = new Brackets(draft);
    }

    /** Scans; the tokens are complete if there is no mistake. */
    Optional<Mistake> run() {
        try {
            LoadSettings settings = settings(codePoints.text());
            ScannerImpl scanner =
                    new ScannerImpl(settings, new StreamReader(settings, codePoints.text()));
            while (mistake == null && scanner.hasNext()) {
                take(scanner.next());
            }
        } catch (MarkedYamlEngineException e) {
            reached = e.getProblemMark().map(codePoints::offset).orElse(reached);
            mistake =
                    Quotes.blamed(draft, tokens, reached)
                            .or(brackets::blamed)
                            .orElseGet(
                                    () ->
                                            new ScannerMistakes(draft, codePoints, tokens)
                                                    .explain(e));
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            mistake = ScannerMistakes.unexplained(draft, reached);
        }
        return Optional.ofNullable(mistake);
    }

    /** The buffer takes all of the text: to look far ahead in it would cost much otherwise. */
    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 2)
                .build();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** How much was scanned. */
    int reached() {
        return reached;
    }

    private void take(org.snakeyaml.engine.v2.tokens.Token token) {
        Mark from = token.getStartMark().orElseThrow();
        int start = codePoints.offset(from);
        int end = token.getEndMark().map(codePoints::offset).orElse(start);
        reached = end;
        lines(token, from, start, end);
        switch (token.getTokenId()) {
            case BlockMappingStart, BlockSequenceStart -> {
                blockColumns.push(from.getColumn());
                deeper(start);
            }
            case BlockEnd -> blockColumns.poll();
            case FlowMappingStart, FlowSequenceStart -> {
                brackets.open(start, blockColumns.isEmpty() ? -1 : blockColumns.peek(), lineIndent);
                flowDepth++;
                deeper(start);
            }
            case FlowMappingEnd, FlowSequenceEnd -> {
                mistake = brackets.close(start).orElse(null);
                flowDepth--;
            }
            case DocumentStart, DocumentEnd, StreamEnd ->
                    mistake = brackets.end(start).orElse(null);
            default -> {
                // Others change nothing about nesting.
            }
        }
        if (mistake == null) {
            kind(token).ifPresent(kind -> add(kind, token, start, end));
        }
    }

    private void lines(org.snakeyaml.engine.v2.tokens.Token token, Mark from, int start, int end) {
        boolean closing =
                switch (token.getTokenId()) {
                    case FlowMappingEnd, FlowSequenceEnd -> true;
                    default -> false;
                };
        if (from.getLine() > lastLine) {
            lineIndent = from.getColumn();
            brackets.line(start, from.getColumn(), closing);
        }
        int last = token.getEndMark().map(Mark::getLine).orElse(from.getLine());
        if (last > from.getLine() && !brackets.isEmpty() && isPlain(token)) {
            for (int line = draft.nextLine(start); line < end; line = draft.nextLine(line)) {
                if (!draft.isBlankLine(line)) {
                    brackets.line(line, draft.indent(line), false);
                }
            }
        }
        lastLine = Math.max(lastLine, last);
    }

    private static boolean isPlain(org.snakeyaml.engine.v2.tokens.Token token) {
        return token instanceof ScalarToken scalar && scalar.isPlain();
    }

    private void deeper(int start) {
        if (blockColumns.size() + flowDepth <= DEEPEST) {
            return;
        }
        mistake =
                Mistake.skipped(
                        new Region(start, Math.min(1, draft.length() - start)),
                        Codes.LIMIT,
                        "The document is nested deeper than %d levels here; what is deeper is not read. Flatten it."
                                .formatted(DEEPEST),
                        flowDepth > 0 ? bracketed(start) : block(start));
    }

    private Region bracketed(int start) {
        int depth = 0;
        for (int i = start; i < draft.length(); i++) {
            switch (draft.at(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                default -> {
                    // Whatever else is inside.
                }
            }
            if (depth == 0) {
                return Region.between(start, i + 1);
            }
        }
        return Region.between(start, draft.length());
    }

    private Region block(int start) {
        int column = draft.column(start);
        int end = draft.nextLine(start);
        while (end < draft.length() && (draft.isBlankLine(end) || draft.indent(end) >= column)) {
            end = draft.nextLine(end);
        }
        return Region.between(start, end);
    }

    private void add(
            TokenKind kind, org.snakeyaml.engine.v2.tokens.Token token, int start, int end) {
        if (kind == TokenKind.BLOCK_END) {
            // The scanner tells it at the next content; it belongs to the end of the block's own.
            int at = tokens.isEmpty() ? 0 : tokens.getLast().end();
            tokens.add(new Token(kind, at, at, ""));
            return;
        }
        int trimmed = end;
        if (kind.isBlockScalar()) {
            while (trimmed > start && Character.isWhitespace(draft.at(trimmed - 1))) {
                trimmed--;
            }
        }
        String value = token instanceof ScalarToken scalar ? scalar.getValue() : "";
        tokens.add(new Token(kind, start, trimmed, value));
    }

    private static Optional<TokenKind> kind(org.snakeyaml.engine.v2.tokens.Token token) {
        return Optional.ofNullable(
                switch (token.getTokenId()) {
                    case Alias -> TokenKind.ALIAS;
                    case Anchor -> TokenKind.ANCHOR;
                    case BlockEnd -> TokenKind.BLOCK_END;
                    case BlockEntry -> TokenKind.BLOCK_ENTRY;
                    case BlockMappingStart -> TokenKind.BLOCK_MAPPING_START;
                    case BlockSequenceStart -> TokenKind.BLOCK_SEQUENCE_START;
                    case Directive -> TokenKind.DIRECTIVE;
                    case DocumentEnd -> TokenKind.DOCUMENT_END;
                    case DocumentStart -> TokenKind.DOCUMENT_START;
                    case FlowEntry -> TokenKind.FLOW_ENTRY;
                    case FlowMappingEnd -> TokenKind.FLOW_MAPPING_END;
                    case FlowMappingStart -> TokenKind.FLOW_MAPPING_START;
                    case FlowSequenceEnd -> TokenKind.FLOW_SEQUENCE_END;
                    case FlowSequenceStart -> TokenKind.FLOW_SEQUENCE_START;
                    case Key -> TokenKind.KEY;
                    case StreamEnd -> TokenKind.STREAM_END;
                    case Tag -> TokenKind.TAG;
                    case Value -> TokenKind.VALUE;
                    case Scalar -> scalar((ScalarToken) token);
                    default -> null;
                });
    }

    private static TokenKind scalar(ScalarToken token) {
        return switch (token.getStyle()) {
            case SINGLE_QUOTED -> TokenKind.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> TokenKind.DOUBLE_QUOTED;
            case LITERAL -> TokenKind.LITERAL;
            case FOLDED -> TokenKind.FOLDED;
            default -> TokenKind.PLAIN;
        };
    }
}
