/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.scan.Step.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts the tokens of a draft in the order that YAML asks for (chapters 6 to 9): what is missing is
 * left empty, what is in excess is left out. For one thread.
 */
final class Normalizer {

    private static final Step.Close CLOSE = new Step.Close();

    /** More mistakes help nobody. */
    private static final int MOST = 500;

    private final Draft draft;
    private final List<Token> in;
    private final StructureMistakes words;

    /** Whether the tokens end because the scanner stopped, and not because the text does. */
    private final boolean partial;

    private final List<Step> out;
    private final List<Mistake> mistakes = new ArrayList<>();
    private int next;

    /** Up to here no further mistake is told. */
    private int toldUntil;

    /** A part of a line that is known to end at {@link #lineEnd}; none at first. */
    private int lineFrom = Integer.MAX_VALUE;

    private int lineEnd;

    Normalizer(Draft draft, List<Token> tokens, boolean partial) {
        this.draft = draft;
        this.partial = partial;
        words = new StructureMistakes(draft);
        in = tokens;
        out = new ArrayList<>(tokens.size() * 2);
    }

    /** The steps of all documents. */
    List<Step> run() {
        boolean first = true;
        while (!at(TokenKind.STREAM_END)) {
            open(Part.DOCUMENT);
            document(first);
            close();
            first = false;
        }
        return out;
    }

    /** What was wrong, in the order of the text. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    private Token token() {
        return in.get(next);
    }

    private boolean at(TokenKind kind) {
        return token().kind() == kind;
    }

    private boolean atNode() {
        return token().kind().startsNode();
    }

    private boolean atEnd() {
        return token().kind().endsDocument() || at(TokenKind.DIRECTIVE);
    }

    private void take() {
        out.add(in.get(next++));
    }

    private void open(Part part) {
        out.add(new Step.Open(part));
    }

    private void close() {
        out.add(CLOSE);
    }

    /** A mistake at the next token, unless one of the same line is known. */
    private void wrong(Supplier<Mistake> mistake) {
        boolean stopped = partial && at(TokenKind.STREAM_END);
        if (!stopped && token().start() >= toldUntil && mistakes.size() < MOST) {
            mistakes.add(mistake.get());
            toldUntil = endOfLine();
        }
    }

    /** The end of the line of the next token; lines may be long, and asked for often. */
    private int endOfLine() {
        int start = token().start();
        if (start < lineFrom || start > lineEnd) {
            lineFrom = start;
            lineEnd = draft.lineEnd(start);
        }
        return lineEnd;
    }

    private Optional<Token> previous() {
        return next == 0 ? Optional.empty() : Optional.of(in.get(next - 1));
    }

    private void document(boolean first) {
        boolean directives = at(TokenKind.DIRECTIVE);
        Directives known = new Directives(draft);
        while (at(TokenKind.DIRECTIVE)) {
            known.add(token()).ifPresent(m -> wrong(() -> m));
            take();
        }
        if (at(TokenKind.DOCUMENT_START)) {
            take();
        } else if (directives || !first || at(TokenKind.DOCUMENT_END)) {
            wrong(() -> words.noDocumentStart(token()));
        }
        words.tagsOf(known);
        if (atNode()) {
            node(false);
        }
        if (!atEnd()) {
            wrong(() -> words.secondRoot(previous(), token()));
            while (!atEnd()) {
                skip();
            }
        }
        while (at(TokenKind.DOCUMENT_END)) {
            take();
        }
    }

    /** Leaves out the next token or node. */
    private void skip() {
        int steps = out.size();
        int known = mistakes.size();
        int told = toldUntil;
        if (atNode()) {
            node(false);
        } else {
            next++;
        }
        out.subList(steps, out.size()).clear();
        mistakes.subList(known, mistakes.size()).clear();
        toldUntil = told;
    }

