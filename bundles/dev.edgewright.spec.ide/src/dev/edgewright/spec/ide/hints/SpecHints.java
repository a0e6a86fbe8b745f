/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.hints;

import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.family.Hint;
import dev.edgewright.spec.ide.Markup;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the families of documents remark within lines. */
public final class SpecHints {

    private SpecHints() {}

    /** The hints within a region, in the order of the text. */
    public static List<InlayHint> in(
            SpecFile file, Region region, Workspace workspace, Markup markup) {
        return file.documents().stream()
                .flatMap(
                        document ->
                                Families.of(document).stream()
                                        .flatMap(f -> f.hints(document, workspace).stream()))
                .filter(hint -> region.touches(hint.offset()))
                .sorted(Comparator.comparingInt(Hint::offset))
                .map(hint -> hint(hint, file.lines(), markup))
                .toList();
    }

    private static InlayHint hint(Hint hint, Lines lines, Markup markup) {
        InlayHint shown =
                new InlayHint(Ranges.position(lines, hint.offset()), Either.forLeft(hint.text()));
        shown.setPaddingLeft(true);
        hint.tooltip().ifPresent(text -> shown.setTooltip(markup.content(text)));
        return shown;
    }
}
