/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.selection;

import com.google.inject.Singleton;
import dev.edgewright.language.Lines;
import dev.edgewright.language.SelectionRangeService;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Grows a selection from the word at the caret to what encloses it, up to the document. */
@Singleton
public class WitSelection implements SelectionRangeService {

    @Override
    public List<SelectionRange> at(XtextResource resource, List<Position> places) {
        Lines lines = Lines.of(resource);
        return places.stream().map(place -> at(resource, lines, lines.offset(place))).toList();
    }

    private static SelectionRange at(XtextResource resource, Lines lines, int offset) {
        SelectionRange range = null;
        List<ITextRegion> regions = regions(resource, lines, offset);
        for (ITextRegion region : regions.reversed()) {
            range = new SelectionRange(lines.range(region), range);
        }
        return range;
    }

    /** From the smallest to the largest, each inside of the next. */
    private static List<ITextRegion> regions(XtextResource resource, Lines lines, int offset) {
        INode root = resource.getParseResult().getRootNode();
        INode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        boolean behindWord =
                offset > 0
                        && Character.isLetterOrDigit(lines.text().charAt(offset - 1))
                        && (leaf == null || !Character.isLetterOrDigit(leaf.getText().charAt(0)));
        if (behindWord) {
            leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
        }
        List<ITextRegion> regions = new ArrayList<>();
        ITextRegion inner = new TextRegion(offset, 0);
        for (INode node = leaf; node != null && node != root; node = node.getParent()) {
            boolean blank = node == leaf && node.getText().isBlank();
            inner = blank ? inner : add(regions, inner, node.getTextRegion());
        }
        ITextRegion document = new TextRegion(0, lines.text().length());
        add(regions, inner, document);
        if (regions.isEmpty()) {
            regions.add(document);
        }
        return regions;
    }

    private static ITextRegion add(
            List<ITextRegion> regions, ITextRegion inner, ITextRegion outer) {
        if (outer.contains(inner) && outer.getLength() > inner.getLength()) {
            regions.add(outer);
            return outer;
        }
        return inner;
    }
}
