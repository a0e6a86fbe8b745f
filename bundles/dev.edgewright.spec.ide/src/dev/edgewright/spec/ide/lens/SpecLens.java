/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.lens;

import dev.edgewright.language.CodeLensService;
import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.family.Lens;
import dev.edgewright.spec.ide.Locations;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/** What the families of documents remark above lines. */
public final class SpecLens {

    private SpecLens() {}

    /** The lenses of a file, without what they say. */
    public static List<CodeLens> in(SpecFile file, Workspace workspace) {
        return lenses(file, workspace).stream()
                .map(lens -> Ranges.of(file.lines(), lens.region()))
                .distinct()
                .map(CodeLens::new)
                .toList();
    }

    /**
     * The lens at a range with what it says.
     *
     * @param uri the file as the client calls it
     * @param shows whether the client can show places, by {@link CodeLensService#SHOW}
     */
    public static CodeLens resolve(
            SpecFile file,
            Workspace workspace,
            Range range,
            Locations locations,
            String uri,
            boolean shows) {
        Lines lines = file.lines();
        List<Lens> here =
                lenses(file, workspace).stream()
                        .filter(lens -> Ranges.of(lines, lens.region()).equals(range))
                        .toList();
        String title = String.join(" | ", here.stream().map(Lens::title).toList());
        List<Location> targets =
                here.stream().flatMap(l -> locations.of(l.targets()).stream()).distinct().toList();
        Command command =
                shows && !targets.isEmpty()
                        ? new Command(
                                title,
                                CodeLensService.SHOW,
                                List.of(uri, range.getStart(), targets))
                        : new Command(title, CodeLensService.NOTHING);
        return new CodeLens(range, command, null);
    }

    private static List<Lens> lenses(SpecFile file, Workspace workspace) {
        return file.documents().stream()
                .flatMap(
                        document ->
                                Families.of(document)
                                        .map(f -> f.lenses(document, workspace))
                                        .orElse(List.of())
                                        .stream())
                .sorted(Comparator.comparingInt(lens -> lens.region().offset()))
                .toList();
    }
}
