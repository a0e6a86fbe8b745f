/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.tokens;

import dev.edgewright.language.TokenType;
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
import org.eclipse.emf.ecore.EObject;

/** Which type of word names a declaration. */
final class DeclarationTypes {

    private DeclarationTypes() {}

    /** The type of the words that mean the declaration. */
    static TokenType of(EObject declaration) {
        return switch (declaration) {
            case PackageDeclaration p -> TokenType.NAMESPACE;
            case World w -> TokenType.NAMESPACE;
            case Interface i -> TokenType.INTERFACE;
            case Resource r -> TokenType.CLASS;
            case Record r -> TokenType.STRUCT;
            case Variant v -> TokenType.ENUM;
            case Enum e -> TokenType.ENUM;
            case Flags f -> TokenType.ENUM;
            case Function f -> TokenType.FUNCTION;
            case Method m -> TokenType.METHOD;
            case Parameter p -> TokenType.PARAMETER;
            case Field f -> TokenType.PROPERTY;
            case Case c -> TokenType.ENUM_MEMBER;
            case Label l -> TokenType.ENUM_MEMBER;
            case Extern e -> e.getFunction() != null ? TokenType.FUNCTION : TokenType.INTERFACE;
            default -> TokenType.TYPE;
        };
    }
}
