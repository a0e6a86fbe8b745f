/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import dev.edgewright.wit.parser.WitToken;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;

/** Gives what stands between comments its colours, by the tokens of the language itself. */
public final class WitCode implements ITokenScanner {
    private final IToken keyword;
    private final IToken type;
    private final IToken gate;
    private final IToken value;

    private int offset;
    private List<WitToken> tokens = List.of();
    private int next;

    public WitCode(IToken keyword, IToken type, IToken gate, IToken value) {
        this.keyword = keyword;
        this.type = type;
        this.gate = gate;
        this.value = value;
    }

    /** Whether a name of WIT can go on with this character: kebab case, and {@code %} in front. */
    public static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '%';
    }

    @Override
    public void setRange(IDocument document, int start, int length) {
        try {
            offset = start;
            tokens = WitToken.tokenize(document.get(start, length));
        } catch (BadLocationException e) {
            tokens = List.of(); // the document has become shorter; it is painted again soon
        }
        next = 0;
    }

    @Override
    public IToken nextToken() {
        if (next == tokens.size()) {
            return Token.EOF;
        }
        return colour(next++);
    }

    private IToken colour(int index) {
        WitToken token = tokens.get(index);
        return switch (token.kind()) {
            case KEYWORD, IDENTIFIER -> isAfterAt(index) ? gate : word(token);
            case NUMBER, STRING -> value;
            case OPERATOR -> token.text().equals("@") ? beforeAt(index) : Token.WHITESPACE;
            case COMMENT, SPACE, INVALID -> Token.WHITESPACE;
        };
    }

    private IToken word(WitToken token) {
        if (token.kind() != WitToken.Kind.KEYWORD) {
            return Token.WHITESPACE;
        }
        return WitToken.TYPE_WORDS.contains(token.text()) ? type : keyword;
    }

    private boolean isAfterAt(int index) {
        return index > 0 && tokens.get(index - 1).text().equals("@");
    }

    /** The sign has the colour of what it introduces: a gate or a version. */
    private IToken beforeAt(int index) {
        boolean version =
                index + 1 < tokens.size() && tokens.get(index + 1).kind() == WitToken.Kind.NUMBER;
        return version ? value : gate;
    }

    @Override
    public int getTokenOffset() {
        return offset + tokens.get(next - 1).start();
    }

    @Override
    public int getTokenLength() {
        return tokens.get(next - 1).text().length();
    }
}
