/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.ide.FolderFiles;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.UsedName;
import java.util.Iterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;

/** Whether what a {@code use} brings in is needed anywhere in the workspace folder. */
@Singleton
final class Usage {

    @Inject private FolderFiles files;

    boolean isUsed(UsedName used) {
        String name = WitSyntax.nameOf(used);
        if (name == null) {
            return true;
        }
        return files.all(used.eResource().getResourceSet()).stream()
                .anyMatch(file -> refersTo(file, used, name));
    }

    /** What a {@code use} at the top of a file names is known only in that file or block. */
    static boolean isUsed(TopLevelUse use) {
        String name = WitSyntax.nameOf(use);
        for (Iterator<EObject> all = WitSyntax.block(use).eAllContents(); all.hasNext(); ) {
            if (all.next() instanceof UsePath path
                    && path.eContainer() != use
                    && path.getNamespace() == null
                    && WitSyntax.targetText(path) != null
                    && WitSyntax.targetText(path).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refersTo(XtextResource resource, UsedName used, String name) {
        if (!resource.getParseResult().getRootNode().getText().contains(name)) {
            return false;
        }
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
            EObject target =
                    switch (all.next()) {
                        case NamedType named -> named.getType();
                        case HandleType handle -> handle.getResource();
                        case UsedName other when other != used -> other.getType();
                        default -> null;
                    };
            if (target == used) {
                return true;
            }
        }
        return false;
    }
}
