/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.packages.SourceUnit;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.Documentation;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackagePath;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.TopLevelItem;
import dev.edgewright.wit.syntax.WitFile;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Package declarations: one name for a folder, at the head of a file (WIT.md, "Package Names"). */
@Singleton
class PackageRules implements Rules {

    /** Of packages of one name the first in this order is the one that stays. */
    private static final Comparator<PackageDeclaration> LATER =
            Comparator.comparing((PackageDeclaration p) -> unit(p).isDependency())
                    .thenComparing(p -> unit(p).location().toString())
                    .thenComparing(p -> !p.isNested())
                    .thenComparing(p -> EcoreUtil.getURI(p).toString());

    @Inject private WitPackages packages;

    @Override
    public void check(WitFile file, Report report) {
        List<WitFile> siblings = packages.files(file.eResource());
        missing(file, siblings, report);
        boolean first = true;
        for (TopLevelItem item : file.getItems()) {
            if (item instanceof PackageDeclaration pkg) {
                place(pkg, first, report);
                nested(pkg, report);
                duplicate(pkg, report);
            }
            first = false;
        }
        mismatch(file, siblings, report);
    }

    private static void missing(WitFile file, List<WitFile> siblings, Report report) {
        boolean anyHeader = siblings.stream().anyMatch(f -> WitSyntax.header(f) != null);
        boolean firstFile = siblings.isEmpty() || siblings.get(0) == file;
        boolean broken = siblings.stream().anyMatch(Brokenness::isBroken);
        if (!anyHeader && firstFile && !broken) {
            report.error(
                    WitCode.MISSING_PACKAGE,
                    0,
                    0,
                    "This package has no name; begin a file of it with `package namespace:name;`.");
        }
    }

    private static void place(PackageDeclaration pkg, boolean first, Report report) {
        if (!pkg.isNested() && !first) {
            report.error(
                    WitCode.PACKAGE_PLACE,
                    semicolon(pkg),
                    pkg,
                    "`package ...;` must be the first declaration of a file; a further package"
                            + " needs a block, `package "
                            + WitSyntax.nameOf(pkg)
                            + " { ... }`.");
        }
    }

    /** Where a block would have to begin. */
    private static INode semicolon(PackageDeclaration pkg) {
        INode last = NodeModelUtils.findActualNodeFor(pkg);
        while (last instanceof ICompositeNode composite && composite.hasChildren()) {
            last = composite.getLastChild();
        }
        return last;
    }

    private static void nested(PackageDeclaration pkg, Report report) {
        PackagePath path = pkg.getPath();
        if (path != null && (path.getNamespaces().size() > 1 || path.getNames().size() > 1)) {
            report.error(
                    WitCode.NESTED_NAMESPACE,
                    furtherSeparator(path),
                    path,
                    "Nested namespaces are not enabled; a package name has the form"
                            + " `namespace:name`.");
        }
        for (TopLevelItem item : pkg.getItems()) {
            if (item instanceof PackageDeclaration inner) {
                report.error(
                        WitCode.PACKAGE_PLACE,
                        inner,
                        SyntaxPackage.Literals.PACKAGE_DECLARATION__PATH,
                        "A package cannot be declared inside another; move it to the top level of"
                                + " the file.");
            }
        }
    }

    /** The first sign that a name of one namespace and one package does not have. */
    private static INode furtherSeparator(PackagePath path) {
        boolean colon = false;
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(path).getLeafNodes()) {
            if (leaf.getText().equals("/") || (leaf.getText().equals(":") && colon)) {
                return leaf;
            }
            colon |= leaf.getText().equals(":");
        }
        throw new IllegalArgumentException("The name is not nested.");
    }

    /**
     * Of two blocks of one name the later one is reported, of a block and a header the header, of a
     * package and one of its dependencies the dependency.
     */
    private void duplicate(PackageDeclaration pkg, Report report) {
        PackageName name = WitSyntax.packageName(pkg.getPath());
        if (name == null) {
            return;
        }
        PackageDeclaration reported = null;
        for (PackageDeclaration other : packages.declarations(pkg, name)) {
            boolean oneHeader =
                    !pkg.isNested() && !other.isNested() && unit(pkg).equals(unit(other));
            if (other == pkg || (oneHeader && LATER.compare(other, pkg) > 0)) {
                continue;
            }
            if (oneHeader) {
                return;
            }
            if (LATER.compare(other, pkg) < 0 && reported == null) {
                reported = other;
            }
        }
        if (reported != null) {
            report.error(
                    WitCode.DUPLICATE_NAME,
                    pkg,
                    SyntaxPackage.Literals.PACKAGE_DECLARATION__PATH,
                    "Package `"
                            + name
                            + "` is declared twice, also "
                            + Places.of(reported, pkg)
                            + "; put its contents into one block.");
        }
    }

    private static SourceUnit unit(PackageDeclaration pkg) {
        return SourceUnit.of(pkg.eResource().getURI(), pkg.eResource().getResourceSet());
    }

    /** The comment before one header describes the package. */
    private static void comments(PackageDeclaration header, List<WitFile> siblings, Report report) {
        INode comment = Documentation.first(header);
        if (comment == null) {
            return;
        }
        for (WitFile sibling : siblings) {
            PackageDeclaration other = WitSyntax.header(sibling);
            if (other == header) {
                return;
            }
            if (other != null && Documentation.first(other) != null) {
                report.error(
                        WitCode.PACKAGE_MISMATCH,
                        comment,
                        header,
                        "The package has a comment "
                                + Places.of(other, header)
                                + " already, and only one `package` declaration may have one; move"
                                + " this text there, or behind the declaration.");
                return;
            }
        }
    }

    private static void mismatch(WitFile file, List<WitFile> siblings, Report report) {
        PackageName name = declared(file);
        if (name == null) {
            return;
        }
        comments(WitSyntax.header(file), siblings, report);
        for (WitFile other : siblings) {
            if (other == file) {
                return;
            }
            PackageName first = declared(other);
            if (first != null && !first.equals(name)) {
                report.error(
                        WitCode.PACKAGE_MISMATCH,
                        WitSyntax.header(file),
                        SyntaxPackage.Literals.PACKAGE_DECLARATION__PATH,
                        "This file declares package `"
                                + name
                                + "`, but "
                                + other.eResource().getURI().lastSegment()
                                + " in the same folder declares `"
                                + first
                                + "`; all files of a folder are one package.");
                return;
            }
        }
    }

    /** The name in the header of the file; null if it has none, or only a part of one. */
    private static PackageName declared(WitFile file) {
        PackageDeclaration header = WitSyntax.header(file);
        return header == null ? null : WitSyntax.packageName(header.getPath());
    }
}
