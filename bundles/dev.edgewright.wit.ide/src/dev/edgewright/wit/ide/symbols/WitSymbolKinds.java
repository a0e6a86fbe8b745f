/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.symbols;

import com.google.inject.Singleton;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.SyntaxPackage;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;

/** Which of the protocol's kinds of symbol stands for which declaration. */
@Singleton
public class WitSymbolKinds extends DocumentSymbolKindProvider {

    private static final Map<EClass, SymbolKind> KINDS =
            Map.ofEntries(
                    Map.entry(SyntaxPackage.Literals.PACKAGE_DECLARATION, SymbolKind.Package),
                    Map.entry(SyntaxPackage.Literals.INTERFACE, SymbolKind.Interface),
                    Map.entry(SyntaxPackage.Literals.WORLD, SymbolKind.Module),
                    Map.entry(SyntaxPackage.Literals.RESOURCE, SymbolKind.Class),
                    Map.entry(SyntaxPackage.Literals.RECORD, SymbolKind.Struct),
                    Map.entry(SyntaxPackage.Literals.VARIANT, SymbolKind.Enum),
                    Map.entry(SyntaxPackage.Literals.ENUM, SymbolKind.Enum),
                    Map.entry(SyntaxPackage.Literals.FLAGS, SymbolKind.Enum),
                    Map.entry(SyntaxPackage.Literals.TYPE_ALIAS, SymbolKind.TypeParameter),
                    Map.entry(SyntaxPackage.Literals.FUNCTION, SymbolKind.Function),
                    Map.entry(SyntaxPackage.Literals.METHOD, SymbolKind.Method),
                    Map.entry(SyntaxPackage.Literals.CONSTRUCTOR, SymbolKind.Constructor),
                    Map.entry(SyntaxPackage.Literals.FIELD, SymbolKind.Field),
                    Map.entry(SyntaxPackage.Literals.CASE, SymbolKind.EnumMember),
                    Map.entry(SyntaxPackage.Literals.LABEL, SymbolKind.EnumMember),
                    Map.entry(SyntaxPackage.Literals.INCLUDE, SymbolKind.Module));

    @Override
    public SymbolKind getSymbolKind(EObject element) {
        if (element instanceof Extern extern) {
            return extern.getFunction() != null ? SymbolKind.Function : SymbolKind.Interface;
        }
        return element == null ? null : getSymbolKind(element.eClass());
    }

    @Override
    protected SymbolKind getSymbolKind(EClass type) {
        return KINDS.getOrDefault(type, SymbolKind.Property);
    }

    static SymbolKind of(EClass type) {
        return KINDS.get(type);
    }
}
