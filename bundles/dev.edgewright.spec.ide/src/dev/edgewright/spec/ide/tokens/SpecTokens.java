/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.tokens;

import dev.edgewright.language.Lines;
import dev.edgewright.language.TokenModifier;
import dev.edgewright.language.TokenType;
import dev.edgewright.language.TokenWriter;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.SemanticTokens;

/** The words of a file with what they mean: keys, names by their kinds, values. For one thread. */
public final class SpecTokens {

    private static final Map<String, TokenType> NAMES =
            Map.ofEntries(
                    Map.entry("application", TokenType.NAMESPACE),
                    Map.entry("deployment", TokenType.NAMESPACE),
                    Map.entry("device", TokenType.NAMESPACE),
                    Map.entry("profile", TokenType.NAMESPACE),
                    Map.entry("component", TokenType.CLASS),
                    Map.entry("capability", TokenType.CLASS),
                    Map.entry("parameter", TokenType.PARAMETER),
                    Map.entry("setting", TokenType.PARAMETER),
                    Map.entry("schema", TokenType.TYPE),
                    Map.entry("interface", TokenType.INTERFACE),
                    Map.entry("link", TokenType.FUNCTION));

    private record Word(TokenType type, Set<TokenModifier> modifiers) {}

    private final Map<Integer, Word> words = new HashMap<>();

    private SpecTokens() {}

    /** The words that touch a region, in the protocol's form. */
    public static SemanticTokens in(SpecFile file, List<Token> tokens, Region region) {
        SpecTokens words = new SpecTokens();
        for (SpecDocument document : file.documents()) {
            if (document.region().offset() <= region.end()
                    && document.region().end() >= region.offset()) {
                words.node(document.root(), document.type().map(DocumentType::schema), region);
                Symbols.of(document).forEach(words::name);
            }
        }
        TokenWriter writer = new TokenWriter(Lines.of(file.text()));
        for (Token token : tokens) {
            if (token.end() > region.offset() && token.start() < region.end()) {
                words.write(token, writer);
            }
        }
        return writer.tokens();
    }

    private void write(Token token, TokenWriter writer) {
        Word word =
                switch (token.kind()) {
                    case COMMENT -> word(TokenType.COMMENT);
                    case ANCHOR, ALIAS, TAG -> word(TokenType.DECORATOR);
                    case DIRECTIVE, DOCUMENT_START, DOCUMENT_END -> word(TokenType.KEYWORD);
                    case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED ->
                            words.getOrDefault(token.start(), word(TokenType.STRING));
                    default -> null;
                };
        if (word != null && token.end() > token.start()) {
            writer.add(token.start(), token.end() - token.start(), word.type(), word.modifiers());
        }
    }

    private static Word word(TokenType type) {
        return new Word(type, EnumSet.noneOf(TokenModifier.class));
    }

    private void node(Node node, Optional<Schema> schema, Region region) {
        boolean outside =
                node.region().end() < region.offset() || node.region().offset() > region.end();
        if (node.alias().isPresent() || outside) {
            return;
        }
        Optional<Schema> here =
                schema.map(s -> node instanceof Mapping mapping ? s.forMapping(mapping) : s);
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    key(entry, here);
                    node(entry.value(), here.flatMap(s -> SchemaWalk.key(s, entry.name())), region);
                }
            }
            case Sequence list ->
                    list.items().forEach(i -> node(i, here.flatMap(Schema::items), region));
            case Scalar scalar -> words.put(scalar.region().offset(), word(value(scalar, here)));
        }
    }

    private void key(Entry entry, Optional<Schema> around) {
        Optional<Property> property =
                around.map(s -> s.properties().get(entry.name())).filter(p -> p != null);
        boolean deprecated = property.flatMap(Property::deprecated).isPresent();
        words.put(
                entry.key().region().offset(),
                deprecated
                        ? new Word(TokenType.PROPERTY, EnumSet.of(TokenModifier.DEPRECATED))
                        : word(TokenType.PROPERTY));
    }

    private static TokenType value(Scalar scalar, Optional<Schema> schema) {
        boolean admitted =
                schema.filter(
                                s ->
                                        s.values().stream()
                                                .anyMatch(v -> v.text().equals(scalar.text())))
                        .isPresent();
        if (admitted) {
            return TokenType.ENUM_MEMBER;
        }
        return switch (scalar.value()) {
            case BigInteger n -> TokenType.NUMBER;
            case BigDecimal n -> TokenType.NUMBER;
            case Boolean b -> TokenType.KEYWORD;
            case null -> TokenType.KEYWORD;
            default -> TokenType.STRING;
        };
    }

    private void name(Occurrence name) {
        if (name.node().alias().isEmpty()) {
            Set<TokenModifier> modifiers =
                    name.definition()
                            ? EnumSet.of(TokenModifier.DECLARATION)
                            : EnumSet.noneOf(TokenModifier.class);
            TokenType type = NAMES.getOrDefault(name.kind(), TokenType.STRUCT);
            words.put(name.node().region().offset(), new Word(type, modifiers));
        }
    }
}
