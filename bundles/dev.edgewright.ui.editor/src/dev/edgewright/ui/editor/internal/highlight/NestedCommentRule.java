/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/** A block comment, which in WIT may contain block comments; an unclosed one reaches to the end. */
final class NestedCommentRule implements IPredicateRule {
    private final IToken documentation;
    private final IToken comment;

    NestedCommentRule(IToken documentation, IToken comment) {
        this.documentation = documentation;
        this.comment = comment;
    }

    @Override
    public IToken getSuccessToken() {
        return comment;
    }

    @Override
    public IToken evaluate(ICharacterScanner scanner) {
        return evaluate(scanner, false);
    }

    @Override
    public IToken evaluate(ICharacterScanner scanner, boolean resume) {
        if (scanner.read() != '/') {
            scanner.unread();
            return Token.UNDEFINED;
        }
        if (scanner.read() != '*') {
            scanner.unread();
            scanner.unread();
            return Token.UNDEFINED;
        }
        int next = scanner.read();
        boolean documents = next == '*';
        int depth = 1;
        int before = 0;
        while (next != ICharacterScanner.EOF) {
            if (before == '/' && next == '*') {
                depth++;
                next = 0;
            } else if (before == '*' && next == '/') {
                depth--;
                if (depth == 0) {
                    return documents ? documentation : comment;
                }
                next = 0;
            }
            before = next;
            next = scanner.read();
        }
        return documents ? documentation : comment;
    }
}
