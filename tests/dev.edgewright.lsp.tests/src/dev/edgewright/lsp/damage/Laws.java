/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wit.check.WitDiagnostic;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.format.WitFormatter;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.print.WitJson;
import dev.edgewright.wit.print.WitPrinter;
import dev.edgewright.wit.resolve.CoreFunction;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.WitWorld;
import dev.edgewright.wit.validation.WitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold for any text at all, without a server. */
final class Laws {

    private static final Set<String> CODES =
            Arrays.stream(WitCode.values()).map(WitCode::id).collect(Collectors.toSet());

    private final Path file;
    private int valid;

    /** The file is written and read again and again. */
    Laws(Path file) {
        this.file = file;
    }

    /** How many texts were in order. */
    int valid() {
        return valid;
    }

    void hold(String text, Features features) throws IOException {
        WitWorkspace read = read(text, features);
        int lines = text.split("\r\n|\r|\n", -1).length;
        read.diagnostics().forEach(found -> isASentenceWithAPlace(found, lines));
        formattingKeepsAll(text);
        if (read.isClean()) {
            valid++;
            String json = WitJson.of(read.allPackages());
            for (ResolvedPackage pkg : read.allPackages()) {
                for (WitWorld world : pkg.worlds()) {
                    CoreFunction.importsOf(world);
                    CoreFunction.exportsOf(world);
                }
            }
            means(json, WitFormatter.format(text), features);
            String printed = printed(read);
            WitWorkspace again = read(printed, features);
            assertEquals(List.of(), again.diagnostics(), printed);
            assertEquals(printed, printed(again), "printed again");
        }
    }

    private static String printed(WitWorkspace workspace) {
        List<ResolvedPackage> packages = workspace.packages();
        StringBuilder text = new StringBuilder(WitPrinter.of(packages.get(0)));
        for (ResolvedPackage nested : packages.subList(1, packages.size())) {
            text.append('\n').append(WitPrinter.nested(nested));
        }
        return text.toString();
    }

    private void means(String json, String text, Features features) throws IOException {
        WitWorkspace again = read(text, features);
        assertEquals(List.of(), again.diagnostics());
        assertEquals(json, WitJson.of(again.allPackages()));
    }

    private WitWorkspace read(String text, Features features) throws IOException {
        return WitWorkspace.read(List.of(Files.writeString(file, clean(text))), features);
    }

    /** Half of a surrogate pair cannot be written. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static void isASentenceWithAPlace(WitDiagnostic found, int lines) {
        assertTrue(CODES.contains(found.code()), found::toString);
        assertTrue(found.message().length() > 10, found::toString);
        assertTrue(found.line() >= 1 && found.line() <= lines, found::toString);
        assertTrue(found.column() >= 1, found::toString);
        assertTrue(found.endLine() >= found.line() && found.endLine() <= lines, found::toString);
    }

    private static void formattingKeepsAll(String text) {
        String once = WitFormatter.format(text);
        assertEquals(once, WitFormatter.format(once), "formatted again");
        assertEquals(words(text), words(once), "tokens after formatting");
    }

    private static List<String> words(String text) {
        return WitToken.tokenize(text).stream()
                .filter(t -> t.kind() != WitToken.Kind.SPACE)
                .map(t -> t.text().replaceAll("\\s+", " ").strip())
                .toList();
    }
}