    /**
     * A node with its tag and anchor.
     *
     * @param entries whether the items of a list may stand here without being indented
     */
    private void node(boolean entries) {
        int ahead = next;
        while (in.get(ahead).kind().isProperty()) {
            ahead++;
        }
        switch (in.get(ahead).kind()) {
            case ALIAS -> alias(ahead);
            case BLOCK_MAPPING_START -> {
                open(Part.MAPPING);
                properties();
                blockMapping();
                close();
            }
            case BLOCK_SEQUENCE_START -> {
                open(Part.SEQUENCE);
                properties();
                blockSequence();
                close();
            }
            case FLOW_MAPPING_START -> {
                open(Part.MAPPING);
                properties();
                new FlowPart(TokenKind.FLOW_MAPPING_END).run();
                close();
            }
            case FLOW_SEQUENCE_START -> {
                open(Part.SEQUENCE);
                properties();
                new FlowPart(TokenKind.FLOW_SEQUENCE_END).run();
                close();
            }
            case BLOCK_ENTRY -> {
                open(entries ? Part.SEQUENCE : Part.SCALAR);
                properties();
                if (entries) {
                    items();
                }
                close();
            }
            default -> {
                open(Part.SCALAR);
                properties();
                if (token().kind().isScalar()) {
                    take();
                }
                close();
            }
        }
    }

    private void alias(int ahead) {
        if (ahead > next) {
            wrong(() -> words.aliasWithProperties(token()));
            next = ahead;
        }
        open(Part.ALIAS);
        take();
        close();
    }

    private void properties() {
        boolean tag = false;
        boolean anchor = false;
        while (token().kind().isProperty()) {
            boolean isTag = at(TokenKind.TAG);
            if (isTag ? tag : anchor) {
                wrong(() -> words.secondProperty(token()));
                next++;
                continue;
            }
            if (isTag) {
                words.undefinedTag(token()).ifPresent(m -> wrong(() -> m));
            }
            tag |= isTag;
            anchor |= !isTag;
            take();
        }
    }

    private boolean atValue() {
        return atNode() || at(TokenKind.BLOCK_ENTRY);
    }

    private void blockMapping() {
        Token start = token();
        take();
        int unexpected = 0;
        while (true) {
            switch (token().kind()) {
                case KEY, VALUE -> blockEntry();
                case BLOCK_END -> {
                    if (unexpected == 0) {
                        take();
                        return;
                    }
                    unexpected--;
                    next++;
                }
                case DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END -> {
                    return;
                }
                case BLOCK_MAPPING_START -> {
                    wrong(() -> words.indentation(start, token()));
                    next++;
                    unexpected++;
                }
                case BLOCK_SEQUENCE_START -> {
                    wrong(() -> words.indentation(start, token()));
                    skip();
                }
                case BLOCK_ENTRY -> {
                    wrong(() -> words.itemAmongKeys(token()));
                    while (at(TokenKind.BLOCK_ENTRY)) {
                        next++;
                        if (atNode()) {
                            skip();
                        }
                    }
                }
                default -> {
                    wrong(() -> words.junk(previous(), token()));
                    skipLine();
                }
            }
        }
    }

    private void blockEntry() {
        open(Part.ENTRY);
        if (at(TokenKind.KEY)) {
            take();
            if (atValue()) {
                node(true);
            }
            junk(false);
        } else {
            wrong(() -> words.noKey(token()));
        }
        if (at(TokenKind.VALUE)) {
            take();
            if (atValue()) {
                node(true);
            }
            junk(false);
        }
        close();
    }

    private void blockSequence() {
        Token start = token();
        take();
        int unexpected = 0;
        while (true) {
            switch (token().kind()) {
                case BLOCK_ENTRY -> item();
                case BLOCK_END -> {
                    if (unexpected == 0) {
                        take();
                        return;
                    }
                    unexpected--;
                    next++;
                }
                case DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END -> {
                    return;
                }
                case BLOCK_SEQUENCE_START -> {
                    wrong(() -> words.indentation(start, token()));
                    next++;
                    unexpected++;
                }
                case BLOCK_MAPPING_START, KEY, VALUE -> {
                    wrong(() -> words.keyAmongItems(start, token()));
                    entriesAsItem();
                }
                default -> {
                    wrong(() -> words.junk(previous(), token()));
                    skipLine();
                }
            }
        }
    }

