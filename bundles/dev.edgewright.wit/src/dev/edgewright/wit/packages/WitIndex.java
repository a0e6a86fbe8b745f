/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import com.google.inject.Singleton;
import dev.edgewright.wit.loading.WitResource;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.TypeDefinition;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.WitFile;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

/**
 * What the index remembers of a file: its packages, members, types and functions, enough of their
 * text to notice that they changed, and the packages that the file names.
 */
@Singleton
public class WitIndex extends DefaultResourceDescriptionStrategy {

    /** User data of a package declaration: whether it is a nested block. */
    public static final String NESTED = "nested";

    /** User data of a file: the packages that it names, without versions, between spaces. */
    public static final String USES = "uses";

    /** User data of a declaration: changes whenever its text does. */
    private static final String TEXT = "text";

    /** The name that the entries of all files directly in the folder have. */
    public static QualifiedName folder(URI folder) {
        return QualifiedName.create("", folder.toString());
    }

    @Override
    public boolean createEObjectDescriptions(
            EObject element, IAcceptor<IEObjectDescription> acceptor) {
        if (element instanceof WitFile file) {
            URI folder = file.eResource().getURI().trimSegments(1);
            acceptor.accept(
                    EObjectDescription.create(folder(folder), file, Map.of(USES, uses(file))));
            return true;
        }
        String name = WitSyntax.nameOf(element);
        if (element instanceof PackageDeclaration pkg) {
            if (name != null) {
                acceptor.accept(
                        EObjectDescription.create(
                                QualifiedName.create(name),
                                pkg,
                                Map.of(NESTED, Boolean.toString(pkg.isNested()))));
            }
            return pkg.isNested();
        }
        boolean indexed =
                element instanceof PackageMember
                        || element instanceof TypeDefinition
                        || element instanceof Function;
        if (indexed && name != null) {
            acceptor.accept(
                    EObjectDescription.create(
                            qualified(element, name), element, Map.of(TEXT, text(element))));
        }
        return element instanceof PackageMember;
    }

    private static QualifiedName qualified(EObject element, String name) {
        EObject container = element.eContainer();
        String owner = container instanceof WitFile ? null : WitSyntax.nameOf(container);
        return owner == null
                ? QualifiedName.create(name)
                : qualified(container, owner).append(name);
    }

    private static String text(EObject element) {
        INode node = NodeModelUtils.getNode(element);
        return node == null ? "" : Integer.toHexString(node.getText().hashCode());
    }

    private static String uses(WitFile file) {
        TreeSet<String> names = new TreeSet<>();
        for (EObject element : WitResource.elements(file.eResource())) {
            PackageName name = element instanceof UsePath path ? WitSyntax.packageName(path) : null;
            if (name != null) {
                names.add(name.unversioned());
            }
        }
        return String.join(" ", names);
    }
}
