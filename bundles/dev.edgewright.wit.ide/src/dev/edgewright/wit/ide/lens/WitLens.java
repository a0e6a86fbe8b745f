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
import dev.edgewright.wit.ide.Lines;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * How often each interface, world and type is referred to, in all documents. Other documents are
 * not opened for it: the index knows what they refer to.
 */
@Singleton
public class WitLens implements ICodeLensService {

    /** The title is all that there is: editors have no command in common that shows references. */
    private static final String NO_COMMAND = "";

    @Inject private ResourceDescriptionsProvider descriptions;

    @Override
    public List<? extends CodeLens> computeCodeLenses(
            Document document,
            XtextResource resource,
            CodeLensParams params,
            CancelIndicator cancel) {
        if (resource == null || resource.getParseResult() == null) {
            return List.of();
        }
        Lines lines = Lines.of(resource);
        Map<EObject, Integer> inside = inside(resource);
        Map<URI, Integer> outside = outside(resource);
        List<CodeLens> lenses = new ArrayList<>();
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
            EObject element = all.next();
            INode name = name(element);
            if (name != null) {
                int count =
                        inside.getOrDefault(element, 0)
                                + outside.getOrDefault(EcoreUtil.getURI(element), 0);
                String title = count == 1 ? "1 reference" : count + " references";
                lenses.add(
                        new CodeLens(
                                lines.range(name.getTextRegion()),
                                new Command(title, NO_COMMAND),
                                null));
            }
        }
        return lenses;
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

    private static Map<EObject, Integer> inside(XtextResource resource) {
        Map<EObject, Integer> counts = new HashMap<>();
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
            for (EObject target : all.next().eCrossReferences()) {
                counts.merge(target, 1, Integer::sum);
            }
        }
        return counts;
    }

    private Map<URI, Integer> outside(XtextResource resource) {
        Map<URI, Integer> counts = new HashMap<>();
        for (IResourceDescription other :
                descriptions.getResourceDescriptions(resource).getAllResourceDescriptions()) {
            if (other.getURI().equals(resource.getURI())) {
                continue;
            }
            for (IReferenceDescription reference : other.getReferenceDescriptions()) {
                URI target = reference.getTargetEObjectUri();
                if (target.trimFragment().equals(resource.getURI())) {
                    counts.merge(target, 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
