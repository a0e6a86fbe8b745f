/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import dev.edgewright.wit.packages.PackageScope;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;

/** Files that do not parse may declare names that are then missing elsewhere. */
final class Brokenness {

    private Brokenness() {}

    static boolean isBroken(EObject element) {
        IParseResult parsed = parsed(element);
        return parsed == null || parsed.hasSyntaxErrors();
    }

    /** Whether a file of the package that does not parse mentions the name. */
    static boolean mayDeclare(PackageScope scope, String name) {
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
        for (EObject block : scope.blocks()) {
            IParseResult parsed = parsed(block);
            if (parsed != null && parsed.hasSyntaxErrors()) {
                ICompositeNode root = parsed.getRootNode();
                if (word.matcher(root.getText()).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static IParseResult parsed(EObject element) {
        return element.eResource() instanceof XtextResource resource
                ? resource.getParseResult()
                : null;
    }
}
