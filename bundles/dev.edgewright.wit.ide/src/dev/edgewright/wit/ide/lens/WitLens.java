/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.lens;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.CodeLensService;
import dev.edgewright.language.Lines;
import dev.edgewright.wit.ide.navigate.Names;
import dev.edgewright.wit.ide.navigate.Names.Name;
import dev.edgewright.wit.ide.navigate.References;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;

/** How often each interface, world and type is referred to, in all documents. */
@Singleton
public class WitLens implements CodeLensService {

    @Inject private References references;
    @Inject private DocumentExtensions documents;

    /** A lens for each declaration, still without its count. */
    @Override
    public List<CodeLens> in(XtextResource resource) {
        Lines lines = Lines.of(resource);
        List<CodeLens> lenses = new ArrayList<>();
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
            INode name = name(all.next());
            if (name != null) {
                lenses.add(new CodeLens(lines.range(name.getTextRegion())));
            }
        }
        return lenses;
    }

    /** The lens with its count. */
    @Override
    public CodeLens resolve(
            XtextResource resource, CodeLens lens, String uri, ClientAbilities client) {
        Position place = lens.getRange().getStart();
        List<Name> found =
                Names.at(resource, Lines.of(resource).offset(place))
                        .map(name -> references.to(name.target(), resource))
                        .orElse(List.of());
        String title = found.size() == 1 ? "1 reference" : found.size() + " references";
        Command command = new Command(title, NOTHING);
        if (client.knows(SHOW) && !found.isEmpty()) {
            command = new Command(title, SHOW, List.of(uri, place, locations(found)));
        }
        return new CodeLens(lens.getRange(), command, null);
    }

    private List<Location> locations(List<Name> names) {
        return names.stream()
                .map(n -> documents.newLocation(n.element().eResource(), n.leaf().getTextRegion()))
                .toList();
    }

    private static INode name(EObject element) {
        EStructuralFeature feature =
                switch (element) {
                    case Interface i -> SyntaxPackage.Literals.INTERFACE__NAME;
                    case World w -> SyntaxPackage.Literals.WORLD__NAME;
                    case TypeDefinition t -> t.eClass().getEStructuralFeature("name");
                    default -> null;
                };
        return feature == null ? null : WitSyntax.node(element, feature);
    }
}
