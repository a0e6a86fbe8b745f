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
import dev.edgewright.language.Lines;
import dev.edgewright.language.SemanticTokensService;
import dev.edgewright.language.TokenModifier;
import dev.edgewright.language.TokenType;
import dev.edgewright.language.TokenWriter;
import dev.edgewright.wit.ide.navigate.Names;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.PrimitiveType;
import dev.edgewright.wit.syntax.UsePath;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/** The words of a document with what they mean, in the protocol's relative form. */
@Singleton
public class WitTokens implements SemanticTokensService {

    @Override
    public SemanticTokens full(XtextResource resource) {
        return new Encoder(Lines.of(resource)).encode(resource, 0, Integer.MAX_VALUE);
    }

    @Override
    public SemanticTokens range(XtextResource resource, Range range) {
        Lines lines = Lines.of(resource);
        int start = lines.offset(range.getStart());
        int end = lines.offset(range.getEnd());
        return new Encoder(lines).encode(resource, start, end);
    }

    private static final class Encoder {

        private static final Set<TokenModifier> NONE = Set.of();

        private final TokenWriter writer;

        private Encoder(Lines lines) {
            writer = new TokenWriter(lines);
        }

        private SemanticTokens encode(XtextResource resource, int start, int end) {
            for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
                if (leaf.getTotalEndOffset() > start && leaf.getTotalOffset() < end) {
                    add(leaf);
                }
            }
            return writer.tokens();
        }

        private void add(ILeafNode leaf) {
            String text = leaf.getText();
            if (text.isBlank()) {
                return;
            }
            if (leaf.isHidden()) {
                boolean docs = text.startsWith("///") || text.startsWith("/**");
                writer.add(
                        leaf.getTotalOffset(),
                        text.length(),
                        TokenType.COMMENT,
                        docs ? EnumSet.of(TokenModifier.DOCUMENTATION) : NONE);
                return;
            }
            EObject element = leaf.getSemanticElement();
            Names.of(leaf)
                    .ifPresentOrElse(
                            name -> name(leaf, name),
                            () -> {
                                TokenType kind = kind(text, element);
                                if (kind != null) {
                                    boolean library = kind == TokenType.TYPE;
                                    word(
                                            leaf,
                                            kind,
                                            library ? EnumSet.of(TokenModifier.LIBRARY) : NONE);
                                }
                            });
        }

        private static TokenType kind(String text, EObject element) {
            char first = text.charAt(0);
            if (first == '"') {
                return TokenType.STRING;
            }
            if (Character.isDigit(first)) {
                return TokenType.NUMBER;
            }
            if (element instanceof Gate gate) {
                boolean named = first == '@' || text.equals(gate.getName());
                return named ? TokenType.DECORATOR : word(text, TokenType.PROPERTY);
            }
            if (element instanceof PrimitiveType) {
                return TokenType.TYPE;
            }
            if (element instanceof UsePath && Character.isLetter(first)) {
                return TokenType.NAMESPACE;
            }
            return WitTokenSource.isKeyword(text) ? TokenType.KEYWORD : null;
        }

        private static TokenType word(String text, TokenType kind) {
            return Character.isLetter(text.charAt(0)) || text.startsWith("%") ? kind : null;
        }

        private void name(ILeafNode leaf, Names.Name name) {
            Set<TokenModifier> modifiers = EnumSet.noneOf(TokenModifier.class);
            if (name.declares()) {
                modifiers.add(TokenModifier.DECLARATION);
            }
            if (isDeprecated(name.target())) {
                modifiers.add(TokenModifier.DEPRECATED);
            }
            if (name.target() instanceof Method method && method.isStatic()) {
                modifiers.add(TokenModifier.STATIC);
            }
            if (Character.isLetter(leaf.getText().charAt(0)) || leaf.getText().startsWith("%")) {
                word(leaf, DeclarationTypes.of(name.target()), modifiers);
            }
        }

        private static boolean isDeprecated(EObject target) {
            return target instanceof Gated gated
                    && gated.getGates().stream().anyMatch(g -> "deprecated".equals(g.getName()));
        }

        private void word(ILeafNode leaf, TokenType kind, Set<TokenModifier> modifiers) {
            writer.add(leaf.getOffset(), leaf.getLength(), kind, modifiers);
        }
    }
}
