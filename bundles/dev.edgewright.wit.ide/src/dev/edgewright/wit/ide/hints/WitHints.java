/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.hints;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.InlayHintService;
import dev.edgewright.language.Lines;
import dev.edgewright.wit.ide.hover.Aliases;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeAlias;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.worlds.WorldContents;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** The type behind an alias where it is used, and the interfaces that a world imports unsaid. */
@Singleton
public class WitHints implements InlayHintService {

    /** Longer types would hide the document. */
    private static final int MAX_TYPE = 32;

    /** More interfaces than this are only counted. */
    private static final int MAX_INTERFACES = 4;

    @Inject private WitPackages packages;
    @Inject private DocumentExtensions documents;

    @Override
    public List<InlayHint> in(XtextResource resource, Range range) {
        Lines lines = Lines.of(resource);
        int start = lines.offset(range.getStart());
        int end = lines.offset(range.getEnd());
        List<InlayHint> hints = new ArrayList<>();
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
            EObject element = all.next();
            INode node = NodeModelUtils.getNode(element);
            if (node == null || node.getEndOffset() < start || node.getOffset() > end) {
                continue;
            }
            if (element instanceof NamedType named) {
                alias(named, node, lines, hints);
            } else if (element instanceof World world) {
                imports(world, lines, hints);
            }
        }
        return hints;
    }

    private static void alias(NamedType named, INode node, Lines lines, List<InlayHint> hints) {
        if (!(WitSyntax.definition(named.getType()) instanceof TypeAlias alias)) {
            return;
        }
        Type type = Aliases.resolved(alias.getType());
        INode text = type == null ? null : NodeModelUtils.findActualNodeFor(type);
        if (text == null || NodeModelUtils.getTokenText(text).length() > MAX_TYPE) {
            return;
        }
        InlayHint hint =
                new InlayHint(
                        lines.position(node.getEndOffset()),
                        Either.forLeft("= " + NodeModelUtils.getTokenText(text)));
        hint.setKind(InlayHintKind.Type);
        hint.setPaddingLeft(true);
        hints.add(hint);
    }

    private void imports(World world, Lines lines, List<InlayHint> hints) {
        INode name = WitSyntax.node(world, SyntaxPackage.Literals.WORLD__NAME);
        if (name == null) {
            return;
        }
        List<Interface> implied = new ArrayList<>();
        WorldContents.of(world, Features.of(world))
                .imports()
                .forEach(
                        (key, value) -> {
                            if (key instanceof Interface target && value == target) {
                                implied.add(target);
                            }
                        });
        if (implied.isEmpty()) {
            return;
        }
        PackageName here = packages.packageOf(world).name();
        List<InlayHintLabelPart> label = new ArrayList<>();
        label.add(new InlayHintLabelPart("also imports "));
        for (Interface target : implied.subList(0, Math.min(MAX_INTERFACES, implied.size()))) {
            if (label.size() > 1) {
                label.add(new InlayHintLabelPart(", "));
            }
            InlayHintLabelPart part = new InlayHintLabelPart(name(target, here));
            part.setLocation(documents.newLocation(target));
            label.add(part);
        }
        if (implied.size() > MAX_INTERFACES) {
            label.add(
                    new InlayHintLabelPart(" and " + (implied.size() - MAX_INTERFACES) + " more"));
        }
        InlayHint hint = new InlayHint(lines.position(name.getEndOffset()), Either.forRight(label));
        hint.setPaddingLeft(true);
        hint.setTooltip(
                String.join("\n", implied.stream().map(target -> name(target, here)).toList()));
        hints.add(hint);
    }

    private String name(Interface target, PackageName here) {
        PackageName pkg = packages.packageOf(target).name();
        return pkg == null || pkg.equals(here) ? target.getName() : pkg.member(target.getName());
    }
}
