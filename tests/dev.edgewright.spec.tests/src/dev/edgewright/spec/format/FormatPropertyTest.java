/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.SharedFolder;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.parser.TextCorpus;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

/** What holds of every document that is laid out. */
class FormatPropertyTest {

    private static final URI FILE = URI.createURI("file:/a.yaml");
    private static final int DOCUMENTS = 300;

    @Test
    void realDocuments() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFolder.find("samples"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(ya?ml|json)")).toList()) {
                holds(Files.readString(file));
            }
        }
    }

    @Test
    void documentsThatAreLaidOutBadly() {
        Random random = new Random(7);
        List<String> documents = TextCorpus.documents();
        for (int i = 0; i < DOCUMENTS; i++) {
            holds(untidy(documents.get(i % documents.size()), random));
        }
    }

    /** The same document, as people who do not care would write it. */
    private static String untidy(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (Token token : Scan.tokens(text)) {
            String written = token.text(text);
            boolean inLine = token.is(TokenKind.WHITESPACE) && written.indexOf('\n') < 0;
            if (inLine) {
                out.append(" ".repeat(1 + random.nextInt(3)));
            } else if (token.is(TokenKind.WHITESPACE) && random.nextInt(3) == 0) {
                out.append("\n".repeat(random.nextInt(4))).append(written);
            } else {
                out.append(written);
            }
            if (token.is(TokenKind.FLOW_ENTRY) && random.nextInt(3) == 0) {
                out.append("\n         ");
            }
        }
        return out.toString();
    }

    private static void holds(String text) {
        SpecFile file = SpecFiles.read(FILE, text, root -> Optional.empty());
        if (file.faults().stream()
                .map(Finding::code)
                .anyMatch(c -> !c.equals(Codes.DUPLICATE_KEY))) {
            return;
        }
        String once = FormatterTest.formatted(text, Options.USUAL);
        assertEquals(once, FormatterTest.formatted(once, Options.USUAL), text);
        assertEquals(comments(text), comments(once), text);
        String untidied = text.stripTrailing() + "  \n\n\n\n";
        if (!text.contains("+")) {
            String tidied = FormatterTest.formatted(untidied, Options.USUAL);
            assertTrue(!tidied.equals(untidied), () -> "not laid out:\n" + text);
        }
    }

    private static List<String> comments(String text) {
        return Scan.tokens(text).stream()
                .filter(t -> t.is(TokenKind.COMMENT))
                .map(t -> t.text(text).stripTrailing())
                .toList();
    }
}
