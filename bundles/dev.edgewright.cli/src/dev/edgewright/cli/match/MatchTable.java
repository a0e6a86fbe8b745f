/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.match;

import dev.edgewright.cli.terminal.Steps;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.match.MatchMatrix.Row;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** The matrix for people: devices down, profiles across, then the reasons. */
final class MatchTable {
    private static final String GAP = "  ";

    private final MatchMatrix matrix;
    private final Ansi ansi;

    MatchTable(MatchMatrix matrix, Ansi ansi) {
        this.matrix = matrix;
        this.ansi = ansi;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int first = matrix.devices().stream().mapToInt(d -> d.id().length()).reduce(6, Math::max);
        StringBuilder head = new StringBuilder(padded("device", first));
        matrix.rows().forEach(row -> head.append(GAP).append(padded(row.name(), width(row))));
        lines.add(ansi.string("@|bold " + head.toString().stripTrailing() + "|@"));
        for (int i = 0; i < matrix.devices().size(); i++) {
            StringBuilder line = new StringBuilder(padded(matrix.devices().get(i).id(), first));
            for (Row row : matrix.rows()) {
                boolean yes = row.verdicts().get(i).accepted();
                String cell = padded(yes ? "yes" : "no", width(row));
                line.append(GAP).append(ansi.string(coloured(yes, cell)));
            }
            lines.add(line.toString().stripTrailing());
        }
        for (Row row : matrix.rows()) {
            lines.add("");
            lines.add(
                    "%s runs on %d of %s"
                            .formatted(
                                    row.name(),
                                    row.accepted(),
                                    Steps.counted(matrix.devices().size(), "device")));
            for (Verdict verdict : row.verdicts()) {
                lines.add(GAP + verdict.inWords());
            }
        }
        return lines;
    }

    private static String coloured(boolean yes, String cell) {
        return yes ? "@|green " + cell + "|@" : "@|red " + cell + "|@";
    }

    private static int width(Row row) {
        return Math.max(3, row.name().length());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
