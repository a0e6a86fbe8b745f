/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.loading;

import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * A document whose syntax tree is walked and linked once, however many ask for it. While it is
 * loaded or changed it belongs to one thread; after that any number may read it.
 */
public class WitResource extends LazyLinkingResource {

    private volatile List<EObject> elements;
    private volatile boolean linked;
    private final Map<EObject, String> fragments = new ConcurrentHashMap<>();

    /** Every element of the document, in the order of the text; the file itself is the first. */
    public static List<EObject> elements(Resource resource) {
        return resource instanceof WitResource wit ? wit.elements() : walk(resource);
    }

    private List<EObject> elements() {
        List<EObject> known = elements;
        if (known == null) {
            known = walk(this);
            elements = known;
        }
        return known;
    }

    private static List<EObject> walk(Resource resource) {
        List<EObject> all = new ArrayList<>();
        Iterator<EObject> contents = EcoreUtil.getAllProperContents(resource, false);
        contents.forEachRemaining(all::add);
        return Collections.unmodifiableList(all);
    }

    @Override
    protected void updateInternalState(IParseResult parsed) {
        forget();
        super.updateInternalState(parsed);
    }

    @Override
    protected void doUnload() {
        super.doUnload();
        forget();
    }

    private void forget() {
        elements = null;
        linked = false;
        fragments.clear();
    }

    /** Index, references and unloading ask for the same addresses. */
    @Override
    public String getURIFragment(EObject element) {
        String known = fragments.get(element);
        if (known == null) {
            known = super.getURIFragment(element);
            fragments.put(element, known);
        }
        return known;
    }

    /** What was not found at the first time will not be found later either. */
    @Override
    public void resolveLazyCrossReferences(CancelIndicator cancel) {
        if (linked) {
            return;
        }
        for (EObject element : elements()) {
            operationCanceledManager.checkCanceled(cancel);
            for (EReference reference : element.eClass().getEAllReferences()) {
                if (!reference.isContainment()) {
                    resolveLazyCrossReference((InternalEObject) element, reference);
                }
            }
        }
        linked = true;
    }

    @Override
    protected TreeIterator<EObject> getAllProperContents(List<EObject> contents) {
        return elements == null ? super.getAllProperContents(contents) : new FlatTree(elements);
    }

    /**
     * Other documents refer to interfaces, worlds and types alone. To compute the address of every
     * element costs more than to parse the document.
     */
    @Override
    protected void unloaded(InternalEObject element) {
        if (element instanceof PackageMember || element instanceof TypeDeclaration) {
            super.unloaded(element);
        } else {
            element.eAdapters().clear();
        }
    }
}
