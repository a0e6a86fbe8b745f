/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.scan.TokenKind;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;

/** Gives YAML its colours, by the tokens of the language itself. */
public final class SpecCode implements ITokenScanner {
    private final IToken structure;
    private final IToken key;
    private final IToken mark;
    private final IToken value;
    private final IToken comment;

    private List<dev.edgewright.spec.scan.Token> tokens = List.of();
    private int next;
    private int end;

    public SpecCode(IToken structure, IToken key, IToken mark, IToken value, IToken comment) {
        this.structure = structure;
        this.key = key;
        this.mark = mark;
        this.value = value;
        this.comment = comment;
    }

    @Override
    public void setRange(IDocument document, int start, int length) {
        tokens =
                Scan.tokens(document.get()).stream()
                        .filter(token -> token.end() > token.start())
                        .toList();
        end = start + length;
        next = 0;
        while (next < tokens.size() && tokens.get(next).end() <= start) {
            next++;
        }
    }

    @Override
    public IToken nextToken() {
        if (next == tokens.size() || tokens.get(next).start() >= end) {
            return Token.EOF;
        }
        return colour(next++);
    }

    private IToken colour(int index) {
        return switch (tokens.get(index).kind()) {
            case COMMENT -> comment;
            case ANCHOR, ALIAS, TAG -> mark;
            case DIRECTIVE, DOCUMENT_START, DOCUMENT_END -> structure;
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> isKey(index) ? key : value;
            case LITERAL, FOLDED -> value;
            default -> Token.WHITESPACE;
        };
    }

    private boolean isKey(int index) {
        int after = index + 1;
        while (after < tokens.size() && tokens.get(after).kind().isHidden()) {
            after++;
        }
        return after < tokens.size() && tokens.get(after).is(TokenKind.VALUE);
    }

    @Override
    public int getTokenOffset() {
        return tokens.get(next - 1).start();
    }

    @Override
    public int getTokenLength() {
        return tokens.get(next - 1).end() - tokens.get(next - 1).start();
    }
}
