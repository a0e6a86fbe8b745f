/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.MargoAssert;
import dev.edgewright.margo.check.MargoChecker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    private static final String WASM =
            Documents.DESCRIPTION
                    + """
                        deviceConstraints:
                          capacityRequirements: {cpu: {cores: 0.1}, memory: 512Ki}
                          eligibilityRules:
                            - labelSelector:
                                matchExpressions: [{key: a, operator: In, values: ["0.2"]}]
                        x-wasm-extensions:
                          components:
                            filter:
                              memory: 256Ki
                              grants:
                                - {interface: "wasi:filesystem", preopens: [{guest: /d, mode: rw}]}
                              links: [{import: "acme:sensors/readings", from: sampler}]
                    """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b\\n\\tc: d|2:1|margo-syntax|blanks",
                "a: 'open|1:9|margo-syntax|not closed",
                "a: b: c|1:5|margo-syntax|`:` is not allowed here",
                "a: [1, 2|1:9|margo-syntax|not closed",
                "a:\\n  b: 1\\n c: 2|3:2|margo-syntax|indentation",
                "a: \\u0007|1:4|margo-syntax|U+0007",
                "'# nothing'|1:1|margo-unknown-document|empty",
                "- a|1:1|margo-unknown-document|mapping",
                "just text|1:1|margo-unknown-document|mapping",
                "kind: Pod|1:7|margo-unknown-document|Pod",
                "a: *b|1:4|margo-syntax|undefined alias"
            })
    void whatIsNoDocumentSaysWhereAndWhy(String text, String place, String code, String words) {
        String document =
                text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
        var findings = new MargoReader().read(document).diagnostics();
        assertEquals(1, findings.size(), MargoAssert.list(findings));
        MargoDiagnostic found = findings.get(0);
        assertEquals(place + " " + code, found.line() + ":" + found.column() + " " + found.code());
        assertEquals(words, found.message().contains(words) ? words : found.message());
    }

    @Test
    void invalidUtf8IsFoundAtItsPlace() {
        byte[] bytes = "id: a\nname: \u00e4x".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "2:7: error: The byte 0xE4 is not UTF-8; save the file in UTF-8. [margo-encoding]",
                MargoAssert.list(new MargoReader().read(bytes).diagnostics()));
    }

    @Test
    void aSecondDocumentIsReported() {
        var findings = new MargoReader().read(Documents.DEVICE + "---\na: b\n").diagnostics();
        assertEquals("margo-several-documents", findings.get(0).code());
    }

    @Test
    void largeDeepAndExplodingDocumentsEndSoon() {
        StringBuilder bomb = new StringBuilder(Documents.DESCRIPTION + "x-a-extensions:\n");
        bomb.append("  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("  a%d: &a%d [".formatted(i, i));
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a" + (i - 1) + "]\n");
        }
        String recursive = Documents.DESCRIPTION + "x-a-extensions: &r {self: *r}\n";
        String deep = "x: " + "[".repeat(100_000) + "]".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    for (String text : new String[] {bomb.toString(), recursive, deep}) {
                        assertEquals(
                                "margo-limit",
                                new MargoReader().read(text).diagnostics().get(0).code());
                    }
                    assertEquals(
                            "margo-limit",
                            new MargoReader()
                                    .read(new byte[50_000_000])
                                    .diagnostics()
                                    .get(0)
                                    .code());
                });
    }

    @Test
    void aRegularExpressionCannotHoldTheCheckerUp() {
        String text =
                Documents.DESCRIPTION
                        + """
                        parameters:
                          p: {value: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!, targets: [{pointer: P, components: [filter]}]}
                        configuration:
                          sections: [{name: S, settings: [{parameter: p, name: P, schema: s}]}]
                          schema: [{name: s, dataType: string, regexMatch: "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a!]"}]
                        """;
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals("", MargoAssert.list(MargoChecker.diagnose(text))));
    }

    @Test
    void mutatedDocumentsNeverThrow() {
        Random random = new Random(7);
        String alphabet = "abz019:-[]{},'\"\n\t #&*!|>%@`~?.\\\u00e9\uD83D";
        List<String> sources = new ArrayList<>(List.of(WASM, Documents.DEVICE));
        RoundTripTest.documents().forEach(d -> sources.add(d.text()));
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(sources.get(i % sources.size()));
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default ->
                            text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            String mutated = text.toString();
            MargoDocument document = new MargoReader().read(mutated);
            for (MargoDiagnostic finding : MargoChecker.diagnose(document)) {
                assertFalse(finding.message().contains("Exception"), mutated);
            }
            document.root().ifPresent(MargoWriter::toYaml);
        }
    }
}