    private void items() {
        while (at(TokenKind.BLOCK_ENTRY)) {
            item();
        }
    }

    private void item() {
        open(Part.ITEM);
        take();
        if (atNode()) {
            node(false);
        }
        junk(true);
        close();
    }

    /** Keys that stand where an item has to. */
    private void entriesAsItem() {
        open(Part.ITEM);
        if (atNode()) {
            node(false);
        } else {
            open(Part.MAPPING);
            while (at(TokenKind.KEY) || at(TokenKind.VALUE)) {
                blockEntry();
            }
            close();
        }
        close();
    }

    /** What stands behind a complete value. */
    private void junk(boolean item) {
        while (!atEnd() && isJunk(item)) {
            wrong(() -> words.junk(previous(), token()));
            if (atNode() && token().kind().isCollectionStart()) {
                skip();
            } else {
                skipLine();
            }
        }
    }

    private boolean isJunk(boolean item) {
        return switch (token().kind()) {
            case KEY, VALUE, BLOCK_END, BLOCK_ENTRY -> false;
            case BLOCK_SEQUENCE_START -> !item;
            default -> true;
        };
    }

    /** Leaves out what is left of a line, for the mistake has been told. */
    private void skipLine() {
        int end = endOfLine();
        do {
            skip();
        } while (!atEnd()
                && token().start() < end
                && (atNode() && !at(TokenKind.BLOCK_MAPPING_START)
                        || at(TokenKind.FLOW_ENTRY)
                        || at(TokenKind.FLOW_MAPPING_END)
                        || at(TokenKind.FLOW_SEQUENCE_END)));
    }

    /** The content of brackets or braces. */
    private final class FlowPart {

        private final TokenKind end;
        private final Token start = token();
        private boolean complete;

        FlowPart(TokenKind end) {
            this.end = end;
        }

        void run() {
            take();
            while (!at(end)) {
                if (atEnd() || at(TokenKind.BLOCK_END)) {
                    wrong(() -> words.unclosed(start));
                    return;
                }
                part();
            }
            take();
        }

        private void part() {
            if (at(TokenKind.FLOW_ENTRY)) {
                if (!complete) {
                    wrong(() -> words.nothingBeforeComma(token()));
                    next++;
                    return;
                }
                complete = false;
                take();
            } else if (atNode() || at(TokenKind.KEY) || at(TokenKind.VALUE)) {
                if (complete) {
                    wrong(() -> words.missingComma(previous(), token()));
                    if (at(TokenKind.VALUE)) {
                        next++;
                        return;
                    }
                }
                member();
                complete = true;
            } else {
                wrong(() -> words.junk(previous(), token()));
                next++;
            }
        }

        private void member() {
            if (end == TokenKind.FLOW_MAPPING_END) {
                entry();
                return;
            }
            open(Part.ITEM);
            if (atNode()) {
                node(false);
            } else {
                open(Part.MAPPING);
                entry();
                close();
            }
            close();
        }

        private void entry() {
            open(Part.ENTRY);
            boolean key = at(TokenKind.KEY);
            if (key) {
                take();
            } else if (at(TokenKind.VALUE)) {
                wrong(() -> words.noKey(token()));
            }
            if (atNode()) {
                node(false);
                if (!key && at(TokenKind.VALUE)) {
                    wrong(() -> words.missingComma(previous(), token()));
                }
            }
            if (at(TokenKind.VALUE)) {
                take();
                if (atNode()) {
                    node(false);
                }
            }
            close();
        }
    }
}
