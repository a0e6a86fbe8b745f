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

/** Reads what the AssemblyScript compiler prints: a message, the source line, then the place. */
public final class AssemblyScriptMessages {

    private static final Pattern MESSAGE =
            Pattern.compile("(ERROR|WARNING|INFO|PEDANTIC)(?: ((?:AS|TS)\\d+))?: (.*)");
    private static final Pattern PLACE =
            Pattern.compile("\\s*└─ in (.+)\\((\\d{1,9}),(\\d{1,9})\\)");
    private static final String LIBRARY = "~lib/";

    private final Path folder;

    /** Messages of a compiler that ran in that folder. */
    public AssemblyScriptMessages(Path folder) {
        this.folder = folder;
    }

    /** The diagnostics in the lines of one run, in their order. */
    public List<Diagnostic> read(List<String> lines) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        boolean placed = true;
        for (String line : lines) {
            Matcher message = MESSAGE.matcher(line);
            Matcher place = PLACE.matcher(line);
            if (message.matches()) {
                String code = message.group(2) == null ? "asc" : message.group(2);
                diagnostics.add(
                        new Diagnostic(
                                folder, 0, 0, severity(message.group(1)), message.group(3), code));
                placed = false;
            } else if (!placed && place.matches()) {
                Diagnostic last = diagnostics.remove(diagnostics.size() - 1);
                diagnostics.add(
                        new Diagnostic(
                                file(place.group(1)),
                                Integer.parseInt(place.group(2)),
                                Integer.parseInt(place.group(3)),
                                last.severity(),
                                last.message(),
                                last.code()));
                placed = true; // a second place belongs to a related declaration
            }
        }
        return diagnostics;
    }

    private Path file(String name) {
        return name.startsWith(LIBRARY)
                ? folder.resolve("node_modules/assemblyscript/std/assembly")
                        .resolve(name.substring(LIBRARY.length()))
                : folder.resolve(name);
    }

    private static Severity severity(String word) {
        return switch (word) {
            case "ERROR" -> Severity.ERROR;
            case "WARNING" -> Severity.WARNING;
            default -> Severity.NOTE;
        };
    }
}
