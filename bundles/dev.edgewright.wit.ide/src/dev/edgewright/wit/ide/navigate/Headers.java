/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.navigate;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.syntax.WitFile;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** From the package that a path names to where that package is declared. */
@Singleton
public class Headers {

    @Inject private WitPackages packages;

    /**
     * The first declaration of the package; empty if the path names none, or none that is there.
     */
    public Optional<PackageDeclaration> of(UsePath path) {
        PackageName name = WitSyntax.packageName(path);
        return name == null ? Optional.empty() : packages.find(path, name).flatMap(Headers::first);
    }

    private static Optional<PackageDeclaration> first(PackageScope scope) {
        for (EObject block : scope.blocks()) {
            EObject header = block instanceof WitFile file ? WitSyntax.header(file) : block;
            if (header instanceof PackageDeclaration declaration) {
                return Optional.of(declaration);
            }
        }
        return Optional.empty();
    }
}
