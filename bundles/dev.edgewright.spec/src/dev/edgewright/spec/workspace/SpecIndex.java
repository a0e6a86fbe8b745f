/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import com.google.inject.Singleton;
import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.syntax.YamlDocument;
import dev.edgewright.spec.syntax.YamlStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

/** What the index remembers of a file: the kinds of its documents. */
@Singleton
public class SpecIndex extends DefaultResourceDescriptionStrategy {

    /** Files in the order of their names. */
    static final Comparator<URI> BY_NAME = Comparator.comparing(URI::toString);

    /** Whether an id is that of a type, or of one below it. */
    static boolean is(String id, String type) {
        return id.equals(type) || id.startsWith(type + "/");
    }

    @Override
    public boolean createEObjectDescriptions(
            EObject element, IAcceptor<IEObjectDescription> acceptor) {
        if (element instanceof YamlStream stream
                && stream.eResource() instanceof SpecResource resource
                && resource.file() != null) {
            List<YamlDocument> parts = stream.getDocuments();
            for (SpecDocument document : resource.file().documents()) {
                document.type()
                        .filter(type -> document.number() < parts.size())
                        .ifPresent(
                                type ->
                                        acceptor.accept(
                                                EObjectDescription.create(
                                                        QualifiedName.create(type.id()),
                                                        parts.get(document.number()),
                                                        Map.of())));
            }
        }
        return false;
    }

    @Override
    public boolean createReferenceDescriptions(
            EObject from, URI container, IAcceptor<IReferenceDescription> acceptor) {
        return false;
    }
}
