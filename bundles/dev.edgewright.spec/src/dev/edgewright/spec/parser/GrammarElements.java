/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.scan.Step.Part;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.services.SpecGrammarAccess;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;

/** Which elements of the grammar the nodes of a syntax tree stand for. Immutable. */
final class GrammarElements {

    private final Map<TokenKind, EObject> tokens = new EnumMap<>(TokenKind.class);
    private final Map<Part, EObject> inParts = new EnumMap<>(Part.class);
    private final EObject stream;
    private final EObject document;
    private final EObject key;

    GrammarElements(SpecGrammarAccess grammar) {
        stream = grammar.getYamlStreamRule();
        document = grammar.getYamlStreamAccess().getDocumentsYamlDocumentParserRuleCall_1_0();
        key = grammar.getYamlEntryAccess().getKeyYamlNodeParserRuleCall_2_0();
        inParts.put(
                Part.DOCUMENT, grammar.getYamlDocumentAccess().getRootYamlNodeParserRuleCall_3_0());
        inParts.put(
                Part.MAPPING,
                grammar.getYamlMappingAccess().getEntriesYamlEntryParserRuleCall_4_0());
        inParts.put(
                Part.SEQUENCE,
                grammar.getYamlSequenceAccess().getItemsYamlItemParserRuleCall_4_0());
        inParts.put(Part.ENTRY, grammar.getYamlEntryAccess().getValueYamlNodeParserRuleCall_4_0());
        inParts.put(Part.ITEM, grammar.getYamlItemAccess().getValueYamlNodeParserRuleCall_2_0());
        for (TokenKind kind : TokenKind.values()) {
            tokens.put(kind, token(kind, grammar));
        }
    }

    private static EObject token(TokenKind kind, SpecGrammarAccess grammar) {
        return switch (kind) {
            case DIRECTIVE ->
                    grammar.getYamlDocumentAccess().getDirectivesDIRECTIVETerminalRuleCall_1_0();
            case DOCUMENT_START ->
                    grammar.getYamlDocumentAccess().getDOCUMENT_STARTTerminalRuleCall_2();
            case DOCUMENT_END, STREAM_END ->
                    grammar.getYamlDocumentAccess().getDOCUMENT_ENDTerminalRuleCall_4();
            case BLOCK_MAPPING_START, FLOW_MAPPING_START ->
                    grammar.getYamlMappingAccess().getFlowSTARTTerminalRuleCall_3_0();
            case BLOCK_SEQUENCE_START, FLOW_SEQUENCE_START ->
                    grammar.getYamlSequenceAccess().getFlowSTARTTerminalRuleCall_3_0();
            case BLOCK_END, FLOW_MAPPING_END ->
                    grammar.getYamlMappingAccess().getENDTerminalRuleCall_5();
            case FLOW_SEQUENCE_END -> grammar.getYamlSequenceAccess().getENDTerminalRuleCall_5();
            case BLOCK_ENTRY -> grammar.getYamlItemAccess().getBLOCK_ENTRYTerminalRuleCall_1();
            case FLOW_ENTRY -> grammar.getFLOW_ENTRYRule();
            case KEY -> grammar.getYamlEntryAccess().getKEYTerminalRuleCall_1();
            case VALUE -> grammar.getYamlEntryAccess().getVALUETerminalRuleCall_3();
            case ALIAS -> grammar.getYamlAliasAccess().getNameALIASTerminalRuleCall_1_0();
            case ANCHOR -> grammar.getYamlScalarAccess().getAnchorANCHORTerminalRuleCall_1_0();
            case TAG -> grammar.getYamlScalarAccess().getTagTAGTerminalRuleCall_2_0();
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED ->
                    grammar.getYamlScalarAccess().getRawTEXTTerminalRuleCall_3_0();
            case WHITESPACE -> grammar.getWSRule();
            case COMMENT -> grammar.getCOMMENTRule();
            case SKIPPED -> grammar.getSKIPPEDRule();
        };
    }

    EObject stream() {
        return stream;
    }

    EObject token(TokenKind kind) {
        return tokens.get(kind);
    }

    /**
     * What a part stands for within another.
     *
     * @param around the part around it; null for documents
     * @param isKey whether it is the key of an entry
     */
    EObject part(Part around, boolean isKey) {
        if (around == null) {
            return document;
        }
        return isKey ? key : inParts.get(around);
    }
}
