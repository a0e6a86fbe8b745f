/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecFilesTest {

    private static final long LARGE = 50L << 20;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "# nothing\n", "\t\n", "\ufeff"})
    void aTextWithoutContentHasNoDocuments(String text) {
        SpecFile file = SpecFiles.read(Laws.FILE, text);
        assertEquals(List.of(), file.documents());
        assertEquals(List.of(), file.faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: {{ .Values.a }}\n",
                "{{- if .Values.a }}\na: 1\n{{- end }}\n",
                "a: x-{{ .b }}\n\tc\n",
                "a: 1\nb:\n{{ toYaml .c | indent 2 }}\n"
            })
    void nothingIsSaidOfTemplates(String text) {
        SpecFile file = SpecFiles.read(Laws.FILE, text);
        assertEquals(List.of(), file.documents());
        assertEquals(List.of(), file.faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"{{X}}\"\n", "a: '{{X}}'\n", "a: 1 # {{X}}\n", "a: |\n  {{X}}\n"})
    void bracesInTextAreText(String text) {
        assertEquals(1, SpecFiles.read(Laws.FILE, text).documents().size());
    }

    @Test
    void textOfSixteenBitsIsRead() {
        SpecFile file =
                SpecFiles.read(Laws.FILE, "\ufeffa: \u00e4\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of(), file.faults());
        assertEquals("{<a>=<\u00e4>;}", Library.written(file.documents().get(0).root()));
    }

    @Test
    void aByteThatIsNoTextIsTold() {
        SpecFile file =
                SpecFiles.read(Laws.FILE, new byte[] {'a', ':', ' ', (byte) 0xff, 'b', '\n'});
        Finding only = file.faults().get(0);
        assertEquals(Codes.ENCODING, only.code());
        assertEquals(new Region(3, 1), only.region());
        assertEquals(1, file.documents().size());
    }

    @Test
    void aLargeFileIsRefusedBeforeItIsRead() throws IOException {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        SpecFile file = SpecFiles.read(large);
        assertEquals(List.of(Codes.LIMIT), file.faults().stream().map(Finding::code).toList());
        assertTrue(file.text().isEmpty());
    }

    @Test
    void placesAreThoseOfTheText() {
        String text = "# \ud83d\ude80\na:\n  b: &x \"c\"\n  d: *x\n  e:\n";
        SpecFile file = SpecFiles.read(Laws.FILE, text);
        Mapping root = file.documents().get(0).mapping().orElseThrow();
        Mapping inner = root.mapping("a").orElseThrow();

        assertEquals("b: &x \"c\"\n  d: *x\n  e:", inner.region().of(text));
        assertEquals("\"c\"", inner.get("b").orElseThrow().region().of(text));
        assertEquals("*x", inner.get("d").orElseThrow().region().of(text));
        assertEquals("x", inner.get("d").orElseThrow().alias().orElseThrow());
        Scalar missing = (Scalar) inner.get("e").orElseThrow();
        assertTrue(missing.isMissing());
        assertEquals(text.length() - 1, missing.region().offset());
    }

    @Test
    void aFileMayHoldSeveralDocuments() {
        String text = "a: 1\n---\nb: 2\n...\n---\nc: 3\n";
        SpecFile file = SpecFiles.read(Laws.FILE, text);
        assertEquals(
                List.of("a: 1\n", "---\nb: 2\n...\n", "---\nc: 3\n"),
                file.documents().stream().map(d -> d.region().of(text)).toList());
    }
}
