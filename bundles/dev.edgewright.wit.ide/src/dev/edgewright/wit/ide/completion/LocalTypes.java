/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import dev.edgewright.wit.ide.hover.Aliases;
import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.TypeAlias;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/**
 * A type that is in scope.
 *
 * @param declaration its declaration; null where the file is too broken to have one
 * @param word the word that declares it; {@code use} for used types
 */
record LocalTypes(TypeDeclaration declaration, String word) {

    private static final Set<String> WORDS =
            Set.of("type", "record", "variant", "enum", "flags", "resource");

    boolean mayBeResource() {
        TypeDefinition definition = declaration == null ? null : WitSyntax.definition(declaration);
        return definition == null
                ? Set.of("resource", "type", "use").contains(word)
                : definition instanceof Resource
                        || (definition instanceof TypeAlias alias
                                && Aliases.resolved(alias.getType()) instanceof NamedType named
                                && WitSyntax.definition(named.getType()) instanceof Resource);
    }

    /** The types of the block around the caret, by name. */
    static Map<String, LocalTypes> in(
            String text, CaretContext context, EObject file, WitScopes scopes) {
        CaretContext.Open scope = context.typeScope();
        if (scope == null) {
            return Map.of();
        }
        Map<String, TypeDeclaration> declared = declared(file, scope.name(), scopes);
        Map<String, LocalTypes> types = new LinkedHashMap<>();
        List<WitToken> tokens =
                WitToken.tokenize(text.substring(scope.start())).stream()
                        .filter(WitToken::isSignificant)
                        .toList();
        int depth = 1;
        boolean use = false;
        String before = "";
        String original = "";
        for (WitToken token : tokens) {
            String word = token.text();
            switch (word) {
                case "{" -> depth++;
                case "}" -> depth--;
                default -> {}
            }
            if (depth == 0) {
                break;
            }
            if (word.equals(";")) {
                use = false;
            } else if (depth == 1 && word.equals("use")) {
                use = true;
            }
            boolean name = token.kind() == WitToken.Kind.IDENTIFIER;
            if (name && depth == 1 && WORDS.contains(before)) {
                put(types, word, before, declared);
            } else if (name && use && depth == 2 && Set.of("{", ",", "as").contains(before)) {
                if (before.equals("as")) {
                    types.remove(WitSyntax.unescape(original));
                }
                put(types, word, "use", declared);
                original = word;
            }
            before = word;
        }
        return types;
    }

    private static void put(
            Map<String, LocalTypes> types,
            String word,
            String kind,
            Map<String, TypeDeclaration> declared) {
        String name = WitSyntax.unescape(word);
        types.put(name, new LocalTypes(declared.get(name), kind));
    }

    private static Map<String, TypeDeclaration> declared(
            EObject file, String scope, WitScopes scopes) {
        for (Iterator<EObject> all = file.eAllContents(); scope != null && all.hasNext(); ) {
            EObject element = all.next();
            if (WitSyntax.typeScope(element) == element
                    && WitSyntax.unescape(scope).equals(WitSyntax.nameOf(element))) {
                return scopes.types(element);
            }
        }
        return Map.of();
    }
}
