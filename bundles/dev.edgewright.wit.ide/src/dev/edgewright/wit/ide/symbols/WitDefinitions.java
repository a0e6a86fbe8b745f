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
import dev.edgewright.wit.ide.navigate.Headers;
import dev.edgewright.wit.ide.navigate.Included;
import dev.edgewright.wit.ide.navigate.Names;
import dev.edgewright.wit.ide.navigate.References;
import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.IncludeRename;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackagePath;
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
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
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
    @Inject private Headers headers;
    @Inject private References references;

    /** Follows {@code use} to the original declaration. */
    @Override
    public List<? extends Location> getDefinitions(
            XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
        if (!isName(resource, offset)) {
            return List.of();
        }
        EObject target = elements.resolveCrossReferencedElementAt(resource, offset);
        if (target == null) {
            EObject at = elements.resolveElementAt(resource, offset);
            target =
                    switch (at) {
                        case UsePath path -> headers.of(path).orElse(null);
                        case IncludeRename rename when isOldName(resource, offset) ->
                                Included.byRename(rename);
                        case null, default -> at;
                    };
        }
        if (target instanceof UsedName used) {
            TypeDefinition definition = WitSyntax.definition(used);
            target = definition != null ? definition : used;
        }
        if (target instanceof PackageDeclaration header && header.getPath() != null) {
            target = header.getPath();
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

    private static boolean isOldName(XtextResource resource, int offset) {
        ILeafNode leaf =
                NodeModelUtils.findLeafNodeAtOffset(
                        resource.getParseResult().getRootNode(), offset);
        Assignment part =
                leaf == null ? null : GrammarUtil.containingAssignment(leaf.getGrammarElement());
        return part != null && part.getFeature().equals("from");
    }

    /** Whether there is something that can have a definition, and not a word of the language. */
    private static boolean isName(XtextResource resource, int offset) {
        INode root = resource.getParseResult().getRootNode();
        return isName(NodeModelUtils.findLeafNodeAtOffset(root, offset))
                || (offset > 0 && isName(NodeModelUtils.findLeafNodeAtOffset(root, offset - 1)));
    }

    private static boolean isName(ILeafNode leaf) {
        return leaf != null
                && !leaf.isHidden()
                && (leaf.getText().equals("constructor")
                        || WitToken.isName(leaf.getText())
                        || (leaf.getSemanticElement() instanceof UsePath
                                && !leaf.getText().equals("."))
                        || leaf.getSemanticElement() instanceof PackagePath);
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
