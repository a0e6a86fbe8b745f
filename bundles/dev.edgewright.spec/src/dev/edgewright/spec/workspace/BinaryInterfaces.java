/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import dev.edgewright.wit.WitStandaloneSetup;
import dev.edgewright.wit.binary.BinarySource;
import dev.edgewright.wit.packages.SourceUnit;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.PackageDeclaration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** The WIT interfaces that are declared in component binaries. */
final class BinaryInterfaces {

    private BinaryInterfaces() {}

    /** The ids of the interfaces that a component imports and exports. */
    static Set<String> ids(Artifact component) {
        Set<String> ids = new LinkedHashSet<>();
        component.imports().stream().filter(InterfaceIds::isId).forEach(ids::add);
        component.exports().stream().filter(InterfaceIds::isId).forEach(ids::add);
        return ids;
    }

    /** Where the interface stands in the text that editors show of a binary. */
    static Optional<WitPlace> find(Path binary, String id) {
        BinarySource source = BinarySource.read(binary);
        if (source.problem() != null) {
            return Optional.empty();
        }
        Resource resource = parse(URI.createFileURI(binary.toString()), source.text());
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
            if (all.next() instanceof Interface declared && id.equals(id(declared))) {
                return Optional.of(WitInterfaces.place(declared, id));
            }
        }
        return Optional.empty();
    }

    private static String id(Interface declared) {
        PackageName name =
                WitSyntax.block(declared) instanceof PackageDeclaration nested
                        ? WitSyntax.packageName(nested.getPath())
                        : null;
        return name == null || declared.getName() == null ? "" : name.member(declared.getName());
    }

    private static Resource parse(URI uri, String text) {
        XtextResourceSet resources =
                WitStandaloneSetup.injector().getInstance(XtextResourceSet.class);
        resources.eAdapters().add(SourceUnit.StandAlone.everything());
        Resource resource =
                WitStandaloneSetup.injector()
                        .getInstance(IResourceFactory.class)
                        .createResource(uri);
        resources.getResources().add(resource);
        try {
            resource.load(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            return resource;
        }
        return resource;
    }
}
