/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;

/**
 * Lays documents out: indentation, blanks and empty lines. Comments, quotes and the order stay, and
 * so does what the documents say. Stateless and thread-safe.
 */
public final class Formatter {

    private Formatter() {}

    /**
     * The edits that lay a file out, in the order of the text. None where its text is broken.
     *
     * @param range the part to which to keep; all if it is empty
     */
    public static List<Edit> format(SpecFile file, Options options, Optional<Region> range) {
        String text = file.text();
        if (file.faults().stream().anyMatch(f -> !f.code().equals(Codes.DUPLICATE_KEY))) {
            return List.of();
        }
        Scan scan = Scan.of(text);
        if (scan.template() || !scan.faults().isEmpty()) {
            return List.of();
        }
        Lines lines = file.lines();
        Columns columns = new Columns(lines, scan.steps(), options.indent());
        List<Edit> edits = new Layout(lines, scan.tokens(), columns).edits();
        List<Edit> wanted = range.map(r -> within(edits, lines, r)).orElse(edits);
        return Contents.same(file, SpecFiles.read(file.uri(), applied(text, wanted)))
                ? wanted
                : List.of();
    }

    private static List<Edit> within(List<Edit> edits, Lines lines, Region range) {
        int first = lines.start(lines.line(range.offset()));
        int last = lines.start(lines.line(range.end()) + 1);
        return edits.stream()
                .filter(
                        e ->
                                e.region().end() >= first
                                        && e.region().end() < Math.max(last, first + 1))
                .toList();
    }

    /** The text after edits, which are in its order. */
    public static String applied(String text, List<Edit> edits) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Edit edit : edits) {
            out.append(text, from, edit.region().offset()).append(edit.text());
            from = edit.region().end();
        }
        return out.append(text, from, text.length()).toString();
    }
}
