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
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Case;
import dev.edgewright.wit.syntax.Constructor;
import dev.edgewright.wit.syntax.Extern;
import dev.edgewright.wit.syntax.Field;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.Include;
import dev.edgewright.wit.syntax.Label;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.UsePath;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The names of what an outline shows; null for everything else. */
@Singleton
public class WitSymbolNames extends DocumentSymbolNameProvider {

    @Override
    public String getName(EObject element) {
        return switch (element) {
            case PackageDeclaration p -> WitSyntax.nameOf(p);
            case PackageMember m -> WitSyntax.nameOf(m);
            case TypeDefinition t -> WitSyntax.nameOf(t);
            case Function f -> f.getName();
            case Method m -> m.getName();
            case Constructor c -> "constructor";
            case Field f -> f.getName();
            case Case c -> c.getName();
            case Label l -> l.getName();
            case Extern e -> e.getName() != null ? e.getName() : text(e.getPath());
            case Include i -> text(i.getPath());
            case null, default -> null;
        };
    }

    private static String text(UsePath path) {
        INode node = path == null ? null : NodeModelUtils.findActualNodeFor(path);
        return node == null ? null : NodeModelUtils.getTokenText(node);
    }
}
