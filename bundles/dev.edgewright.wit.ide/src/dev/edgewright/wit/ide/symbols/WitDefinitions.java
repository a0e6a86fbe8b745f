/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.symbols;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.ide.navigate.Names;
import dev.edgewright.wit.ide.navigate.References;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.WitFile;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure1;

/** Where names are declared, and the symbols of a workspace. */
@Singleton
public class WitDefinitions extends DocumentSymbolService {

    @Inject private EObjectAtOffsetHelper elements;
    @Inject private DocumentExtensions documents;
    @Inject private WitPackages packages;
    @Inject private References references;

    /** Follows {@code use} to the original declaration. */
    @Override
    public List<? extends Location> getDefinitions(
            XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
        EObject target = elements.resolveCrossReferencedElementAt(resource, offset);
        if (target == null) {
            EObject at = elements.resolveElementAt(resource, offset);
            target = at instanceof UsePath path ? header(path) : at;
        }
        if (target instanceof UsedName used) {
            TypeDefinition definition = WitSyntax.definition(used);
            target = definition != null ? definition : used;
        }
        if (target == null || target.eIsProxy() || target instanceof WitFile) {
            return List.of();
        }
        Location location = documents.newLocation(target);
        return location == null ? List.of() : List.of(location);
    }

    /** Sees through {@code use}: the definition of a type is referred to under all its names. */
    @Override
    public List<? extends Location> getReferences(
            XtextResource resource,
            int offset,
            IResourceAccess access,
            IResourceDescriptions index,
            CancelIndicator cancel) {
        return Names.at(resource, offset).stream()
                .flatMap(name -> references.to(name.target(), resource).stream())
                .map(name -> location(name.element(), name.leaf()))
                .toList();
    }

    private Location location(EObject element, ILeafNode leaf) {
        return documents.newLocation(element.eResource(), leaf.getTextRegion());
    }

    private EObject header(UsePath path) {
        PackageName name = WitSyntax.packageName(path);
        if (name == null) {
            return null;
        }
        return packages.find(path, name).map(WitDefinitions::header).orElse(null);
    }

    private static EObject header(PackageScope scope) {
        for (EObject block : scope.blocks()) {
            EObject header = block instanceof WitFile file ? WitSyntax.header(file) : block;
            if (header instanceof PackageDeclaration) {
                return header;
            }
        }
        return null;
    }

    @Override
    protected boolean filter(IEObjectDescription description, String query) {
        return WitSymbolKinds.of(description.getEClass()) != null
                && description
                        .getName()
                        .getLastSegment()
                        .toLowerCase(Locale.ROOT)
                        .contains(query.toLowerCase(Locale.ROOT));
    }

    @Override
    protected void createSymbol(
            IEObjectDescription description,
            IResourceAccess access,
            Procedure1<? super WorkspaceSymbol> acceptor) {
        QualifiedName name = description.getName();
        getSymbolLocation(
                description,
                access,
                location -> {
                    WorkspaceSymbol symbol = new WorkspaceSymbol();
                    symbol.setName(name.getLastSegment());
                    symbol.setKind(getSymbolKind(description.getEClass()));
                    symbol.setLocation(Either.forLeft(location));
                    if (name.getSegmentCount() > 1) {
                        symbol.setContainerName(String.join(" ", name.skipLast(1).getSegments()));
                    }
                    acceptor.apply(symbol);
                });
    }

    @Override
    protected SymbolKind getSymbolKind(EClass type) {
        return WitSymbolKinds.of(type);
    }
}
