/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.highlight;

import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.navigate.Anchors;
import dev.edgewright.spec.ide.navigate.Anchors.Mark;
import dev.edgewright.spec.ide.navigate.SpecNavigation;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Position;

/** Finds the places of a file that mean what the name, anchor or alias at the caret means. */
public final class SpecHighlight {

    private SpecHighlight() {}

    /** The places, in the order of the text; definitions and anchors are written to. */
    public static List<DocumentHighlight> at(SpecFile file, Position place) {
        int offset = Ranges.offset(file.lines(), place);
        Anchors anchors = SpecNavigation.anchors(file);
        Optional<Mark> mark = anchors.at(offset);
        if (mark.isPresent()) {
            return anchors.same(mark.get()).stream()
                    .map(m -> highlight(file, m.region(), m.anchor()))
                    .toList();
        }
        Optional<Occurrence> name = SpecNavigation.name(file, offset);
        if (name.isEmpty()) {
            return List.of();
        }
        return file.documents().stream()
                .flatMap(document -> Symbols.of(document).stream())
                .filter(name.get()::meansSame)
                .map(n -> highlight(file, n.region(), n.definition()))
                .distinct()
                .toList();
    }

    private static DocumentHighlight highlight(SpecFile file, Region region, boolean definition) {
        return new DocumentHighlight(
                Ranges.of(file.lines(), region),
                definition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
    }
}
