/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.internal.messages;

import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what clang and its linker print. */
public final class ClangMessages {

    private static final Pattern PLACED =
            Pattern.compile(
                    "(.+?):(\\d{1,9}):(\\d{1,9}): (fatal error|error|warning|note): (.*?)"
                            + "(?: \\[(-W[^\\]]+)\\])?");
    private static final Pattern UNPLACED =
            Pattern.compile("(?:clang|wasm-ld)[^:]*: (error|warning): (.*)");

    private final Path folder;

    /** Messages of a compiler that ran in that folder. */
    public ClangMessages(Path folder) {
        this.folder = folder;
    }

    /** The diagnostics in the lines of one run, in their order. */
    public List<Diagnostic> read(List<String> lines) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String line : lines) {
            Matcher placed = PLACED.matcher(line);
            Matcher unplaced = UNPLACED.matcher(line);
            if (placed.matches()) {
                diagnostics.add(
                        new Diagnostic(
                                folder.resolve(placed.group(1)).normalize(),
                                Integer.parseInt(placed.group(2)),
                                Integer.parseInt(placed.group(3)),
                                severity(placed.group(4)),
                                placed.group(5),
                                placed.group(6) == null ? "clang" : placed.group(6)));
            } else if (unplaced.matches()) {
                String program = line.startsWith("clang") ? "clang" : "wasm-ld";
                diagnostics.add(
                        new Diagnostic(
                                folder,
                                0,
                                0,
                                severity(unplaced.group(1)),
                                unplaced.group(2),
                                program));
            }
        }
        return diagnostics;
    }

    private static Severity severity(String word) {
        return switch (word) {
            case "warning" -> Severity.WARNING;
            case "note" -> Severity.NOTE;
            default -> Severity.ERROR;
        };
    }
}
