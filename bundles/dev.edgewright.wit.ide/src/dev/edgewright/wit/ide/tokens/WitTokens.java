/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.tokens;

import com.google.inject.Singleton;
import dev.edgewright.wit.ide.Lines;
import dev.edgewright.wit.ide.navigate.Names;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.PrimitiveType;
import dev.edgewright.wit.syntax.UsePath;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/** The words of a document with what they mean, in the protocol's relative form. */
@Singleton
public class WitTokens {

    private static final int DECLARATION = 1;
    private static final int DEPRECATED = 1 << 1;
    private static final int STATIC = 1 << 2;
    private static final int LIBRARY = 1 << 3;
    private static final int DOCUMENTATION = 1 << 4;

    /** What the numbers of the tokens stand for. */
    public static final SemanticTokensLegend LEGEND =
            new SemanticTokensLegend(
                    TokenKind.LEGEND,
                    List.of(
                            SemanticTokenModifiers.Declaration,
                            SemanticTokenModifiers.Deprecated,
                            SemanticTokenModifiers.Static,
                            SemanticTokenModifiers.DefaultLibrary,
                            SemanticTokenModifiers.Documentation));

    /** All words of the document. */
    public SemanticTokens full(XtextResource resource) {
        return new Encoder(Lines.of(resource)).encode(resource, 0, Integer.MAX_VALUE);
    }

    /** The words that touch the range. */
    public SemanticTokens range(XtextResource resource, Range range) {
        Lines lines = Lines.of(resource);
        int start = lines.offset(range.getStart());
        int end = lines.offset(range.getEnd());
        return new Encoder(lines).encode(resource, start, end);
    }

    private static final class Encoder {

        private final Lines lines;
        private final List<Integer> data = new ArrayList<>();
        private int line;
        private int column;

        private Encoder(Lines lines) {
            this.lines = lines;
        }

        private SemanticTokens encode(XtextResource resource, int start, int end) {
            for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
                if (leaf.getTotalEndOffset() > start && leaf.getTotalOffset() < end) {
                    add(leaf);
                }
            }
            return new SemanticTokens(data);
        }

        private void add(ILeafNode leaf) {
            String text = leaf.getText();
            if (text.isBlank()) {
                return;
            }
            if (leaf.isHidden()) {
                boolean docs = text.startsWith("///") || text.startsWith("/**");
                comment(leaf.getTotalOffset(), text, docs ? DOCUMENTATION : 0);
                return;
            }
            EObject element = leaf.getSemanticElement();
            Names.of(leaf)
                    .ifPresentOrElse(
                            name -> name(leaf, name),
                            () -> {
                                TokenKind kind = kind(text, element);
                                if (kind != null) {
                                    boolean library = kind == TokenKind.TYPE;
                                    word(leaf, kind, library ? LIBRARY : 0);
                                }
                            });
        }

        private static TokenKind kind(String text, EObject element) {
            char first = text.charAt(0);
            if (first == '"') {
                return TokenKind.STRING;
            }
            if (Character.isDigit(first)) {
                return TokenKind.NUMBER;
            }
            if (element instanceof Gate gate) {
                boolean named = first == '@' || text.equals(gate.getName());
                return named ? TokenKind.DECORATOR : word(text, TokenKind.PROPERTY);
            }
            if (element instanceof PrimitiveType) {
                return TokenKind.TYPE;
            }
            if (element instanceof UsePath && Character.isLetter(first)) {
                return TokenKind.NAMESPACE;
            }
            return WitTokenSource.isKeyword(text) ? TokenKind.KEYWORD : null;
        }

        private static TokenKind word(String text, TokenKind kind) {
            return Character.isLetter(text.charAt(0)) || text.startsWith("%") ? kind : null;
        }

        private void name(ILeafNode leaf, Names.Name name) {
            int modifiers = name.declares() ? DECLARATION : 0;
            if (isDeprecated(name.target())) {
                modifiers |= DEPRECATED;
            }
            if (name.target() instanceof Method method && method.isStatic()) {
                modifiers |= STATIC;
            }
            if (Character.isLetter(leaf.getText().charAt(0)) || leaf.getText().startsWith("%")) {
                word(leaf, TokenKind.of(name.target()), modifiers);
            }
        }

        private static boolean isDeprecated(EObject target) {
            return target instanceof Gated gated
                    && gated.getGates().stream().anyMatch(g -> "deprecated".equals(g.getName()));
        }

        private void word(ILeafNode leaf, TokenKind kind, int modifiers) {
            emit(lines.position(leaf.getOffset()), leaf.getLength(), kind, modifiers);
        }

        /** Tokens end with their line. */
        private void comment(int offset, String text, int modifiers) {
            int start = 0;
            while (start < text.length()) {
                int end = text.indexOf('\n', start);
                int stop = end < 0 ? text.length() : end;
                int length = text.substring(start, stop).stripTrailing().length();
                if (length > 0) {
                    Position place = lines.position(offset + start);
                    emit(place, length, TokenKind.COMMENT, modifiers);
                }
                start = stop + 1;
            }
        }

        private void emit(Position place, int length, TokenKind kind, int modifiers) {
            int lineDelta = place.getLine() - line;
            int columnDelta = lineDelta == 0 ? place.getCharacter() - column : place.getCharacter();
            data.addAll(List.of(lineDelta, columnDelta, length, kind.ordinal(), modifiers));
            line = place.getLine();
            column = place.getCharacter();
        }
    }
}
