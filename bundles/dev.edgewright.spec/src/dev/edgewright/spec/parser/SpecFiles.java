/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.Recognizer;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;

/**
 * Reads the documents of a file, in bounded time and memory whatever its text is. Templates, out of
 * which programs make YAML, have no documents and no faults. Stateless and thread-safe.
 */
public final class SpecFiles {

    /** The longest text that is read, in UTF-16 code units. */
    public static final int MOST_CHARACTERS = 4 << 20;

    /** The largest file that is read, in bytes: no longer text fits into it in UTF-8. */
    static final long MOST_BYTES = 4L * MOST_CHARACTERS;

    private static final int MEBIBYTE = 1 << 20;

    private SpecFiles() {}

    /** The documents of a text. */
    public static SpecFile read(URI uri, String text) {
        return read(uri, text, Recognizer::type);
    }

    /** The documents of a text, of kinds that the caller tells. */
    public static SpecFile read(
            URI uri, String text, Function<Node, Optional<DocumentType>> kinds) {
        return text.length() > MOST_CHARACTERS
                ? tooLarge(uri, text)
                : read(uri, text, Scan.of(text), kinds);
    }

    /**
     * The documents of a file on disk.
     *
     * @throws IOException if it cannot be read
     */
    public static SpecFile read(Path file) throws IOException {
        URI uri = URI.createFileURI(file.toAbsolutePath().toString());
        return Files.size(file) > MOST_BYTES
                ? tooLarge(uri, "")
                : read(uri, Files.readAllBytes(file));
    }

    /** The documents of a file that consists of these bytes, in UTF-8 or, marked so, in UTF-16. */
    public static SpecFile read(URI uri, byte[] bytes) {
        Decoded decoded = Decoded.of(bytes);
        return decoded.completed(read(uri, decoded.text()));
    }

    /** The documents of a text that has been scanned. */
    static SpecFile read(
            URI uri, String text, Scan scan, Function<Node, Optional<DocumentType>> kinds) {
        Lines lines = Lines.of(text);
        if (scan.template()) {
            return new SpecFile(uri, lines, List.of(), List.of());
        }
        Findings findings = new Findings();
        scan.faults().forEach(findings::add);
        List<SpecDocument> documents =
                new TreeBuilder(uri, lines, scan.steps(), kinds, findings).documents();
        return new SpecFile(uri, lines, documents, findings.inTextOrder());
    }

    static SpecFile tooLarge(URI uri, String text) {
        Finding finding =
                new Finding(
                        Severity.ERROR,
                        Codes.LIMIT,
                        new Region(0, 0),
                        "The file has more than %d Mi characters and is not read; split it."
                                .formatted(MOST_CHARACTERS / MEBIBYTE),
                        List.of());
        return new SpecFile(uri, Lines.of(text), List.of(), List.of(finding));
    }
}
