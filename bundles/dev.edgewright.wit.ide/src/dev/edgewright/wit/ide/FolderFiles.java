/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.binary.BinaryDocuments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** The parsed files of a workspace folder, open in an editor or not. */
@Singleton
public class FolderFiles {

    /** By the names of the files. */
    public static final Comparator<XtextResource> BY_NAME =
            Comparator.comparing(file -> file.getURI().toString());

    @Inject private ResourceDescriptionsProvider descriptions;

    /** All files that can be read, by name; one that has just vanished is left out. */
    public List<XtextResource> all(ResourceSet resources) {
        List<XtextResource> files = new ArrayList<>();
        for (IResourceDescription file :
                descriptions.getResourceDescriptions(resources).getAllResourceDescriptions()) {
            XtextResource resource = isWit(file) ? read(resources, file.getURI()) : null;
            if (resource != null && resource.getParseResult() != null) {
                files.add(resource);
            }
        }
        files.sort(BY_NAME);
        return files;
    }

    /** Whether it is a document of this language; folders have others too. */
    public static boolean isWit(IResourceDescription file) {
        URI uri = file.getURI();
        return "wit".equals(uri.fileExtension()) || BinaryDocuments.contains(uri);
    }

    /** Whether a file lies below a folder {@code deps}. */
    public static boolean isDependency(URI file) {
        return file.trimSegments(1).segmentsList().contains("deps");
    }

    /** One file; null if it has just vanished. */
    public XtextResource read(ResourceSet resources, URI uri) {
        try {
            return resources.getResource(uri, true) instanceof XtextResource resource
                    ? resource
                    : null;
        } catch (WrappedException vanished) {
            return null;
        }
    }
}
