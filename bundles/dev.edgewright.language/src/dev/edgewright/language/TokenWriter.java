/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

/**
 * Writes words in the protocol's relative form, by the one legend of all languages. The words come
 * in the order of the text. For one thread.
 */
public final class TokenWriter {

    private final Lines lines;
    private final List<Integer> data = new ArrayList<>();
    private int line;
    private int column;

    /** A writer for words of a text. */
    public TokenWriter(Lines lines) {
        this.lines = lines;
    }

    /** What the numbers of the words stand for. */
    public static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(
                Arrays.stream(TokenType.values()).map(TokenType::protocol).toList(),
                Arrays.stream(TokenModifier.values()).map(TokenModifier::protocol).toList());
    }

    /** Adds a part of the text; one of several lines as a word on each of them. */
    public void add(int offset, int length, TokenType type, Set<TokenModifier> modifiers) {
        int end = Math.min(offset + length, lines.text().length());
        int start = offset;
        while (start < end) {
            int stop = start;
            while (stop < end && lines.text().charAt(stop) != '\n') {
                stop++;
            }
            int last = stop;
            while (last > start && Character.isWhitespace(lines.text().charAt(last - 1))) {
                last--;
            }
            if (last > start) {
                emit(lines.position(start), last - start, type, modifiers);
            }
            start = stop + 1;
            while (start < end && " \t".indexOf(lines.text().charAt(start)) >= 0) {
                start++;
            }
        }
    }

    /** Adds a part of the text of which there is nothing else to say. */
    public void add(int offset, int length, TokenType type) {
        add(offset, length, type, EnumSet.noneOf(TokenModifier.class));
    }

    private void emit(Position place, int length, TokenType type, Set<TokenModifier> modifiers) {
        int lineDelta = place.getLine() - line;
        int columnDelta = lineDelta == 0 ? place.getCharacter() - column : place.getCharacter();
        int bits = 0;
        for (TokenModifier modifier : modifiers) {
            bits |= 1 << modifier.ordinal();
        }
        data.addAll(List.of(lineDelta, columnDelta, length, type.ordinal(), bits));
        line = place.getLine();
        column = place.getCharacter();
    }

    /** All words that were added. */
    public SemanticTokens tokens() {
        return new SemanticTokens(List.copyOf(data));
    }
}
