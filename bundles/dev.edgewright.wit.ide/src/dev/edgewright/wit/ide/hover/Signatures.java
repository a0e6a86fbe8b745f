/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.hover;

import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Function;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.Method;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.syntax.World;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Declarations as they are written, without comments and gates, and cut where they are long. */
public final class Signatures {

    private static final int MAX_LINES = 20;

    private Signatures() {}

    /** The declaration as WIT text; of blocks with items of their own only the head. */
    public static String of(EObject element) {
        if (element instanceof PackageDeclaration pkg) {
            return "package " + WitSyntax.nameOf(pkg);
        }
        if (element instanceof Interface i) {
            return "interface " + i.getName();
        }
        if (element instanceof World w) {
            return "world " + w.getName();
        }
        if (element instanceof Resource r) {
            return "resource " + r.getName();
        }
        if (element instanceof UsedName used) {
            return "use " + text(used.eContainer()).replaceFirst("^use ", "");
        }
        String text = text(element);
        boolean function = element instanceof Function || element instanceof Method;
        return function
                ? text.replaceAll("\\s*\\n\\s*", " ")
                        .replace("( ", "(")
                        .replace(", )", ")")
                        .replace(" )", ")")
                : text;
    }

    private static String text(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        int gatesEnd = gatesEnd(element);
        for (ILeafNode leaf : node.getLeafNodes()) {
            boolean comment = leaf.isHidden() && leaf.getText().startsWith("/");
            if (leaf.getOffset() >= gatesEnd && !comment) {
                text.append(leaf.getText());
            }
        }
        return shorten(text.toString().strip());
    }

    private static int gatesEnd(EObject element) {
        int end = 0;
        for (EObject child : element.eContents()) {
            if (child instanceof dev.edgewright.wit.syntax.Gate) {
                end = Math.max(end, NodeModelUtils.findActualNodeFor(child).getEndOffset());
            }
        }
        return end;
    }

    private static String shorten(String text) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        for (String line : text.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            if (++count > MAX_LINES) {
                lines.append("    ...\n}");
                break;
            }
            boolean outer = count == 1 || line.strip().equals("}");
            lines.append(outer ? "" : "    ").append(line.strip()).append('\n');
        }
        return lines.toString().strip();
    }
}
