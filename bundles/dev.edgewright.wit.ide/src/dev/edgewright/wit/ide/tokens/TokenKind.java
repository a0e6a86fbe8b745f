/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.tokens;

import dev.edgewright.wit.syntax.Case;
import dev.edgewright.wit.syntax.Enum;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Field;
import dev.edgewright.wit.syntax.Flags;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.Label;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.Parameter;
import dev.edgewright.wit.syntax.Record;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.Variant;
import dev.edgewright.wit.syntax.World;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokenTypes;

/** The kinds of words, in the order of the legend. All are types that the protocol predefines. */
enum TokenKind {
    NAMESPACE(SemanticTokenTypes.Namespace),
    TYPE(SemanticTokenTypes.Type),
    CLASS(SemanticTokenTypes.Class),
    ENUM(SemanticTokenTypes.Enum),
    INTERFACE(SemanticTokenTypes.Interface),
    STRUCT(SemanticTokenTypes.Struct),
    PARAMETER(SemanticTokenTypes.Parameter),
    PROPERTY(SemanticTokenTypes.Property),
    ENUM_MEMBER(SemanticTokenTypes.EnumMember),
    FUNCTION(SemanticTokenTypes.Function),
    METHOD(SemanticTokenTypes.Method),
    KEYWORD(SemanticTokenTypes.Keyword),
    COMMENT(SemanticTokenTypes.Comment),
    STRING(SemanticTokenTypes.String),
    NUMBER(SemanticTokenTypes.Number),
    DECORATOR(SemanticTokenTypes.Decorator);

    static final List<String> LEGEND = Arrays.stream(values()).map(k -> k.type).toList();

    private final String type;

    TokenKind(String type) {
        this.type = type;
    }

    /** The kind of the words that mean the declaration. */
    static TokenKind of(EObject declaration) {
        return switch (declaration) {
            case PackageDeclaration p -> NAMESPACE;
            case World w -> NAMESPACE;
            case Interface i -> INTERFACE;
            case Resource r -> CLASS;
            case Record r -> STRUCT;
            case Variant v -> ENUM;
            case Enum e -> ENUM;
            case Flags f -> ENUM;
            case Function f -> FUNCTION;
            case Method m -> METHOD;
            case Parameter p -> PARAMETER;
            case Field f -> PROPERTY;
            case Case c -> ENUM_MEMBER;
            case Label l -> ENUM_MEMBER;
            case Extern e -> e.getFunction() != null ? FUNCTION : INTERFACE;
            default -> TYPE;
        };
    }
}
