/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.scoping;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The documentation of declarations: the comments before them. */
public final class Documentation {

    private Documentation() {}

    /** The text of the comments before the element, without their marks; may be empty. */
    public static String of(EObject element) {
        ICompositeNode node = NodeModelUtils.getNode(element);
        if (node == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                break;
            }
            String text = leaf.getText();
            if (text.startsWith("//")) {
                lines.add(text.replaceFirst("^/+ ?", "").stripTrailing());
            } else if (text.startsWith("/*")) {
                block(text, lines);
            }
        }
        return String.join("\n", lines).strip();
    }

    /**
     * The same with only the indentation taken away that all comments share, as other tools that
     * read packages keep it; may be empty.
     */
    public static String contents(EObject element) {
        ICompositeNode node = NodeModelUtils.getNode(element);
        List<String> comments = new ArrayList<>();
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    break;
                }
                String text = leaf.getText().strip();
                if (text.startsWith("/**") && text.length() > 4) {
                    comments.add(text.substring(3, text.length() - 2).stripTrailing());
                } else if (!text.isEmpty()) {
                    comments.add(text.replaceFirst("^/+", "").stripTrailing());
                }
            }
        }
        int indent =
                comments.stream()
                        .filter(c -> !c.isEmpty())
                        .mapToInt(c -> c.length() - c.stripLeading().length())
                        .min()
                        .orElse(0);
        String margin = " ".repeat(indent);
        return String.join(
                        "\n",
                        comments.stream()
                                .map(c -> c.startsWith(margin) ? c.substring(indent) : c)
                                .toList())
                .replaceFirst("\n+$", "");
    }

    /** The first comment before the element; null if there is none. */
    public static INode first(EObject element) {
        ICompositeNode node = NodeModelUtils.getNode(element);
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    return null;
                }
                if (!leaf.getText().isBlank()) {
                    return leaf;
                }
            }
        }
        return null;
    }

    private static void block(String comment, List<String> lines) {
        String inner = comment.replaceFirst("^/\\*+", "").replaceFirst("\\**/$", "");
        for (String line : inner.strip().split("\\R")) {
            lines.add(line.replaceFirst("^\\s*\\* ?", "").stripTrailing());
        }
    }
}
