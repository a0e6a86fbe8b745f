/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import org.eclipse.lsp4j.SemanticTokenTypes;

/**
 * The kinds of words of all languages, in the order of the legend. All are types that the protocol
 * predefines.
 */
public enum TokenType {
    NAMESPACE(SemanticTokenTypes.Namespace),
    TYPE(SemanticTokenTypes.Type),
    CLASS(SemanticTokenTypes.Class),
    ENUM(SemanticTokenTypes.Enum),
    INTERFACE(SemanticTokenTypes.Interface),
    STRUCT(SemanticTokenTypes.Struct),
    PARAMETER(SemanticTokenTypes.Parameter),
    VARIABLE(SemanticTokenTypes.Variable),
    PROPERTY(SemanticTokenTypes.Property),
    ENUM_MEMBER(SemanticTokenTypes.EnumMember),
    FUNCTION(SemanticTokenTypes.Function),
    METHOD(SemanticTokenTypes.Method),
    KEYWORD(SemanticTokenTypes.Keyword),
    COMMENT(SemanticTokenTypes.Comment),
    STRING(SemanticTokenTypes.String),
    NUMBER(SemanticTokenTypes.Number),
    OPERATOR(SemanticTokenTypes.Operator),
    DECORATOR(SemanticTokenTypes.Decorator);

    private final String protocol;

    TokenType(String protocol) {
        this.protocol = protocol;
    }

    /** The protocol's name of the type. */
    String protocol() {
        return protocol;
    }
}
